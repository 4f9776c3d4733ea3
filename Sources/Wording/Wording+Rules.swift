package import LandLifecycle

extension Wording {
  /// Returns a source with the words relied on; laws are named in Chinese in both languages.
  package func citation(_ citation: Citation) -> String {
    let source = place(citation)
    return citation.quote.isEmpty
      ? source : source + text(zh: "：“\(citation.quote)”", en: ": “\(citation.quote)”")
  }

  /// Returns a source without the words relied on.
  package func place(_ citation: Citation) -> String { place(citation.document, citation.article) }

  /// Returns a place in a document; nil for one without articles.
  package func place(_ document: String, _ article: String?) -> String {
    guard let article else { return document }
    return document + text(zh: article, en: " \(article)")
  }

  /// Returns what a parameter says and when it is in force, in one line without its source.
  package func parameter(_ parameter: Parameter) -> String {
    var notes: [String] = []
    switch (parameter.from, parameter.until) {
    case (nil, nil): break
    case (.some(let from), nil): notes.append(text(zh: "\(from)起", en: "from \(from)"))
    case (nil, .some(let until)): notes.append(text(zh: "至\(until)", en: "until \(until)"))
    case (.some(let from), .some(let until)):
      notes.append(text(zh: "\(from)至\(until)", en: "\(from) to \(until)"))
    }
    switch parameter.grade {
    case .officialText: break
    case .secondHand, .unverified, .local, .ownChoice: notes.append(grade(parameter.grade))
    }
    let value = value(parameter.value)
    if notes.isEmpty { return value }
    return text(
      zh: "\(value)（\(notes.joined(separator: "；"))）",
      en: "\(value) (\(notes.joined(separator: "; ")))")
  }

  /// Returns how far a parameter can be relied on.
  package func grade(_ grade: Grade) -> String {
    switch grade {
    case .officialText: text(zh: "已核对原文", en: "official text read")
    case .secondHand: text(zh: "转引，未见原文", en: "second-hand")
    case .unverified: text(zh: "未核实", en: "unverified")
    case .local: text(zh: "本单位规定", en: "the office's own")
    case .ownChoice: text(zh: "本软件的选择", en: "our own choice")
    }
  }

  /// A document behind the contract that is not in force any more.
  func lapsedRule(_ finding: Finding) -> String {
    guard case .rule(let name) = finding.tier else { return kind(finding.kind) }
    return text(
      zh: "合同所依据的\(name)自\(finding.since)起不再有效，未录入替代文件；已签合同仍按其约定执行",
      en: "\(name), on which the contract rests, is not in force from \(finding.since) on and no "
        + "successor is on file; a contract signed before keeps its terms")
  }
}
