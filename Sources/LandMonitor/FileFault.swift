import Foundation

/// The number of the system's error behind one of Foundation's, whose own words are English only.
package enum FileFault {
  /// Returns the `errno` of what failed when a file was read or written.
  package static func errorNumber(of error: any Error) -> Int32 {
    let failed = error as NSError
    if failed.domain == NSPOSIXErrorDomain { return Int32(clamping: failed.code) }
    if let cause = failed.userInfo[NSUnderlyingErrorKey] as? NSError,
      cause.domain == NSPOSIXErrorDomain
    {
      return Int32(clamping: cause.code)
    }
    return switch CocoaError.Code(rawValue: failed.code) {
    case .fileNoSuchFile, .fileReadNoSuchFile: ENOENT
    case .fileReadNoPermission, .fileWriteNoPermission: EACCES
    case .fileWriteFileExists: EEXIST
    case .fileWriteOutOfSpace: ENOSPC
    case .fileWriteVolumeReadOnly: EROFS
    case _: isFolder(failed) ? EISDIR : Int32(clamping: failed.code)
    }
  }

  private static func isFolder(_ failed: NSError) -> Bool {
    let path =
      failed.userInfo[NSFilePathErrorKey] as? String
      ?? (failed.userInfo[NSURLErrorKey] as? URL)?.path
    var isFolder: ObjCBool = false
    guard let path else { return false }
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
