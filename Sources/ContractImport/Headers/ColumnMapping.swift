/// What an officer says of columns that Fallow does not know, or would read otherwise.
///
/// A text of lines `column = field`. A column is named by its header, by its header and its place
/// among several of the same (`土地用途#2`), or by its letter in a spreadsheet (`@C`). A field is named
/// by any header that is known, or is `不导入` (or `ignore`). Blank lines, and lines that begin with
/// `#`, say nothing.
package struct ColumnMapping: Hashable, Sendable {
  /// How a line names a column.
  enum Name: Hashable, Sendable {
    /// By its header, and its place (from 1) among those of the same; nil for all of them.
    case header(HeaderKey, place: Int?)
    /// By its place in the file, from 0.
    case position(Int)
  }

  /// One line.
  struct Line: Hashable, Sendable {
    let number: Int
    /// The column as written.
    let written: String
    let name: Name
    /// What the column holds; nil if it is not to be read.
    let meaning: HeaderLexicon.Meaning?
  }

  /// The lines that say something.
  let lines: [Line]
  /// The kind of table whose columns it speaks of.
  let kind: TableKind

  /// A mapping that says nothing of a register.
  package static let none = ColumnMapping.none(of: .registers)

  /// A mapping that says nothing.
  package static func none(of kind: TableKind) -> ColumnMapping {
    ColumnMapping(lines: [], kind: kind)
  }

  private init(lines: [Line], kind: TableKind) {
    self.lines = lines
    self.kind = kind
  }

  /// Reads a mapping.
  package init(parsing text: String, of kind: TableKind = .registers) throws(MappingProblem) {
    var lines: [Line] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let line = String(line).withoutSpacesAround
      if line.isEmpty || line.hasPrefix("#") { continue }
      let read = try Line(line, number: index + 1, kind.lexicon)
      if let earlier = lines.first(where: { $0.name == read.name }) {
        throw .repeatedColumn(line: read.number, column: read.written, earlier: earlier.number)
      }
      lines.append(read)
    }
    self.lines = lines
    self.kind = kind
  }

  /// More is no mapping: 1 MiB says ten thousand columns.
  private static let greatestByteCount = 1 << 20

  /// Reads a mapping file, in any encoding that a register may have.
  package init(path: String, of kind: TableKind = .registers) throws(MappingProblem) {
    var bytes: [UInt8] = []
    var isTooLarge = false
    do throws(FileRefusal) {
      var source = try TextSource(path: path)
      let buffer = ByteBuffer(count: 1 << 14)
      while true {
        let count = try source.read(into: buffer.bytes)
        if count == 0 { break }
        bytes += buffer.bytes.prefix(count)
        isTooLarge = bytes.count > ColumnMapping.greatestByteCount
        if isTooLarge { break }
      }
    } catch {
      throw .unreadable(error)
    }
    if isTooLarge { throw .tooLarge }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    try self.init(parsing: String(decoding: bytes, as: UTF8.self), of: kind)
  }

  /// Which line speaks of each column of these headers.
  func lines(for headers: [String]) throws(HeaderProblem) -> [Line?] {
    let keys = headers.map { HeaderKey($0, seeingLookAlikes: false) }
    // A rejects file has one more column than the file it comes from.
    let problemColumn = HeaderMap.problemColumn(in: headers) ?? headers.count
    var spoken: [Line?] = Array(repeating: nil, count: headers.count)
    for line in lines {
      let columns = columns(line.name, keys, problemColumn)
      guard !columns.isEmpty else {
        throw .mappedColumnAbsent(
          column: line.written, line: line.number,
          near: NearHeader.pairs(written: [line.written], lacking: headers).first?.meant)
      }
      for column in columns {
        try line.check(against: headers[column], at: column)
        spoken[column] = line
      }
    }
    return spoken
  }

  private func columns(_ name: Name, _ keys: [HeaderKey], _ problemColumn: Int) -> [Int] {
    switch name {
    case .position(let column):
      let place = column < problemColumn ? column : column + 1
      return keys.indices.contains(place) ? [place] : []
    case .header(let key, let place):
      let all = keys.indices.filter { keys[$0] == key }
      guard let place else { return all }
      return all.indices.contains(place - 1) ? [all[place - 1]] : []
    }
  }
}

extension ColumnMapping.Line {
  /// Refuses a field in another unit than the one that the column's own header names.
  fileprivate func check(against header: String, at column: Int) throws(HeaderProblem) {
    guard let meaning, let wanted = meaning.field.unitMeasure,
      let stated = HeaderUnit(statedBy: header), stated.measure != wanted
    else { return }
    throw .mappedUnitDiffers(
      PlacedHeader(column: column, header: header), unit: stated.name, field: meaning.name,
      line: number)
  }

  fileprivate init(
    _ text: String, number: Int, _ lexicon: HeaderLexicon
  ) throws(MappingProblem) {
    guard let mark = text.lastIndex(where: { $0 == "=" || $0 == "＝" }) else {
      throw .noEqualsSign(line: number, text: text)
    }
    self.number = number
    written = String(text[..<mark]).withoutSpacesAround
    let field = String(text[text.index(after: mark)...]).withoutSpacesAround
    guard !written.isEmpty, !field.isEmpty else { throw .noEqualsSign(line: number, text: text) }
    name = ColumnMapping.Name(written)
    if ["不导入", "忽略", "ignore"].contains(field.lowercased()) {
      meaning = nil
    } else if let found = lexicon.find(field), found.meanings.count == 1 {
      meaning = found.meanings[0]
    } else {
      throw .unknownField(
        line: number, field: field, near: lexicon.suggestions(for: field))
    }
  }
}

extension ColumnMapping.Name {
  fileprivate init(_ written: String) {
    if written.hasPrefix("@"), let column = ColumnName.index(of: written.dropFirst()) {
      self = .position(column)
      return
    }
    if let mark = written.lastIndex(of: "#"),
      let place = Int(written[written.index(after: mark)...]),
      place > 0
    {
      self = .header(HeaderKey(written[..<mark], seeingLookAlikes: false), place: place)
      return
    }
    self = .header(HeaderKey(written, seeingLookAlikes: false), place: nil)
  }
}

/// Why a mapping cannot be used.
package enum MappingProblem: Error, Hashable, Sendable {
  /// The file cannot be read.
  case unreadable(FileRefusal)
  /// The file has more than 1 MiB of text.
  case tooLarge
  /// A line does not say `column = field`.
  case noEqualsSign(line: Int, text: String)
  /// A line names no field that is known; these are like it, or are what it may mean.
  case unknownField(line: Int, field: String, near: [String])
  /// A column is named by two lines.
  case repeatedColumn(line: Int, column: String, earlier: Int)
}

/// Columns as spreadsheets call them: A, B, …, Z, AA, ….
package enum ColumnName {
  /// The name of a column, counted from 0.
  package static func name(of index: Int) -> String {
    var name = ""
    var rest = index
    while rest >= 0 {
      // 0...25 are the letters A to Z.
      name = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + name
      rest = rest / 26 - 1
    }
    return name
  }

  /// The place, from 0, of a column's name or of its number from 1; nil for anything else.
  static func index(of name: some StringProtocol) -> Int? {
    if let number = Int(name) { return number > 0 ? number - 1 : nil }
    guard (1...3).contains(name.utf8.count) else { return nil }
    var place = 0
    for byte in name.utf8 {
      let letter = byte.asciiUppercased
      guard letter >= UInt8(ascii: "A"), letter <= UInt8(ascii: "Z") else { return nil }
      place = place * 26 + Int(letter - UInt8(ascii: "A")) + 1
    }
    return place - 1
  }
}

extension String {
  /// The text without spaces of any kind at its ends.
  var withoutSpacesAround: String {
    var text = self
    return text.withUTF8 { String(decoding: $0.trimmed, as: UTF8.self) }
  }
}
