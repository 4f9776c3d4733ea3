import Crypto

/// The digest of a row's text, by which the same row of the next file is recognised: the first 16
/// bytes of its SHA-256.
package struct RowDigest: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// How many bytes it is stored in.
  static let byteCount = 16

  /// Digests a row's text.
  package init(of text: UnsafeRawBufferPointer) {
    var hash = SHA256()
    hash.update(bufferPointer: text)
    self = hash.finalize().withUnsafeBytes { RowDigest(stored: $0) }
  }

  /// Reads a digest at the front of bytes.
  init(stored bytes: UnsafeRawBufferPointer) {
    high = UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))
    low = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
  }

  /// Appends the bytes that are stored.
  func store(in bytes: inout [UInt8]) {
    withUnsafeBytes(of: high.bigEndian) { bytes.append(contentsOf: $0) }
    withUnsafeBytes(of: low.bigEndian) { bytes.append(contentsOf: $0) }
  }
}

/// A row that a file had when it was last imported, and the contract that it was found to be about.
package struct KnownRow: Hashable, Sendable {
  /// The digest of its text.
  package let digest: RowDigest
  /// The contract.
  package let contract: ContractID

  /// Makes a row.
  package init(_ digest: RowDigest, of contract: ContractID) {
    self.digest = digest
    self.contract = contract
  }

  /// How many bytes it is stored in.
  static let byteCount = RowDigest.byteCount + MemoryLayout<Int64>.size

  /// Reads a row at the front of bytes.
  init(stored bytes: UnsafeRawBufferPointer) {
    digest = RowDigest(stored: bytes)
    contract = ContractID(
      Int64(
        bigEndian: bytes.loadUnaligned(fromByteOffset: RowDigest.byteCount, as: Int64.self)))
  }

  /// Appends the bytes that are stored.
  func store(in bytes: inout [UInt8]) {
    digest.store(in: &bytes)
    withUnsafeBytes(of: contract.number.bigEndian) { bytes.append(contentsOf: $0) }
  }
}
