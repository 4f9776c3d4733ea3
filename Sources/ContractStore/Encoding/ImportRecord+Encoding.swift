/// An import's record, version 1:
/// [version, digest, bytes, sheet, [[field, number, header] …], [count …], [reject …]].
extension ImportRecord {
  private static let version: Int64 = 1
  private static var countPaths: [WritableKeyPath<Counts, Int>] {
    [\.rows, \.new, \.changed, \.kept, \.unchanged, \.repeated, \.rejected, \.warned]
  }

  var encoded: [UInt8] {
    var writer = CBORWriter()
    writer.writeArray(count: 7)
    writer.write(Self.version)
    writer.write(digest)
    writer.write(byteCount)
    writer.write(sheet)
    writer.writeArray(count: columns.count)
    for column in columns {
      writer.writeArray(count: 3)
      writer.write(column.field)
      writer.write(column.number)
      writer.write(column.header)
    }
    writer.writeArray(count: Self.countPaths.count)
    for path in Self.countPaths { writer.write(counts[keyPath: path]) }
    writer.writeArray(count: rejects.count)
    for reject in rejects { writer.write(reject) }
    return writer.bytes
  }

  init(reading bytes: UnsafeRawBufferPointer) throws(DecodingProblem) {
    var reader = CBORReader(bytes)
    let items = try reader.readArray()
    let version = try reader.readInteger()
    guard version == Self.version else { throw .unknownVersion(version) }
    guard items == 7 else { throw .unexpected(offset: 0) }
    let digest = try reader.readText()
    let byteCount = Int(try reader.readInteger())
    let sheet = try reader.readOptionalText()
    var columns: [Column] = []
    for _ in 0..<(try reader.readArray()) {
      try reader.expectArray(count: 3)
      let field = try reader.readText()
      let number = Int(try reader.readInteger())
      columns.append(Column(field: field, number: number, header: try reader.readText()))
    }
    var counts = Counts()
    try reader.expectArray(count: Self.countPaths.count)
    for path in Self.countPaths { counts[keyPath: path] = Int(try reader.readInteger()) }
    var rejects: [String] = []
    for _ in 0..<(try reader.readArray()) { rejects.append(try reader.readText()) }
    guard reader.isAtEnd else { throw .unexpected(offset: reader.offset) }
    self.init(
      digest: digest, byteCount: byteCount, sheet: sheet, columns: columns, counts: counts,
      rejects: rejects)
  }
}
