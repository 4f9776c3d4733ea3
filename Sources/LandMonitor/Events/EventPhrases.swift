import CivilCalendar
import ContractImport
import LandLifecycle

/// Why a row of a table of events says nothing that can be recorded.
package enum EventRowProblem: Error, Hashable, Sendable {
  /// What it says is no fact.
  case phrase(FactPhraseProblem)
  /// A cell under this header says neither yes nor no.
  case notYesOrNo(header: String, String)
  /// It does not say what happened.
  case nothingSaid
  /// No contract has its numbers.
  case noContract(String)
  /// Its numbers belong to different contracts.
  case numbersDiffer(String)
  /// Several contracts have its number; these are the first of them.
  case severalContracts(String, candidates: [String], count: Int)
  /// Its project has nothing in common with that of the contract whose number it has.
  case anotherProject(String, of: String)
  /// Its project is that of another contract, and not of the one whose number it has.
  case projectOfAnother(String, contract: String, of: String)
  /// It says what was paid, which is not all that was due.
  case paidInPart(PartialPayment)
  /// What is on record is in its way.
  case refused(RecordRefusal)
}

/// A row of a table of events, read as facts.
struct EventFacts: Sendable {
  /// What it says, earliest first, each with the place of the column, from 0, that says so: the one of
  /// its day where what happened stands in none; nil where it stands in several.
  let facts: [(fact: Fact, column: Int?)]
  /// What it says was paid; nil where it says nothing of that.
  let paid: PaidSum?
  /// The number of the document that proves it.
  let document: String?
  /// A remark.
  let remark: String?
  /// Whether it says of which part it is.
  let namesPart: Bool

  /// Reads a row through the grammar of `fallow record`.
  ///
  /// - Parameters:
  ///   - word: What happened where the row does not say it; nil for nothing.
  ///   - day: The day of judgement, by which an event of a day unknown had happened.
  ///   - parts: What the row's contract calls its parts; nil where it is not known yet which one it is.
  init(
    _ row: EventRow, word: String?, asOf day: Day, parts: [String]? = nil
  ) throws(EventRowProblem) {
    var values: [FactPhrase.Value] = []
    var event = (word: word, column: row.cells.first { $0.field == .event(.day("on")) }?.column)
    var document: String?
    var remark: String?
    for cell in row.cells {
      guard case .event(let field) = cell.field else { continue }
      switch field {
      case .word: event = (cell.text, cell.column)
      case .value(let name), .day(let name): values += try Self.values(name, cell)
      case .document: document = cell.text
      case .remark: remark = cell.text
      case .measured, .paid: continue
      }
    }
    values = Self.withoutRepeatedYear(values, of: event.word)
    namesPart = values.contains { $0.name == .part }
    let paid = PaidSum(row, isInstalmentNamed: values.contains { $0.name == .instalment })
    // What happened may have a sum of its own; a word that is none is told below.
    if let paid, let word = event.word, !values.contains(where: { $0.name == .sum }),
      (try? FactForm(word: word))?.takes.contains(.sum) == true
    {
      values.append(FactPhrase.Value(.sum, paid.written))
      self.paid = nil
    } else {
      self.paid = paid
    }
    self.document = document
    self.remark = remark
    var phrases = Self.columnPhrases(of: row, beside: values)
    if let word = event.word {
      phrases.insert((FactPhrase(word, values), event.column), at: 0)
    } else if phrases.isEmpty {
      throw .nothingSaid
    }
    var facts: [(fact: Fact, column: Int?)] = []
    for (phrase, column) in phrases {
      do throws(FactPhraseProblem) {
        facts.append((try phrase.numbering(parts).fact(asOf: day), column))
      } catch { throw .phrase(error) }
    }
    self.facts = facts.enumerated().sorted {
      ($0.element.fact.day, $0.offset) < ($1.element.fact.day, $1.offset)
    }.map(\.element)
  }

  /// The values of a cell; a flag is yes or no, and what may be said several times is parted by `；`.
  private static func values(
    _ written: String, _ cell: EventCell
  ) throws(EventRowProblem) -> [FactPhrase.Value] {
    guard let name = FactPhrase.Name(rawValue: written) else {
      preconditionFailure("no value is called \(written)")
    }
    if name.isFlag {
      switch YesNo(reading: cell.text, yes: ["有", "达标"], no: ["未达标", "不达标"]) {
      case .yes?: return [FactPhrase.Value(name)]
      case .no?: return name == .met ? [FactPhrase.Value(.missed)] : []
      case nil: throw .notYesOrNo(header: cell.header, cell.text)
      }
    }
    if name == .instalment || name == .year,
      let count = cell.text.asCell({ CountCell.read($0) })
    {
      return [FactPhrase.Value(name, "\(count)")]
    }
    guard name.mayRepeat else { return [FactPhrase.Value(name, cell.text)] }
    let pieces =
      name == .into
      ? SuccessorNumbers.numbers(in: cell.text)
      : cell.text.split { "；;".contains($0) || $0.isNewline }.map { String($0).trimmingSpaces }
    return pieces.map { FactPhrase.Value(name, $0) }
  }

  /// The values without a year that says again what the day does, as a table has it in every row, where what
  /// happened is of no year.
  private static func withoutRepeatedYear(
    _ values: [FactPhrase.Value], of word: String?
  ) -> [FactPhrase.Value] {
    guard let word, let form = try? FactForm(word: word),  // A word that is none is told below.
      let year = values.first(where: { $0.name == .year }),
      let day = values.first(where: { $0.name == .on }),
      case .value(let on) = day.text.asCell({ DateCell.read($0) }),
      year.text == "\(on.components.year)"
    else { return values }
    let measure = values.first { $0.name == .measure }
    let named = NamedValues.measures.first { named in
      measure.map { named.isCalled($0.text) } ?? false
    }
    if form == .measured, named?.value.isYearly ?? true { return values }
    return values.filter { $0.name != .year }
  }

  /// What columns of actual days and of quantities say, with the values of the row that go with them, and
  /// which columns they are.
  private static func columnPhrases(
    of row: EventRow, beside values: [FactPhrase.Value]
  ) -> [(FactPhrase, Int?)] {
    func given(_ names: FactPhrase.Name...) -> [FactPhrase.Value] {
      values.filter { names.contains($0.name) }
    }
    func phrase(of cell: EventCell) -> FactPhrase? {
      switch cell.field {
      case .actual(let milestone):
        let day = FactPhrase.Value(.on, cell.text)
        switch milestone {
        case .payment: return FactPhrase(FactForm.paid.word, [day] + given(.instalment))
        case .bond: return FactPhrase(FactForm.bondPosted.word, [day] + given(.instalment))
        case .signing, .handover, .start, .completion, .production, .targetOutput, .evaluation,
          .termEnd:
          guard let event = SiteEvent(meeting: milestone) else { return nil }
          return FactPhrase(FactForm.site(event).word, [day] + given(.part))
        }
      case .event(.measured(let measure, let unit)):
        let hasUnit = cell.text.last?.isFigure != true
        return FactPhrase(
          FactForm.measured.word,
          [
            FactPhrase.Value(.measure, measure.code),
            FactPhrase.Value(.quantity, hasUnit ? cell.text : cell.text + unit),
          ] + given(.on, .part) + (measure.isYearly ? given(.year) : []))
      case _: return nil
      }
    }
    return row.cells.compactMap { cell in phrase(of: cell).map { ($0, cell.column) } }
  }
}
