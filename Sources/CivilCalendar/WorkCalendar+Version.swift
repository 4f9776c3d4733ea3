extension WorkCalendar {
  /// Digests notices, given in the order of their years.
  static func version(of notices: [HolidayNotice]) -> String {
    var digest = VersionDigest()
    for notice in notices {
      digest.add(notice.year)
      digest.add(notice.sources.count)
      for source in notice.sources { digest.add(source) }
      for days in [notice.daysOff, notice.workdays] {
        digest.add(days.count)
        for listed in days {
          digest.add(Int(listed.day.number))
          digest.add(listed.name)
        }
      }
    }
    return digest.text
  }
}
