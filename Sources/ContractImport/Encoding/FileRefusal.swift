/// Why a file cannot be read as text at all.
///
/// Nothing of such a file is used; what to do about it (such as saving it as CSV UTF-8) is said by
/// whoever shows the refusal.
package enum FileRefusal: Error, Hashable, Sendable {
  /// The system would not open the file, with its `errno`.
  case cannotOpen(errorNumber: Int32)
  /// The system failed while reading, with its `errno`.
  case cannotRead(errorNumber: Int32)
  /// It is a folder, a pipe or a device: it cannot be read twice.
  case notARegularFile
  /// It is a document of another kind, whatever its name says.
  case foreignFormat(ForeignFormat)
  /// It holds a zero byte, which no text does, at this offset from the start of the file.
  case notText(zeroByteAt: Int)
  /// This system has no converter for GB18030 (the package with glibc's gconv modules is missing).
  case noGB18030Converter
}

/// A kind of document that is often handed over as if it were CSV.
package enum ForeignFormat: Hashable, Sendable, CaseIterable {
  /// An Excel workbook of 2007 or later, or another ZIP archive.
  case xlsx
  /// An Excel workbook of 97 to 2003, or another OLE document.
  case xls
  /// A web page or XML, which many registers save under the name `.xls`.
  case markup
  /// A PDF.
  case pdf

  /// Recognises a kind of document by its first bytes; nil if they may be text.
  init?(firstBytes: UnsafeRawBufferPointer) {
    let marks: [(mark: [UInt8], format: ForeignFormat)] = [
      ([0x50, 0x4B, 0x03, 0x04], .xlsx),
      ([0xD0, 0xCF, 0x11, 0xE0], .xls),
      ([0x25, 0x50, 0x44, 0x46], .pdf),
    ]
    if let known = marks.first(where: { firstBytes.starts(with: $0.mark) }) {
      self = known.format
      return
    }
    let afterMark = firstBytes.dropFirst(firstBytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    guard let first = afterMark.first(where: { $0 > 0x20 }), first == UInt8(ascii: "<") else {
      return nil
    }
    self = .markup
  }
}
