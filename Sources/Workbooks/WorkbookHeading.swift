public import CivilCalendar

/// What a workbook is called, and of what it was made.
public struct WorkbookHeading: Hashable, Sendable {
  /// Its title, which stands above every printed page, too.
  public let title: String
  /// What it rests on, such as the day of judgement.
  public let subject: String
  /// Where it comes from, such as the database.
  public let source: String
  /// The day that counts as that of its making, so that the same content is the same file.
  public let day: Day

  /// Makes a heading.
  public init(title: String, subject: String, source: String, day: Day) {
    self.title = title
    self.subject = subject
    self.source = source
    self.day = day
  }
}
