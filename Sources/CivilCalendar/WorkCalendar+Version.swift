extension WorkCalendar {
  /// Digests notices, given in the order of their years, with 64-bit FNV-1a.
  ///
  /// The digest tells versions apart; it does not guard against forgery.
  static func version(of notices: [HolidayNotice]) -> String {
    var digest = Digest()
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

  private struct Digest {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    private mutating func add(byte: UInt8) {
      state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    mutating func add(_ number: Int) {
      var rest = UInt64(bitPattern: Int64(number))
      for _ in 0..<8 {
        add(byte: UInt8(truncatingIfNeeded: rest))
        rest >>= 8
      }
    }

    mutating func add(_ text: String) {
      for byte in text.utf8 { add(byte: byte) }
      // No UTF-8 text holds this byte: it ends the text without doubt.
      add(byte: 0xff)
    }

    /// The digest as 16 hexadecimal digits.
    var text: String {
      let digits = String(state, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
  }
}
