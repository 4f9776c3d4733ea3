import ContractStore

extension EventBatch {
  /// What the log keeps of the import: it is listed, shown and undone like a register's.
  func importRecord(of path: String) throws -> ImportRecord {
    var counts = ImportRecord.Counts()
    counts.rows = summary.rows
    counts.new = summary.recorded
    counts.unchanged = summary.known
    counts.rejected = summary.rejected
    return ImportRecord(
      digest: try FileDigest.sha256(ofFileAt: path),
      byteCount: try FileDigest.byteCount(ofFileAt: path), sheet: sheet, columns: columns,
      counts: counts,
      rejects: Array(problems.flatMap(\.sentences).prefix(ImportRecord.keptRejects)))
  }
}
