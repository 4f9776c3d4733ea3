import CivilCalendar
package import ContractImport
import LandLifecycle
import Reports

/// Values put in the place of some that a registered row claims, under the template's own headers.
///
/// They are read as a row of the template is, so that they are written as in a register.
struct RegistrationCorrection {
  /// A column and what to put there.
  struct Setting {
    let column: RegisterFormat.Column
    let text: String
  }

  let settings: [Setting]

  /// Reads settings such as `约定开工时间=2025-03-01` or `start=2025-03-01`.
  init(_ texts: [String]) throws(CorrectionRefusal) {
    var settings: [Setting] = []
    for text in texts {
      guard let mark = text.firstIndex(where: { $0 == "=" || $0 == "＝" }) else {
        throw .noSetting(text)
      }
      let name = String(text[..<mark]).trimmingSpaces
      let column = try Self.column(named: name)
      settings.append(
        Setting(column: column, text: String(text[text.index(after: mark)...]).trimmingSpaces))
    }
    self.settings = settings
  }

  /// The names a setting can have besides the headers.
  private static let codes: [String: Field] = {
    var codes: [String: Field] = ["signing": .signedOn]
    for column in RegisterFormat.fallowTemplate.columns {
      switch column.field {
      case .agreed(let milestone): codes[milestone.code] = column.field
      case .actual(let milestone): codes["actual-\(milestone.code)"] = column.field
      case .price: codes["price"] = column.field
      case .area: codes["area"] = column.field
      case .supplyMethod: codes["supply"] = column.field
      case .deposit: codes["deposit"] = column.field
      case .floorArea, .extensionNotice, .extensionLimit: codes[column.field.code] = column.field
      case .contractNumber, .supervisionNumber, .parcelCode, .estateUnit, .registerRow, .detail,
        .partAreas, .signedOn, .amount, .form, .bond, .consequences, .isKeyProject, .holderSince,
        .tenantSince, .event, .ignored:
        break
      }
    }
    return codes
  }()

  private static func column(
    named name: String
  ) throws(CorrectionRefusal) -> RegisterFormat.Column {
    let columns = RegisterFormat.fallowTemplate.columns
    let wanted = codes[name]
    let folded = NameKey.folded(name)
    let known = columns.first { $0.field == wanted || NameKey.folded($0.header) == folded }
    guard let known else {
      let names = codes.keys.sorted() + columns.map(\.header)
      throw .unknownSetting(name, suggestions: Suggestions.nearest(to: name, among: names))
    }
    switch known.field {
    case .contractNumber, .supervisionNumber, .parcelCode, .estateUnit, .registerRow, .partAreas:
      throw .isIdentity(known.header)
    case .detail, .area, .price, .supplyMethod, .signedOn, .agreed, .amount, .form, .deposit,
      .bond, .consequences, .floorArea, .extensionNotice, .extensionLimit, .actual, .isKeyProject,
      .holderSince, .tenantSince,
      .event, .ignored:
      return known
    }
  }

  /// The texts whose figures are standards and the whole investment: they are read together.
  private static let figures: Set<Detail> = [
    .startStandard, .completionStandard, .productionStandard, .targetOutputStandard,
    .totalInvestment, .outputPerMu, .taxPerMu,
  ]

  // MARK: - Applying

  /// Returns a registration with the settings in place, and the key of the row it now is; nil where the
  /// key stays what it was.
  func applied(
    to old: Registration
  ) throws(CorrectionRefusal) -> (registration: Registration, key: RowKey?) {
    let row = try read(over: old)
    let new = row.registration
    var terms = TermsParts(old.terms)
    var actuals = old.actuals
    var details = Dictionary(uniqueKeysWithValues: old.details)
    var (isKey, holderSince, tenantSince) = (old.isKeyProject, old.holderSince, old.tenantSince)
    for setting in settings {
      switch setting.column.field {
      case .signedOn: terms.signedOn = new.terms.signedOn
      case .area: terms.area = new.terms.area
      case .price: terms.price = new.terms.price
      case .supplyMethod: terms.supply = new.terms.supply
      case .agreed(let milestone), .amount(let milestone, _):
        terms.obligations.removeAll { $0.milestone == milestone }
        terms.obligations += new.terms.obligations.filter { $0.milestone == milestone }
      case .actual(let milestone):
        actuals.removeAll { $0.milestone == milestone }
        actuals += new.actuals.filter { $0.milestone == milestone }
      case .isKeyProject: isKey = new.isKeyProject
      case .holderSince: holderSince = new.holderSince
      case .tenantSince: tenantSince = new.tenantSince
      case .detail(let detail):
        details[detail] = new[detail]
        if Self.figures.contains(detail) {
          terms.clauses.standards = new.terms.clauses.standards
          terms.clauses.totalInvestment = new.terms.clauses.totalInvestment
        }
      case .form, .deposit, .bond, .consequences, .floorArea, .extensionNotice, .extensionLimit:
        terms.clauses.take(setting.column.field, from: new.terms.clauses)
      case .contractNumber, .supervisionNumber, .parcelCode, .estateUnit, .registerRow,
        .partAreas, .event, .ignored:
        break
      }
    }
    actuals.sort { ($0.milestone, $0.part, $0.instance) < ($1.milestone, $1.part, $1.instance) }
    do throws(TermsProblem) {
      let registration = Registration(
        numbers: old.numbers, terms: try terms.made(), actuals: actuals, isKeyProject: isKey,
        holderSince: holderSince, tenantSince: tenantSince,
        details: Details(details.map { ($0.key, $0.value) }))
      // The template has no column for a register's own identity of a row.
      let isKeyed = row.key.kind != .description || old.numbers.registerRow == nil
      return (registration, isKeyed ? row.key : nil)
    } catch { throw .terms(error) }
  }

  /// Reads the settings as a row of the template that also says what they hang on.
  private func read(over old: Registration) throws(CorrectionRefusal) -> ImportedRow {
    var cells: [(header: String, text: String)] = []
    for column in RegisterFormat.fallowTemplate.columns {
      if let setting = settings.last(where: { $0.column.field == column.field }) {
        cells.append((column.header, setting.text))
      } else if let text = text(of: column.field, in: old) {
        cells.append((column.header, text))
      } else if column.isRequired {
        cells.append((column.header, ""))
      }
    }
    switch ImportedRow.reading(cells) {
    case .accepted(let row): return row
    case .rejected(let problems): throw .unreadable(problems)
    }
  }

  /// By which a contract without a number is found again.
  private static let identity: Set<Detail> = [.project, .holder, .location]

  /// What the row says already in a column that others hang on; nil for one that nothing does.
  private func text(of field: Field, in old: Registration) -> String? {
    switch field {
    case .contractNumber: old.numbers.contract
    case .supervisionNumber: old.numbers.supervision
    case .parcelCode: old.numbers.parcel
    case .estateUnit: old.numbers.estateUnit
    case .detail(let detail) where Self.identity.contains(detail): old[detail]
    case .signedOn: old.terms.signedOn?.description
    case .price: old.terms.price.map { "\($0.fen / 100).\($0.fen % 100 / 10)\($0.fen % 10)元" }
    case .partAreas:
      old.terms.parts.isEmpty ? nil : old.terms.parts.map(\.name).joined(separator: "|")
    case .agreed(let milestone):
      isSet { field in if case .amount(milestone, _) = field { true } else { false } }
        ? deadlines(of: milestone, in: old.terms) : nil
    case .amount(let milestone, _):
      isSet { $0 == .agreed(milestone) } ? sums(of: milestone, in: old.terms) : nil
    case .detail(let detail) where Self.figures.contains(detail):
      isSet { field in Self.figures.contains { field == .detail($0) } } ? old[detail] : nil
    case .registerRow, .detail, .area, .supplyMethod, .form, .deposit, .bond, .consequences,
      .floorArea, .extensionNotice, .extensionLimit, .actual, .isKeyProject, .holderSince,
      .tenantSince, .event, .ignored:
      nil
    }
  }

  private func isSet(_ isWanted: (Field) -> Bool) -> Bool {
    settings.contains { isWanted($0.column.field) }
  }

  private func deadlines(of milestone: Milestone, in terms: ContractTerms) -> String {
    terms.obligations.filter { $0.milestone == milestone }.map { term in
      let part = term.part == 0 ? "" : terms.parts[Int(term.part) - 1].name + "="
      return part + FactPhrase.text(of: term.deadline)
    }.joined(separator: "|")
  }

  private func sums(of milestone: Milestone, in terms: ContractTerms) -> String? {
    let sums = terms.obligations.filter { $0.milestone == milestone }.map(\.amount)
    guard sums.contains(where: { $0 != nil }) else { return nil }
    return sums.map { sum in
      sum.map { "\($0.fen / 100).\($0.fen % 100 / 10)\($0.fen % 10)元" } ?? ""
    }.joined(separator: "|")
  }
}

/// The terms of a contract, taken apart to be changed.
private struct TermsParts {
  var supply: SupplyMethod
  var signedOn: Day?
  var area: Area?
  var price: Money?
  var obligations: [ObligationTerm]
  var clauses: ContractClauses
  private let old: ContractTerms

  init(_ terms: ContractTerms) {
    supply = terms.supply
    signedOn = terms.signedOn
    area = terms.area
    price = terms.price
    obligations = terms.obligations
    clauses = terms.clauses
    old = terms
  }

  func made() throws(TermsProblem) -> ContractTerms {
    try ContractTerms(
      supply: supply, signedOn: signedOn, area: area, price: price, parts: old.parts,
      obligations: obligations, coverage: old.coverage, clauses: clauses)
  }
}

extension ContractClauses {
  /// Takes what a column of the template says from other clauses.
  fileprivate mutating func take(_ field: Field, from other: ContractClauses) {
    switch field {
    case .form: form = other.form
    case .deposit: deposit = other.deposit
    case .floorArea: floorArea = other.floorArea
    case .extensionNotice: extensionNotice = other.extensionNotice
    case .extensionLimit: extensionLimit = other.extensionLimit
    case .bond(let milestone, _):
      bonds.removeAll { $0.secures == milestone }
      bonds += other.bonds.filter { $0.secures == milestone }
    case .consequences(let milestone):
      consequences.removeAll { $0.milestone == milestone }
      consequences += other.consequences.filter { $0.milestone == milestone }
    case .contractNumber, .supervisionNumber, .parcelCode, .estateUnit, .registerRow, .detail,
      .area, .partAreas, .price, .supplyMethod, .signedOn, .agreed, .amount, .actual,
      .isKeyProject, .holderSince, .tenantSince, .event, .ignored:
      break
    }
  }
}

extension ImportedRow {
  /// Reads one row of the template, made in memory; a contract's, whatever it says.
  package static func reading(_ cells: [(header: String, text: String)]) -> RowOutcome {
    let text = CSVText.record(cells.map(\.text))
    do throws(HeaderProblem) {
      return try RowReading(headers: cells.map(\.header)).read(Array(text.utf8), line: 2)
    } catch {
      preconditionFailure("the template's own headers are refused: \(error)")
    }
  }
}
