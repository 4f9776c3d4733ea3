package import CivilCalendar

/// What a workbook is called, and of what it was made.
package struct WorkbookHeading: Hashable, Sendable {
  /// Its title, which stands above every printed page, too.
  package let title: String
  /// What it rests on, such as the day of judgement.
  package let subject: String
  /// Where it comes from, such as the database.
  package let source: String
  /// The day that counts as that of its making, so that the same content is the same file.
  package let day: Day

  /// Makes a heading.
  package init(title: String, subject: String, source: String, day: Day) {
    self.title = title
    self.subject = subject
    self.source = source
    self.day = day
  }
}
