package import Wording

/// Sentences about the header of a file.
extension Wording {
  /// Returns why a file's first row is not the header of a known register, as a sentence that begins
  /// with the file's name.
  package func headerProblem(_ problem: HeaderProblem, file: String) -> String {
    "\(file): " + told(problem)
  }

  private func told(_ problem: HeaderProblem) -> String {
    switch problem {
    case .empty:
      text(zh: "没有表头。", en: "has no header. ") + template
    case .broken(let problem):
      text(
        zh: "表头\(explanation(problem).what)。\(explanation(problem).remedy)。",
        en: "the header \(explanation(problem).what). \(explanation(problem).remedy).")
    case .noKnownColumn(let headers):
      text(
        zh: "首行没有已知的列名（首行为：\(listed(headers))）。表头须在首行，其上的标题行请删去。",
        en:
          "has no known header in its first row: \(listed(headers)). The header must be the first "
          + "row; delete title rows above it. ") + template
    case .unknown(let nearest, let missing, let unknown):
      text(
        zh: "最接近“\(formatName(nearest))”，但缺少：\(listed(missing))。",
        en: "comes nearest to '\(formatName(nearest))', but lacks: \(listed(missing)). ")
        + suggestions(NearHeader.pairs(written: unknown, lacking: missing)) + template
    case .repeated(let header):
      text(
        zh: "列“\(header)”出现不止一次。请只保留一列。",
        en: "has the column '\(header)' more than once. Keep one of them.")
    }
  }

  /// Returns which columns of a file are not read, in one sentence; nil if all are.
  ///
  /// A header that resembles one the file lacks is probably that one: the sentence asks.
  package func unknownHeaders(_ map: HeaderMap) -> String? {
    guard !map.unknownHeaders.isEmpty else { return nil }
    let pairs = NearHeader.pairs(written: map.unknownHeaders, lacking: map.absentHeaders)
    let sentence =
      text(
        zh: "以下各列不认识，未读取：\(listed(map.unknownHeaders))。",
        en: "These columns are not known and were not read: \(listed(map.unknownHeaders)). ")
      + suggestions(pairs)
    return text(zh: sentence, en: String(sentence.dropLast()))
  }

  private func suggestions(_ pairs: [NearHeader]) -> String {
    pairs.map { pair in
      text(
        zh: "“\(pair.written)”如即“\(pair.meant)”，请改列名。",
        en: "If '\(pair.written)' is '\(pair.meant)', rename it. ")
    }.joined()
  }

  private var template: String {
    text(
      zh: "运行 fallow template 可得到模板。", en: "For a template, run: fallow template.")
  }

  /// At most twelve names, and how many more there are.
  private func listed(_ names: [String]) -> String {
    let shown = names.prefix(12).joined(separator: text(zh: "、", en: ", "))
    guard names.count > 12 else { return shown }
    return text(zh: "\(shown)等\(names.count)列", en: "\(shown), \(names.count) in all")
  }
}
