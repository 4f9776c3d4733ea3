import Glibc

/// A run of bytes that can be read in order, and read again: a regular file, or memory.
struct ByteFile: ~Copyable {
  private enum Origin {
    case descriptor(CInt)
    case memory([UInt8])
  }

  private let origin: Origin
  private var position = 0

  /// The length in bytes when it was opened.
  let byteCount: Int

  /// Opens a regular file.
  init(path: String) throws(FileRefusal) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotOpen(errorNumber: errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let reason = errno
      close(descriptor)
      throw .cannotOpen(errorNumber: reason)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .notARegularFile
    }
    origin = .descriptor(descriptor)
    byteCount = Int(status.st_size)
  }

  /// Stands for a file of these bytes.
  init(bytes: [UInt8]) {
    origin = .memory(bytes)
    byteCount = bytes.count
  }

  deinit {
    if case .descriptor(let descriptor) = origin { close(descriptor) }
  }

  /// Reads on from where the last read ended; 0 only at the end, or for an empty `buffer`.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileRefusal) -> Int {
    let count = try read(into: buffer, at: position)
    position += count
    return count
  }

  /// Makes the next read begin at the start again.
  mutating func rewind() { position = 0 }

  /// Reads from an offset, and leaves the place of the next read alone.
  func read(
    into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(FileRefusal) -> Int {
    switch origin {
    case .memory(let bytes):
      let count = max(0, min(buffer.count, bytes.count - offset))
      bytes.withUnsafeBytes { memory in
        buffer.copyBytes(from: memory[min(offset, memory.count)...].prefix(count))
      }
      return count
    case .descriptor(let descriptor):
      while true {
        let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
        if count >= 0 { return count }
        guard errno == EINTR else { throw .cannotRead(errorNumber: errno) }
      }
    }
  }
}
