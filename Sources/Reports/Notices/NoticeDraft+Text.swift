import LandLifecycle

extension NoticeDraft {
  /// The draft as plain text, one paragraph a line.
  package var text: String {
    var lines = ["【草稿】本件由记录自动起草，未经审核，不得送达", "", document.title, ""]
    for warning in warnings { lines.append("※ \(warning)") }
    if !warnings.isEmpty { lines.append("") }
    if let addressee { lines += ["\(addressee.plain)：", ""] }
    for block in blocks {
      switch block.body {
      case .paragraph(let text): lines.append("　　\(text.plain)")
      case .facts(let facts): lines += facts.map { "　　\($0.name)：\($0.value.plain)" }
      }
    }
    if !signature.isEmpty { lines += [""] + signature.map { "　　　　　　　　\($0.plain)" } }
    lines += ["", "────────", "必备内容核对（☑ 已具备，☐ 有待填写或核对）"]
    for check in checklist {
      let source = check.content.source
      lines.append(
        "\(check.isGiven ? "☑" : "☐") \(check.content.words)（\(Self.place(source))）")
    }
    lines.append(basis)
    return lines.map { $0 + "\n" }.joined()
  }
}
