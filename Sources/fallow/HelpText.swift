import Wording

/// What a help page says between its heading and its options, in the reader's language.
///
/// A command states it as it starts, though only help shows it; so it is made when help is asked for.
enum HelpText {
  private static let isAskedFor =
    CommandLine.arguments.count < 2
    || CommandLine.arguments.contains { ["help", "-h", "-help", "--help"].contains($0) }
  private static let wording = Wording(
    UsageWords.language(askedForBy: CommandLine.arguments) ?? SharedOptions.usualLanguage)

  /// The text in the reader's language; nothing where no help is asked for.
  ///
  /// The parser breaks lines at spaces alone: Chinese is broken by whoever writes it.
  static func text(
    zh: @autoclosure () -> String, en: @autoclosure () -> String
  ) -> String {
    isAskedFor ? wording.text(zh: zh(), en: en()) : ""
  }
}
