package import LandLifecycle

/// Findings, states, dates, money and refusals in words.
///
/// Every answer is a pure function of its arguments and of the language: no clock, no reader. A
/// sentence says what is known and no more: what nobody recorded is called unrecorded.
///
/// Commands appear in both languages as they are typed; `PARCEL` and `DAY` stand for the reader's
/// own, and `/` parts what one of is to be taken: a shell leaves it alone.
package struct Wording: Hashable, Sendable {
  /// The language of every answer.
  package let language: Language
  /// The part that the commands of an answer are about; 0 for the whole contract.
  var commandPart: UInt8 = 0
  /// Which instalment, bond or round the commands of an answer are about; nil where it goes without
  /// saying.
  var commandInstance: UInt8?
  /// What is on record of the contract that answers are about; nil where it is not at hand.
  var site: SiteRecord?
  /// What the contract that answers are about has more than one of, as far as that is at hand.
  var division = Division.none

  /// Makes words in a language.
  package init(_ language: Language) { self.language = language }

  /// Returns the words for one contract: its parts have their names, and no command is offered that
  /// its record refuses without saying what has to be recorded first.
  package func about(_ site: SiteRecord) -> Wording {
    var wording = self
    wording.site = site
    wording.division = site.division
    return wording
  }

  /// Returns the words for a contract that has more than one of something: what is said of one of them
  /// names it.
  package func about(_ division: Division) -> Wording {
    var wording = self
    wording.division = division
    return wording
  }

  /// The one of two texts that is in the language; the other is not made.
  package func text(
    zh chinese: @autoclosure () -> String, en english: @autoclosure () -> String
  ) -> String {
    switch language {
    case .chinese: chinese()
    case .english: english()
    }
  }

  /// A whole number of things in English, such as "1 day" and "35 days".
  func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// A number of days.
  func days(_ number: Int) -> String {
    text(zh: "\(number)天", en: counted(number, "day"))
  }

  /// A clause as a sentence: capital and full stop in English, full stop in Chinese.
  func sentence(_ clause: String) -> String {
    text(zh: clause + "。", en: clause.prefix(1).uppercased() + clause.dropFirst() + ".")
  }
}
