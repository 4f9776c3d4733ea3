import CivilCalendar
import ContractImport
import ContractStore
import LandLifecycle
import LandMonitor
import Testing
import Wording

/// Plays a scenario: one contract, its log, and a judgement for each expectation.
struct ScenarioRun {
  let scenario: Scenario
  private let registration: Registration
  private let folding: Folding
  private var log: ContractLog

  /// An expectation that does not hold.
  struct Difference {
    let place: Scenario.Place
    let expected: String
    let found: String
  }

  private static let contract = ContractID(1)

  init(_ scenario: Scenario) throws {
    self.scenario = scenario
    folding = try Folding()
    registration = try Self.registration(of: scenario)
    log = ContractLog([])
    append(.registered(registration), supersedes: nil, number: 0, learnt: nil)
  }

  // MARK: - The contract

  /// Reads the fields as a row of the template: what a scenario does not name has no column, but
  /// for the actual days, which hands record.
  private static func registration(of scenario: Scenario) throws -> Registration {
    var cells = scenario.cells
    let columns = RegisterFormat.fallowTemplate.columns
    for column in columns where !cells.contains(where: { $0.header == column.header }) {
      if scenario.uncarried.contains(column.header) { continue }
      switch column.field {
      case .contractNumber: cells.append((column.header, scenario.name))
      case .detail(.project): cells.append((column.header, "scenario"))
      case .actual: cells.append((column.header, ""))
      case _ where column.isRequired: cells.append((column.header, ""))
      case _: continue
      }
    }
    let known = Set(columns.map(\.header))
    let place = Scenario.Place(file: scenario.name, line: 1)
    if let stranger = cells.first(where: { !known.contains($0.header) }) {
      throw Scenario.Problem(
        place: place, words: "'\(stranger.header)' is no column of the template")
    }
    switch ImportedRow.reading(cells) {
    case .rejected(let problems):
      let words = problems.map { Words.english.rowProblem($0, file: scenario.name) }
      throw Scenario.Problem(place: place, words: words.joined(separator: "; "))
    case .accepted(let row):
      let claims = row.registration
      let stated = scenario.clauses.clauses
      return Registration(
        numbers: claims.numbers,
        terms: stated == .none ? claims.terms : claims.terms.stating(stated),
        actuals: claims.actuals, details: claims.details)
    }
  }

  private mutating func append(
    _ content: EntryContent, supersedes: Int?, number: Int, learnt: Day?
  ) {
    let moment = learnt.map(Moment.endOfDayInShanghai) ?? Moment(milliseconds: .min)
    log = log.adding(
      Entry(
        number: EntryNumber(Int64(number)), learnt: moment,
        source: EntrySource(actor: "officer", origin: "scenario"),
        written: NewEntry(
          contract: Self.contract, content: content,
          supersedes: supersedes.map { EntryNumber(Int64($0)) })))
  }

  // MARK: - Playing

  /// Plays every step, then checks every expectation.
  mutating func play() throws -> [Difference] {
    var differences: [Difference] = []
    var phrases: [Int: FactPhrase] = [:]
    var number = 0
    for (step, learnt, place) in scenario.steps {
      if case .refused(let phrase) = step {
        differences += try refusal(of: phrase, place)
        continue
      }
      number += 1
      switch step {
      case .refused: break
      case .fact(let phrase):
        phrases[number] = phrase
        append(.fact(try fact(phrase, place)), supersedes: nil, number: number, learnt: learnt)
      case .retraction(let old, let reason):
        append(.retracted(reason), supersedes: old, number: number, learnt: learnt)
      case .correction(let old, let phrase):
        guard let corrected = try phrases[old]?.replacing(event: phrase.event, phrase.values)
        else { throw Scenario.Problem(place: place, words: "there is no fact \(old)") }
        phrases[number] = corrected
        append(.fact(try fact(corrected, place)), supersedes: old, number: number, learnt: learnt)
      }
    }
    for expectation in scenario.expectations {
      if let difference = try difference(from: expectation) { differences.append(difference) }
    }
    return differences
  }

  private func fact(_ phrase: FactPhrase, _ place: Scenario.Place) throws -> Fact {
    do throws(FactPhraseProblem) {
      return try phrase.fact(asOf: Self.lastDay)
    } catch {
      throw Scenario.Problem(place: place, words: Words.english.problem(error))
    }
  }

  /// A day after every story, by which an event of an unknown day had happened.
  private static let lastDay: Day = "2099-12-31"

  /// The difference if the strict checks let a fact pass.
  private func refusal(
    of phrase: FactPhrase, _ place: Scenario.Place
  ) throws -> [Difference] {
    let fact = fact(phrase)
    let today = (log.facts.map(\.day) + [fact.day]).max() ?? fact.day
    let check = RecordCheck(
      registration, facts: log.facts, folding, on: today, parcel: scenario.name)
    do throws(RecordRefusal) {
      try check.check(fact)
      return [Difference(place: place, expected: "refused", found: "recorded")]
    } catch { return [] }
  }

  /// A phrase's fact, where no problem of the phrase itself may stand for a refusal.
  private func fact(_ phrase: FactPhrase) -> Fact {
    guard let fact = try? phrase.fact(asOf: Self.lastDay) else {  // told by the message
      preconditionFailure("\(phrase.words) is no fact and cannot be refused as one")
    }
    return fact
  }

  /// The judgement with what was known at the end of a day.
  private func judgement(knownAt day: Day?) -> Judgement {
    let moment = day.map(Moment.endOfDayInShanghai) ?? Moment(milliseconds: .max)
    let known = ContractLog(log.entries.filter { $0.learnt <= moment })
    return folding.judgement(registration, facts: known.facts)
  }

  private func difference(from expectation: Scenario.Expectation) throws -> Difference? {
    let view = ScenarioView(judgement(knownAt: expectation.knownAt), on: expectation.day)
    guard let (expected, found) = try view.compare(expectation) else { return nil }
    return Difference(place: expectation.place, expected: expected, found: found)
  }
}
