/// How the characters of a file are written as bytes; the raw value is a stable name for JSON.
package enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8 without a mark; plain ASCII is this too.
  case utf8 = "utf-8"
  /// UTF-8 behind the mark EF BB BF, as Excel saves "CSV UTF-8".
  case utf8WithBOM = "utf-8-bom"
  /// GB18030, which holds GBK and GB 2312 within it, and has no mark.
  case gb18030
  /// UTF-16, the lower byte first, as Excel saves "Unicode text".
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, the higher byte first.
  case utf16BigEndian = "utf-16be"
}
