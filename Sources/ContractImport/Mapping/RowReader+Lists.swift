import CivilCalendar
import LandLifecycle

/// Cells that hold one value or a list: `2024-01-31`, `2024-01-31|2024-06-30`,
/// `一期=2024-01-31|二期=2025-01-31`.
extension RowReader {
  /// How many pieces a list may have: they are counted in a byte.
  static let longestList = 250

  mutating func readDeadlines(
    _ cell: Bytes, _ field: Field, _ milestone: Milestone, _ row: inout Cells
  ) {
    if case .value(let deadline) = DeadlineCell.read(cell, of: milestone) {
      noteDayOrder(cell, field)
      // A blank list of instalments is no missing deadline where there is nothing to pay.
      if deadline == .unknown, milestone < .handover { return }
      row.obligations.append(ObligationTerm(milestone, by: deadline))
      return
    }
    forEachPiece(cell, field, row.parts, milestone) { reader, piece, part, instance in
      reader.noteDayOrder(piece, field)
      guard
        let deadline = reader.value(
          DeadlineCell.read(piece, of: milestone), piece, field)
      else { return }
      row.obligations.append(
        ObligationTerm(milestone, part: part, instance: instance, by: deadline))
    }
    addUnnamedParts(cell, field, milestone, &row)
  }

  /// Adds the parts that a list of deadlines leaves out: a part has its deadline, though nobody knows it.
  private mutating func addUnnamedParts(
    _ cell: Bytes, _ field: Field, _ milestone: Milestone, _ row: inout Cells
  ) {
    let named = row.obligations.filter { $0.milestone == milestone }.map(\.part)
    guard milestone >= .handover, !named.isEmpty, !named.contains(0), !isRejected(field) else {
      return
    }
    let unnamed = row.parts.indices.map { UInt8($0 + 1) }.filter { !named.contains($0) }
    guard !unnamed.isEmpty else { return }
    row.obligations += unnamed.map { ObligationTerm(milestone, part: $0, by: .unknown) }
    note(field, cell, .partsWithoutDay(unnamed.map { row.parts[Int($0) - 1].name }))
  }

  mutating func readActuals(
    _ cell: Bytes, _ field: Field, _ milestone: Milestone, _ row: inout Cells
  ) {
    guard !cell.isBlank else { return }
    if case .value(let day) = ActualDayCell.read(cell, of: milestone) {
      noteDayOrder(cell, field)
      guard hasCome(day, of: milestone, cell, field) else { return }
      // One day for a payment or bond says that all of it was paid; a list of one does not.
      let instance: UInt8 = milestone < .handover ? 0 : 1
      row.actuals.append(ActualClaim(milestone, instance: instance, on: day))
      return
    }
    forEachPiece(cell, field, row.parts, milestone) { reader, piece, part, instance in
      let reading = ActualDayCell.read(piece, of: milestone)
      if case .problem = reading, piece.saysNotYet(of: milestone) { return }
      reader.noteDayOrder(piece, field)
      guard let day = reader.value(reading, piece, field),
        reader.hasCome(day, of: milestone, piece, field)
      else { return }
      row.actuals.append(ActualClaim(milestone, part: part, instance: instance, on: day))
    }
  }

  /// Calls the body with each piece of a cell; `part` is 0 unless the piece names one, and
  /// `instance` counts the pieces of a part, which only payments and bonds may have several of.
  private mutating func forEachPiece(
    _ cell: Bytes, _ field: Field, _ parts: [Part], _ milestone: Milestone,
    _ body: (inout RowReader, _ piece: Bytes, _ part: UInt8, _ instance: UInt8) -> Void
  ) {
    var instances: [UInt8: UInt8] = [:]
    var count = 0
    for piece in PipedCells(cell.trimmed) {
      count += 1
      guard count <= RowReader.longestList else {
        reject(field, cell, .listTooLong(maximum: RowReader.longestList))
        return
      }
      guard let (part, rest) = namedPart(piece.trimmed, field, parts) else { continue }
      // Payments are counted through: money is the contract's, whichever part it is paid for.
      let counted: UInt8 = milestone < .handover ? 0 : part
      let instance = (instances[counted] ?? 0) + 1
      instances[counted] = instance
      if instance > 1, milestone >= .handover {
        reject(field, cell, .severalDays)
        return
      }
      body(&self, rest, part, instance)
    }
  }

  /// Calls the body with what a cell says of each part that it names, or of the whole contract (part 0)
  /// where it names none: `一期=…|二期=…`. Each part is named once.
  mutating func forEachPart(
    of cell: Bytes, _ field: Field, _ parts: [Part],
    _ body: (inout RowReader, _ piece: Bytes, _ part: UInt8) -> Void
  ) {
    guard !parts.isEmpty else { return body(&self, cell, 0) }
    var seen: Set<UInt8> = []
    for piece in PipedCells(cell.trimmed) {
      guard let (part, rest) = namedPart(piece.trimmed, field, parts) else { continue }
      guard seen.insert(part).inserted else {
        reject(field, cell, part == 0 ? .severalForWhole : .repeatedPart(parts[Int(part) - 1].name))
        return
      }
      body(&self, rest.trimmed, part)
    }
  }

  /// The part a piece names, as its number, and what it says of it; nil for one that is not known.
  private mutating func namedPart(
    _ piece: Bytes, _ field: Field, _ parts: [Part]
  ) -> (part: UInt8, rest: Bytes)? {
    guard !parts.isEmpty, let (name, rest) = piece.namedPiece else { return (0, piece) }
    guard let index = parts.firstIndex(where: { $0.name == name }) else {
      reject(field, piece, .unknownPart(name))
      return nil
    }
    return (UInt8(index + 1), rest)
  }

  // MARK: - Parts

  /// Reads names and areas of parts, such as `一期=10000|二期=8000`; a part may be without its area.
  mutating func readParts(_ cell: Bytes, _ field: Field, _ unit: AreaUnit) -> [Part] {
    guard !cell.trimmed.meansNone else { return [] }
    var parts: [Part] = []
    for piece in PipedCells(cell.trimmed) {
      guard parts.count < RowReader.longestList else {
        reject(field, cell, .listTooLong(maximum: RowReader.longestList))
        break
      }
      let (name, size) =
        piece.namedPiece ?? (piece.partName, Bytes(rebasing: piece[piece.count...]))
      if name.isEmpty {
        reject(field, cell, .unnamedPart)
      } else if parts.contains(where: { $0.name == name }) {
        reject(field, cell, .repeatedPart(name))
      }
      parts.append(
        Part(name: name, area: value(AreaCell.read(size, unit: unit), size, field)))
    }
    return parts
  }
}
