/// A register file being read: its encoding, its format, and its rows in order.
package struct ContractFile: ~Copyable {
  /// What the header row says.
  package let map: HeaderMap
  private var records: CSVRecords
  private var reader: RowReader

  /// Why a file cannot be read at all.
  package enum Refusal: Error, Hashable, Sendable {
    /// It is not a text file that can be read.
    case file(FileRefusal)
    /// Its first row is not the header of a known register.
    case header(HeaderProblem)
  }

  /// Opens a file and reads its header.
  package init(path: String) throws(Refusal) {
    let records: CSVRecords
    do throws(FileRefusal) {
      records = try CSVRecords(path: path)
    } catch {
      throw .file(error)
    }
    try self.init(records)
  }

  /// Reads the header of a file's records.
  package init(_ opened: consuming CSVRecords) throws(Refusal) {
    var records = opened
    do {
      guard let map = try records.next({ try HeaderMap($0) }) else { throw HeaderProblem.empty }
      self.map = map
      self.records = records
      reader = RowReader(map)
    } catch let refusal as FileRefusal {
      throw .file(refusal)
    } catch let problem as HeaderProblem {
      throw .header(problem)
    } catch {
      preconditionFailure("a file is refused as a file or for its header: \(error)")
    }
  }

  /// Hands the next row to `body`, with the record for a rejects file.
  ///
  /// - Returns: What `body` returns; nil at the end of the file.
  /// - Throws: `FileRefusal` if reading fails, or whatever `body` throws.
  package mutating func next<Result>(
    _ body: (RowOutcome, borrowing CSVRecord) throws -> Result
  ) throws -> Result? {
    try ContractFile.next(of: &records, through: &reader, body)
  }

  /// Takes both parts by themselves, because records are read while the reader is changed.
  private static func next<Result>(
    of records: inout CSVRecords, through reader: inout RowReader,
    _ body: (RowOutcome, borrowing CSVRecord) throws -> Result
  ) throws -> Result? {
    try records.next { try body(reader.read($0), $0) }
  }
}

// MARK: - The file

extension ContractFile {
  /// The encoding of the file.
  package var encoding: TextEncoding { records.encoding }

  /// The character between fields.
  package var delimiter: CSVDelimiter { records.delimiter }

  /// The length of the file in bytes.
  package var byteCount: Int { records.byteCount }

  /// The bytes read so far.
  package var bytesRead: Int { records.bytesRead }

  /// How many rows were passed over because they were blank.
  package var blankRowCount: Int { records.blankRecordCount }
}
