/// A table that becomes text as it is read.
protocol TextStream: AnyObject {
  /// How much there is to read, in the units of ``position``.
  var byteCount: Int { get }
  /// How much was read.
  var position: Int { get }
  /// Puts the next bytes of UTF-8 at the front of a buffer of at least 8 bytes; 0 only at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileRefusal) -> Int
}
