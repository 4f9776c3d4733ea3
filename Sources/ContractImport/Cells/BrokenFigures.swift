extension Bytes {
  /// Whether a line ends between two figures: what stands on several lines is several numbers.
  var hasFiguresOnSeveralLines: Bool {
    var isBehindFigure = false
    var isLineBetween = false
    for byte in self {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if isBehindFigure, isLineBetween { return true }
        (isBehindFigure, isLineBetween) = (true, false)
      // A vertical tab is the line end of a cell of a workbook.
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0x0B: isLineBetween = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      case _: isBehindFigure = false
      }
    }
    return false
  }
}
