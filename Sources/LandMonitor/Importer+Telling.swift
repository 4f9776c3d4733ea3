import ContractImport
import ContractStore
import LandLifecycle
import Wording

/// What is said of rows.
extension Importer {
  /// Tells what is odd about a row that went in.
  mutating func tell(
    _ oddities: [RowProblem<RowOddity>], _ notify: (ImportNotice) throws -> Void
  ) throws {
    guard !oddities.isEmpty else { return }
    summary.warned += 1
    try notify(
      .odd(
        oddities.map { odd in
          (
            monitor.wording.oddityKind(odd.reason),
            { [wording = monitor.wording, fileName] in
              wording.rowOddity(odd, file: fileName)
            }
          )
        }))
  }

  func oddity(_ line: Int, _ reason: RowOddity) -> RowProblem<RowOddity> {
    RowProblem(line: line, column: nil, value: "", reason: reason)
  }

  /// Leaves a contract as it is, and tells why its row does not go in.
  mutating func refuse(
    _ row: PreparedRow, _ reason: RowReason, _ notify: (ImportNotice) throws -> Void
  ) throws -> [RowProblem<RowOddity>] {
    let problem = RowProblem(line: row.line, column: nil, value: "", reason: reason)
    let sentence = monitor.wording.rowProblem(problem, file: fileName)
    summary.rejected += 1
    refused.append(
      RefusedRow(line: row.line, problem: monitor.wording.problemsShort([problem])))
    rejects += [sentence].prefix(ImportRecord.keptRejects - rejects.count)
    try notify(.rejected([sentence]))
    return []
  }
}
