import CWorkbooks
import Glibc

/// A ZIP archive open for reading.
///
/// A class, because it owns the archive that libzip opened.
final class ZipArchive {
  private let zip: ZipFunctions
  private let archive: OpaquePointer

  /// Opens an archive.
  init(path: String) throws(FileRefusal) {
    guard let zip = loadZip()?.pointee else { throw .noWorkbookLibrary(.libzip) }
    var problem: Int32 = 0
    guard let opened = zip.zip_open(path, ZIP_RDONLY, &problem) else {
      throw problem == ZIP_ER_OPEN || problem == ZIP_ER_NOENT
        ? .cannotOpen(errorNumber: errno) : .damagedWorkbook
    }
    self.zip = zip
    archive = opened
  }

  deinit { zip.zip_discard(archive) }

  /// The uncompressed length of a member; nil if there is none of the name.
  func byteCount(of name: String) -> Int? {
    var status = zip_stat_t()
    guard zip.zip_stat(archive, name, 0, &status) == 0 else { return nil }
    return Int(clamping: status.size)
  }

  /// Opens a member; nil if there is none of the name.
  func member(_ name: String) -> Member? {
    zip.zip_fopen(archive, name, 0).map { Member(archive: self, file: $0) }
  }

  /// A member being read.
  final class Member {
    private let archive: ZipArchive
    private let file: OpaquePointer

    fileprivate init(archive: ZipArchive, file: OpaquePointer) {
      self.archive = archive
      self.file = file
    }

    deinit { _ = archive.zip.zip_fclose(file) }

    /// Reads on; 0 only at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileRefusal) -> Int {
      let count = archive.zip.zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
      guard count >= 0 else { throw .damagedWorkbook }
      return Int(count)
    }
  }

  /// Reads a member as XML to its end; nothing where there is none of the name.
  func forEachEvent(
    in name: String, _ body: (XMLReader.Event) -> Void
  ) throws(FileRefusal) {
    guard let member = member(name) else { return }
    let reader = try XMLReader()
    let buffer = ByteBuffer(count: 1 << 16)
    while true {
      let count = try member.read(into: buffer.bytes)
      let part = UnsafeRawBufferPointer(rebasing: buffer.bytes[..<count])
      guard reader.read(part, isLast: count == 0, body) else { throw .damagedWorkbook }
      if count == 0 { return }
    }
  }
}
