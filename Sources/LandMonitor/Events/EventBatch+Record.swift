import ContractStore

extension EventBatch {
  /// What the log keeps of the import: it is listed, shown and undone like a register's.
  func importRecord() throws -> ImportRecord {
    var counts = ImportRecord.Counts()
    counts.rows = summary.rows
    counts.new = summary.recorded
    counts.unchanged = summary.known
    counts.rejected = summary.rejected
    counts.warned = summary.warned
    var rejects: [String] = []
    try forEachProblem { problem in
      rejects += problem.sentences.prefix(ImportRecord.keptRejects - rejects.count)
    }
    return ImportRecord(
      digest: try FileDigest.sha256(ofFileAt: table.path),
      byteCount: try FileDigest.byteCount(ofFileAt: table.path), sheet: table.sheet,
      columns: table.map.recordedColumns, counts: counts, rejects: rejects)
  }
}
