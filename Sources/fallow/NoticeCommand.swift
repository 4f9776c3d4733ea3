public import ArgumentParser
import CivilCalendar
import Files
public import LandLifecycle
import LandMonitor
import Reports

/// How a document is written.
enum NoticeFormat: String, CaseIterable, ExpressibleByArgument {
  case text, html
}

/// `fallow notice`
struct NoticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice", abstract: "起草文书（草稿） · Drafts a document from the record.",
    discussion: HelpText.text(
      zh: """
        文书：
        \(documents.joined(separator: "\n"))

        未记录的内容留作明显的空白；草稿不得直接送达。
        """,
      en: """
        Documents:
        \(documents.joined(separator: "\n"))

        What is not on record stays a visible blank; a draft is never to be served as it is.
        """))

  private static let documents = LegalDocument.allCases.map { "  \($0.code) \($0.title)" }

  @Argument(help: "文书代码或名称 · The document, by its code or its name.")
  var document: LegalDocument
  @Argument(help: "编号、项目或使用权人的任一部分 · Any part of a number or name.")
  var parcel: String
  @Option(help: "text 或 html · How to write it.")
  var format: NoticeFormat = .text
  @Option(help: "写入文件 · The file to write; else standard output.")
  var output: String?
  @Option(help: "评估日 · The day of judgement, YYYY-MM-DD; else today in Shanghai.")
  var asOf: Day?
  @Option(help: "按此日24时所知 · Draft with what was known at the end of this day.")
  var knownAt: Day?
  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run {
      let draft = try shared.monitor(asOf: asOf, knownAt: knownAt).draft(document, about: parcel)
      let text = format == .html ? draft.html : draft.text
      guard let output else { return Terminal.write(text) }
      let file = try WholeFile(output)
      try file.write(Array(text.utf8))
      try file.finish()
    }
  }
}

extension LegalDocument: ExpressibleByArgument {
  /// Reads a document by its code, or by its own name.
  public init?(argument: String) {
    let known = Self.allCases.first { $0.code == argument || $0.title == argument }
    guard let known else { return nil }
    self = known
  }

  /// The codes that can be typed.
  public static var allValueStrings: [String] { allCases.map(\.code) }
}
