import ArgumentParser
import CivilCalendar
import RegisterWriting

/// Writes a seeded register of invented contracts.
@main
struct RegisterGenerator: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register-generator",
    abstract: "Writes a register of invented land contracts; the same seed gives the same bytes.",
    discussion: """
      To standard output it says what the file holds: rows, duplicates (repeated to the letter), \
      damaged (rows that no reader can take), contracts (what is left), changing, bytes.
      """)

  @Option(
    help: "The register's format: \(RegisterForm.allCases.map(\.rawValue).joined(separator: ", "))."
  )
  var format: RegisterForm = .national

  @Option(help: "How many rows, without the header.")
  var rows: Int

  @Option(help: "The seed.")
  var seed: UInt64 = 1

  @Option(help: "The file to write.")
  var output: String

  @Option(help: "The first and last year of signing.")
  var years = Years(range: 2012...2026)

  @Option(help: "The share of rows that cannot be read, such as 0.01.")
  var damage = 0.0

  @Option(help: "The share of rows that repeat an earlier one; the national register has 0.12.")
  var duplicates = 0.12

  @Option(help: "The share of starts that are on record, such as 0.55.")
  var recorded: Double?

  @Option(help: "The last day that is on record.", transform: day(_:))
  var recordedThrough: Day = "2026-11-20"

  @Option(
    help: """
      How many contracts have --changing-on as the first day on which their start is overdue. With \
      --years that end 8 years earlier, nothing else changes on that day.
      """)
  var changing = 0

  @Option(help: "The day on which contracts change.", transform: day(_:))
  var changingOn: Day = "2026-11-20"

  func validate() throws {
    guard rows > 0, changing >= 0, changing <= rows else {
      throw ValidationError("--rows must be positive, and --changing no more than --rows.")
    }
    for share in [damage, duplicates, recorded ?? 0] where !(0...1).contains(share) {
      throw ValidationError("\(share) is no share: write 0.01 for one row in a hundred.")
    }
    guard changing == 0 || format == .national else {
      throw ValidationError("--changing is for --format national.")
    }
  }

  func run() throws {
    var plan = DraftPlan()
    plan.years = years.range
    plan.recordedThrough = recordedThrough
    plan.recordedStarts = Int((recorded ?? (format == .national ? 0 : 0.55)) * 10_000)
    var register = SeededRegister(plan, format, seed: seed)
    register.duplicatesInTenThousand = Int(duplicates * 10_000)
    register.damagedInTenThousand = Int(damage * 10_000)
    var file = try RegisterOutput(path: output, format.encoding)
    try file.write(register.header)
    for index in 0..<rows {
      // Spread evenly: row k of n changing ones is at k/n of the file.
      let isChanging = (index + 1) * changing / rows > index * changing / rows
      try file.write(isChanging ? register.next(changingOn: changingOn) : register.next())
    }
    try file.flush()
    let counts = register.counts
    print(
      """
      rows=\(counts.rows)
      duplicates=\(counts.duplicates)
      damaged=\(counts.damaged)
      contracts=\(counts.contracts)
      changing=\(counts.changing)
      bytes=\(file.byteCount)
      """)
  }
}

/// The years of signing, written `2012-2026` or `2012`.
struct Years: ExpressibleByArgument {
  let range: ClosedRange<Int>

  init(range: ClosedRange<Int>) { self.range = range }

  init?(argument: String) {
    let ends = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
      first <= last, (1949...2099).contains(first), last <= 2_099
    else { return nil }
    range = first...last
  }

  var defaultValueDescription: String { "\(range.lowerBound)-\(range.upperBound)" }
}

extension RegisterForm: ExpressibleByArgument {}

/// Reads a day written `2026-11-20`.
func day(_ text: String) throws -> Day {
  guard let day = Day(text) else {
    throw ValidationError("'\(text)' is not a day. Write it as YYYY-MM-DD, e.g. 2026-11-20.")
  }
  return day
}
