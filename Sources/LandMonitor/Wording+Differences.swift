import LandLifecycle
import Reports
import Wording

/// One thing that two rows about one contract say differently.
struct StatementDifference {
  /// What it is about.
  let code: String
  let name: String
  /// What the one says and the other says; nil where it is silent.
  let before: String?
  let after: String?
  /// Whether anything is judged by it.
  let isJudged: Bool
}

extension Wording {
  /// What stands where a row is silent.
  var blank: String { text(zh: "（空）", en: "(blank)") }

  /// What changed between two rows about one contract, a line each: name, before, after.
  func differences(from old: Registration, to new: Registration) -> [String] {
    let colon = text(zh: "：", en: ": ")
    return statementDifferences(from: old, to: new).map {
      "\($0.name)\(colon)\($0.before ?? blank) → \($0.after ?? blank)"
    }
  }

  /// What two rows about one contract say differently, in the order people read it.
  func statementDifferences(
    from old: Registration, to new: Registration
  ) -> [StatementDifference] {
    let (before, after) = (statements(of: old), statements(of: new))
    let olds = Dictionary(before.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let news = Dictionary(after.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    return Self.order(before, after).compactMap { code in
      let (one, other) = (olds[code], news[code])
      guard let known = one ?? other, one?.text != other?.text else { return nil }
      return StatementDifference(
        code: code, name: known.name, before: one?.text, after: other?.text,
        isJudged: known.isJudged)
    }
  }

  /// The codes of two rows' statements, in the order of both.
  private static func order(_ left: [Statement], _ right: [Statement]) -> [String] {
    var codes = left.map(\.code)
    var place = 0
    for code in right.map(\.code) {
      if let known = codes.firstIndex(of: code) {
        place = known + 1
      } else {
        codes.insert(code, at: place)
        place += 1
      }
    }
    return codes
  }
}
