import LandLifecycle
import Wording

extension NoticeDraft {
  /// The draft as one page that needs nothing else: no script, no picture, no font from afar; it
  /// prints on A4.
  package var html: String {
    """
    <!DOCTYPE html>
    <html lang="zh-Hans">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(HTMLText.escaped(document.title))（草稿）</title>
    <style>
    \(Self.style)
    </style>
    </head>
    <body>
    <main>
    <p class="draft">草稿 · 由记录自动起草，未经审核，不得送达</p>
    \(warningList)<h1>\(HTMLText.escaped(document.title))</h1>
    \(addressee.map { "<p class=\"to\">\(HTMLText.marked($0))：</p>\n" } ?? "")\(bodyText)\
    \(signatureText)</main>
    <section class="checks">
    <h2>必备内容核对</h2>
    <ul>
    \(checks)</ul>
    <p class="basis">\(HTMLText.escaped(basis))</p>
    </section>
    </body>
    </html>

    """
  }

  /// Where a content is asked for; documents are in Chinese.
  static func place(_ source: Citation) -> String { Wording(.chinese).place(source) }

  private var warningList: String {
    guard !warnings.isEmpty else { return "" }
    let items = warnings.map { "<li>\(HTMLText.escaped($0))</li>\n" }.joined()
    return "<ul class=\"warnings\">\n\(items)</ul>\n"
  }

  private var bodyText: String {
    blocks.map { block in
      switch block.body {
      case .paragraph(let text): return "<p>\(HTMLText.marked(text))</p>\n"
      case .facts(let facts):
        let rows = facts.map { fact in
          "<tr><th scope=\"row\">\(HTMLText.escaped(fact.name))</th>"
            + "<td>\(HTMLText.marked(fact.value))</td></tr>\n"
        }
        return "<table>\n\(rows.joined())</table>\n"
      }
    }.joined()
  }

  private var signatureText: String {
    guard !signature.isEmpty else { return "" }
    let lines = signature.map { "<p>\(HTMLText.marked($0))</p>\n" }.joined()
    return "<div class=\"signature\">\n\(lines)</div>\n"
  }

  private var checks: String {
    checklist.map { check in
      let box = check.isGiven ? "☑" : "☐"
      let state = check.isGiven ? "given" : "open"
      return "<li class=\"\(state)\"><span class=\"box\">\(box)</span> "
        + "\(HTMLText.escaped(check.content.words))"
        + "<span class=\"source\">\(HTMLText.escaped(Self.place(check.content.source)))</span></li>\n"
    }.joined()
  }

  private static let style = """
    @page { size: A4; margin: 28mm 24mm 26mm; }
    * { box-sizing: border-box; }
    body { margin: 0; color: #111; background: #fff; line-height: 1.9; font-size: 12pt;
      font-family: FangSong, STFangsong, "FangSong_GB2312", "Noto Serif CJK SC", "Source Han Serif SC",
      SimSun, serif; }
    main, .checks { max-width: 162mm; margin: 0 auto; }
    main { padding-top: 10mm; }
    h1 { margin: 8mm 0 10mm; text-align: center; font-size: 20pt; font-weight: 700;
      letter-spacing: .06em; line-height: 1.4; }
    p { margin: 0 0 3mm; text-indent: 2em; text-align: justify; overflow-wrap: anywhere; }
    .to, .draft, .basis, .signature p, .warnings { text-indent: 0; }
    .draft { margin: 0 0 4mm; padding: 1.5mm 4mm; border: 1.2pt solid #a40000; color: #a40000;
      text-align: center; font-weight: 700; letter-spacing: .08em; }
    .warnings { margin: 0 0 4mm; padding: 2mm 4mm 2mm 9mm; background: #fff6e5;
      border-left: 3pt solid #c77700; font-size: 10.5pt; line-height: 1.6; }
    .blank { padding: 0 .15em; border-bottom: 1pt dashed #a40000; color: #a40000;
      background: #fdf0ef; font-size: .92em; }
    table { width: 100%; margin: 0 0 4mm; border-collapse: collapse; font-size: 11pt;
      line-height: 1.6; }
    th, td { padding: 1.2mm 2.5mm; border: .6pt solid #777; text-align: left; vertical-align: top;
      overflow-wrap: anywhere; }
    table + table { margin-top: calc(-4mm - .6pt); }
    th { width: 47mm; font-weight: 400; background: #f6f6f6; }
    tr { break-inside: avoid; }
    .signature { margin: 12mm 0 0; text-align: right; break-inside: avoid; }
    .signature p { text-align: right; }
    .checks { margin-top: 14mm; padding: 4mm 0 10mm; border-top: 1pt solid #444; font-size: 10pt;
      line-height: 1.6; break-before: auto; }
    .checks h2 { margin: 0 0 2mm; font-size: 11.5pt; }
    .checks ul { margin: 0; padding: 0; list-style: none; }
    .checks li { margin: 0 0 1.2mm; padding-left: 1.6em; text-indent: -1.6em; break-inside: avoid; }
    .box { display: inline-block; width: 1.6em; text-indent: 0; }
    .open { color: #a40000; }
    .source { margin-left: .6em; color: #666; font-size: .92em; }
    .basis { margin: 3mm 0 0; color: #666; }
    @media screen { body { padding: 6mm 5mm; } }
    @media print { .draft, .warnings, .blank, th { -webkit-print-color-adjust: exact;
      print-color-adjust: exact; } }
    """
}

/// Text inside a page.
enum HTMLText {
  /// Returns text in which nothing is read as a mark.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case _: escaped.append(character)
      }
    }
    return escaped
  }

  /// Returns text with its blanks marked.
  static func marked(_ text: NoticeText) -> String {
    text.pieces.map { piece in
      switch piece {
      case .words(let words): escaped(words)
      case .blank(let filler): "<span class=\"blank\">〔待填：\(escaped(filler))〕</span>"
      }
    }.joined()
  }
}
