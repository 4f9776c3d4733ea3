import CivilCalendar
import Crypto
package import LandLifecycle

/// A registration in its canonical encoding, with the digest by which the same claims are
/// recognised again.
package struct EncodedRegistration: Sendable {
  /// The encoding.
  let bytes: [UInt8]
  /// The day it is about.
  let about: Day?
  /// The first 16 bytes of the SHA-256 of the encoding and of the source's identity: two sources
  /// that say the same are two claims.
  package let digest: [UInt8]

  /// Encodes a registration.
  ///
  /// - Parameter source: The register it comes from.
  package init(_ registration: Registration, from source: RegisterSource? = nil) {
    var writer = CBORWriter(reserving: 1_024)
    writer.write(registration)
    bytes = writer.bytes
    about = registration.terms.signedOn
    var hash = SHA256()
    hash.update(bufferPointer: writer.written)
    if let source { hash.update(data: Array(source.identity.utf8)) }
    digest = hash.finalize().withUnsafeBytes { Array($0.prefix(16)) }
  }

  /// What was encoded.
  package var registration: Registration {
    bytes.withUnsafeBytes { bytes in
      var reader = CBORReader(bytes)
      do throws(DecodingProblem) {
        return try reader.readRegistration()
      } catch {
        preconditionFailure("what was just encoded cannot be read: \(error)")
      }
    }
  }
}
