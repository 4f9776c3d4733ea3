import Benchmark
import CivilCalendar
import LandLifecycle

/// What one contract costs to judge, and one deadline to count.
let benchmarks: @Sendable () -> Void = {
  // A thousand a sample: one is too short for the clock.
  let perThousand = Benchmark.Configuration(
    metrics: [.wallClock], warmupIterations: 10, scalingFactor: .kilo, maxDuration: .seconds(5),
    maxIterations: 1_000)

  let plain = plainTerms(number: 0)
  let history = History(folding: [])
  let calendar = WorkCalendar.official
  Benchmark("timeline of a plainly registered contract", configuration: perThousand) { benchmark in
    for _ in benchmark.scaledIterations {
      blackHole(Timeline(terms: plain, history: history, calendar: calendar))
    }
  }

  let full = fullTerms()
  let told = History(folding: tenFacts)
  Benchmark("timeline with a full ladder and ten facts", configuration: perThousand) { benchmark in
    for _ in benchmark.scaledIterations {
      blackHole(Timeline(terms: full, history: told, calendar: calendar))
    }
  }

  // Each contract is another one, made as it comes: the store hands them over one by one too.
  let perMillion = Benchmark.Configuration(
    metrics: [.wallClock], warmupIterations: 1, scalingFactor: .mega, maxDuration: .seconds(60),
    maxIterations: 5)
  Benchmark("timeline, one of 1,000 contracts", configuration: perThousand) { benchmark in
    for index in benchmark.scaledIterations {
      blackHole(Timeline(terms: plainTerms(number: index), history: history, calendar: calendar))
    }
  }
  Benchmark("timeline, one of 1,000,000 contracts", configuration: perMillion) { benchmark in
    for index in benchmark.scaledIterations {
      blackHole(Timeline(terms: plainTerms(number: index), history: history, calendar: calendar))
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

/// A contract as the national register states nearly all of them: four days and a price; on other
/// days for every number, within eleven years.
private func plainTerms(number: Int) -> ContractTerms {
  let signed: Day = ("2024-06-18" as Day) - number % 4_000
  return terms(
    signed: signed, price: Money(fen: 914_000_000 + Int64(number)),
    obligations: [
      ObligationTerm(.handover, by: .on(signed + 30)),
      ObligationTerm(.start, by: .on(signed + 214)),
      ObligationTerm(.completion, by: .on(signed + 944)),
    ],
    coverage: [
      .agreed(.signing), .agreed(.handover), .agreed(.start), .agreed(.completion),
      .actual(.start), .actual(.completion),
    ])
}

/// A contract on Shanghai's whole-life terms, with ladders for its payment and for its start.
private func fullTerms() -> ContractTerms {
  terms(
    signed: "2024-03-01", price: Money(fen: 1_500_000_000),
    obligations: [
      ObligationTerm(.payment, by: .after(.signing, .workingDays(30))),
      ObligationTerm(.bond, by: .after(.signing, .workingDays(5))),
      ObligationTerm(.handover, by: .after(.fullPayment, .workingDays(45))),
      ObligationTerm(.start, by: .after(.handover, .months(6))),
      ObligationTerm(.completion, by: .after(.handover, .months(30))),
    ], coverage: .everything,
    clauses: ContractClauses(
      form: .shanghaiWholeLife, deposit: Money(fen: 300_000_000),
      bonds: [
        BondClause(securing: .start, .shareOfPrice(Ratio(8, 100))),
        BondClause(securing: .completion, .shareOfPrice(Ratio(8, 100))),
      ], consequences: ladders, totalInvestment: Money(fen: 6_000_000_000)))
}

private let ladders = [
  ConsequenceLadder(
    .payment,
    tiers: [
      Consequence(charge: .perDay(Ratio(1, 1_000), of: .unpaid, upTo: nil)),
      Consequence(after: .days(60), powers: [.rescind, .keepDeposit], demand: DemandClause()),
    ]),
  ConsequenceLadder(
    .start,
    tiers: [
      Consequence(charge: .share(Ratio(50, 100), of: .bond(.start))),
      Consequence(after: .months(6), charge: .share(Ratio(1, 1), of: .bond(.start))),
      Consequence(
        after: .years(1),
        powers: [.rescind, .takeBack, .keepDeposit, .returnRemainingPrice, .returnLaterBonds]),
    ]),
]

/// Paid and handed over in time, then started more than a year late, with an idle case open.
private let tenFacts: [Fact] = [
  .paid(.on("2024-03-20")), .bondPosted(.on("2024-03-08")), .site(.handedOver, .on("2024-04-30")),
  .permitted(on: "2025-09-01"), .inspected(Inspection(on: "2025-11-10", saw: .notStarted)),
  .causeExamined(.noneApplies, on: "2025-11-12"), .idleCase(.inquiryServed, on: "2025-11-14"),
  .contractAct(.demanded(.start, answerBy: "2025-12-15"), on: "2025-11-17"),
  .site(.started, .on("2025-12-20")),
  .measured(Measurement(.investment, 400_000_000, on: "2026-03-01")),
]

private func terms(
  signed: Day, price: Money, obligations: [ObligationTerm], coverage: Coverage,
  clauses: ContractClauses = .none
) -> ContractTerms {
  do throws(TermsProblem) {
    return try ContractTerms(
      supply: .listing, signedOn: signed, area: Area(squareCentimetres: 200_000_000), price: price,
      obligations: obligations, coverage: coverage, clauses: clauses)
  } catch {
    preconditionFailure("the benchmark's own terms contradict themselves: \(error)")
  }
}
