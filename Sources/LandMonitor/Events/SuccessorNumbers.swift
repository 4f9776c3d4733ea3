/// The numbers under which land goes on, as a cell lists them.
enum SuccessorNumbers {
  /// Parts a cell into numbers: at 、 ， ； and their like, which are in no number, and at / 和 及 与 where
  /// what they part is alike, for those may be in one: `沪(2022)1/2号`, `和平2024-1`.
  static func numbers(in text: String) -> [String] {
    text.split { "；;、，,".contains($0) || $0.isNewline }
      .map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
      .flatMap(parted)
  }

  private static func parted(_ text: String) -> [String] {
    let pieces = text.split(omittingEmptySubsequences: false) { "/／和及与".contains($0) }
      .map { String($0).trimmingSpaces }
    let lengths = pieces.map(\.count)
    guard pieces.count > 1, let shortest = lengths.min(), let longest = lengths.max(),
      shortest > 0, longest - shortest <= 2,
      pieces.allSatisfy({ piece in piece.contains { $0.isNumber } }),
      // 2024/15 is a number; K2/K3 and 1号和2号 are two.
      pieces.allSatisfy({ $0.first == pieces[0].first || $0.last?.isNumber == false })
    else { return [text] }
    return pieces
  }
}
