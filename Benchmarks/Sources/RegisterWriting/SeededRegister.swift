package import CivilCalendar

/// What a written register holds.
package struct RegisterCounts: Hashable, Sendable {
  /// Rows without the header.
  package var rows = 0
  /// Rows that repeat an earlier one to the letter.
  package var duplicates = 0
  /// Rows that cannot be read.
  package var damaged = 0
  /// Contracts that begin to be overdue on the day asked for.
  package var changing = 0

  /// Different contracts that can be read.
  package var contracts: Int { rows - duplicates - damaged }
}

/// A register of seeded contracts, written row by row: its memory does not grow with its rows.
package struct SeededRegister {
  /// How many rows back a repeated row lies at most.
  private static let reach = 16

  private let form: RegisterForm
  private var source: DraftSource
  private var seeded: SeededNumbers
  private var recent: [[UInt8]] = []
  private var row = RowBytes()
  /// What was written so far.
  package private(set) var counts = RegisterCounts()

  /// How many rows in ten thousand repeat one of the rows just before.
  package var duplicatesInTenThousand = 0
  /// How many rows in ten thousand cannot be read.
  package var damagedInTenThousand = 0

  /// Begins a register; the same plan, form and seed give the same bytes.
  package init(_ plan: DraftPlan, _ form: RegisterForm, seed: UInt64) {
    self.form = form
    source = DraftSource(plan, seed: seed)
    // Not the seed of the drafts: how a row is written must not follow what it says.
    seeded = SeededNumbers(seed: seed ^ 0x0f0f_0f0f_0f0f_0f0f)
  }

  /// The header row with its line end.
  package var header: [UInt8] {
    Array(form.headers.joined(separator: ",").utf8) + form.lineEnd
  }

  /// The next row with its line end.
  package mutating func next() -> [UInt8] {
    counts.rows += 1
    if !recent.isEmpty, seeded.happens(duplicatesInTenThousand) {
      counts.duplicates += 1
      return seeded.one(of: recent)
    }
    write(source.next())
    if seeded.happens(damagedInTenThousand) {
      counts.damaged += 1
      return spoiled(row.bytes)
    }
    return remembered()
  }

  /// The next row with its line end: a contract whose start begins to be overdue on a day.
  package mutating func next(changingOn day: Day) -> [UInt8] {
    counts.rows += 1
    counts.changing += 1
    write(source.next(changingOn: day))
    return remembered()
  }

  private mutating func write(_ draft: ContractDraft) {
    row.removeAll()
    form.append(draft, &seeded, to: &row)
    row.append(form.lineEnd)
  }

  private mutating func remembered() -> [UInt8] {
    let bytes = row.bytes
    guard duplicatesInTenThousand > 0 else { return bytes }
    if recent.count < Self.reach {
      recent.append(bytes)
    } else {
      recent[counts.rows % Self.reach] = bytes
    }
    return bytes
  }

  /// The row with one cell that cannot be read, or with one field too few.
  private mutating func spoiled(_ row: [UInt8]) -> [UInt8] {
    var fields = row.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map(Array.init)
    let ways = form.spoiledCells
    let way = seeded.number(below: ways.count + 1)
    if way == ways.count {
      fields.remove(at: 3)
    } else {
      fields[ways[way].column] = ways[way].text.withUTF8Buffer(Array.init)
    }
    return Array(fields.joined(separator: [UInt8(ascii: ",")]))
  }
}
