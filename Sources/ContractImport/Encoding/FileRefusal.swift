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
  /// It is a workbook whose parts are missing or broken.
  case damagedWorkbook
  /// It is a workbook that is opened with a password only.
  case encryptedWorkbook
  /// It is a workbook with more text than is kept in memory.
  case workbookTooLarge
  /// It is a workbook without this sheet, or, where none is asked for, without one that holds
  /// anything.
  case noSheet(String?, available: [String])
  /// It is a workbook with several sheets that hold something, and none is asked for.
  case severalSheets([String])
  /// It is a workbook, and this system has not the library that opens it.
  case noWorkbookLibrary(WorkbookLibrary)
  /// It is a text in an encoding that is not read, or spoilt by a mistaken one.
  case mistakenEncoding(MistakenEncoding)
  /// This system has no converter for an encoding, such as GB18030 or UTF-16LE (the package with glibc's
  /// gconv modules is missing).
  case noConverter(String)
}

/// A library of the system's that opens workbooks.
package enum WorkbookLibrary: String, Hashable, Sendable, CaseIterable {
  /// It opens the archive that an Excel workbook of 2007 or later is.
  case libzip
  /// It reads the XML in it.
  case expat
  /// It reads Excel workbooks of 97 to 2003.
  case freeXL = "FreeXL"

  /// The library as Debian's and Ubuntu's packages are called, of which a system has one.
  var packages: [String] {
    switch self {
    case .libzip: ["libzip4", "libzip5"]
    case .expat: ["libexpat1"]
    case .freeXL: ["libfreexl1"]
    }
  }
}

/// A kind of document that is often handed over as if it were CSV.
package enum ForeignFormat: Hashable, Sendable, CaseIterable {
  /// A ZIP archive; an Excel workbook of 2007 or later is one, and is read.
  case xlsx
  /// An OLE document; an Excel workbook of 97 to 2003 is one, and is read.
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
      (Array("MIME-Version:".utf8), .markup),
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
