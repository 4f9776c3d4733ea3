import Benchmark
import CivilCalendar
import LandLifecycle

/// What one contract costs to judge, and one deadline to count.
let benchmarks: @Sendable () -> Void = {
  // A thousand a sample: one is too short for the clock.
  let perThousand = Benchmark.Configuration(
    metrics: [.wallClock], warmupIterations: 10, scalingFactor: .kilo, maxDuration: .seconds(5),
    maxIterations: 1_000)

  let terms = plainNationalTerms()
  let history = History(folding: [])
  let calendar = WorkCalendar.official
  Benchmark("timeline of a plainly registered contract", configuration: perThousand) { benchmark in
    for _ in benchmark.scaledIterations {
      blackHole(Timeline(terms: terms, history: history, calendar: calendar))
    }
  }

  // Another day each time, so that no answer can be kept from the last one.
  let first: Day = "2015-01-05"
  let days = (0..<1_024).map { first + $0 * 3 }
  Benchmark("end of 6 months", configuration: perThousand) { benchmark in
    for index in benchmark.scaledIterations {
      blackHole(calendar.end(of: .months(6), from: days[index % 1_024]))
    }
  }
  Benchmark("end of 45 working days", configuration: perThousand) { benchmark in
    for index in benchmark.scaledIterations {
      blackHole(calendar.end(of: .workingDays(45), from: days[index % 1_024]))
    }
  }
}

/// A contract as the national register states nearly all of them: four days and a price.
private func plainNationalTerms() -> ContractTerms {
  do throws(TermsProblem) {
    return try ContractTerms(
      supply: .listing, signedOn: "2024-06-18", area: Area(squareCentimetres: 200_000_000),
      price: Money(fen: 914_000_000),
      obligations: [
        ObligationTerm(.handover, by: .on("2024-07-18")),
        ObligationTerm(.start, by: .on("2025-01-18")),
        ObligationTerm(.completion, by: .on("2027-01-18")),
      ],
      coverage: [
        .agreed(.signing), .agreed(.handover), .agreed(.start), .agreed(.completion),
        .actual(.start), .actual(.completion),
      ])
  } catch {
    preconditionFailure("the benchmark's own terms contradict themselves: \(error)")
  }
}
