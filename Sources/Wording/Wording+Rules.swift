public import LandLifecycle

extension Wording {
  /// Returns a source with the words relied on; laws are named in Chinese in both languages.
  public func citation(_ citation: Citation) -> String {
    // A choice of ours has no article.
    let place = citation.article == "—" ? "" : citation.article
    let source = citation.document + text(zh: place, en: place.isEmpty ? "" : " \(place)")
    return citation.quote.isEmpty
      ? source : source + text(zh: "：“\(citation.quote)”", en: ": “\(citation.quote)”")
  }

  /// Returns what a parameter says and when it is in force, in one line without its source.
  public func parameter(_ parameter: Parameter) -> String {
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
    case .ownChoice: notes.append(text(zh: "本软件的选择", en: "our own choice"))
    }
    let value = parameterValue(parameter.value)
    if notes.isEmpty { return value }
    return text(
      zh: "\(value)（\(notes.joined(separator: "；"))）",
      en: "\(value) (\(notes.joined(separator: "; ")))")
  }

  private func parameterValue(_ value: ParameterValue) -> String {
    switch value {
    case .period(let length): period(length)
    case .ratio(let ratio): share(ratio)
    case .ladder(let steps):
      text(
        zh: "到期前\(steps.map(String.init).joined(separator: "、"))日",
        en: "\(steps.map(String.init).joined(separator: ", ")) days before a due day")
    case .flag(let flag): flag ? text(zh: "是", en: "yes") : text(zh: "否", en: "no")
    case .validity: text(zh: "文件有效期", en: "validity of the document")
    }
  }
}
