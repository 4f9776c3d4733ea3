package import CivilCalendar

/// Text in UTF-8, made once and copied often.
package typealias Words = [UInt8]

/// How a register writes its dates.
package enum DateForm: Sendable {
  /// `2012年01月05日`
  case named
  /// `2012-01-05`
  case hyphens
}

/// The bytes of one row, as they are put together.
package struct RowBytes {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []

  /// Makes an empty row.
  package init() { bytes.reserveCapacity(1_024) }

  /// Begins anew.
  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Appends a text that needs no quotes.
  package mutating func append(_ words: Words) { bytes.append(contentsOf: words) }

  /// Appends a text that needs no quotes.
  package mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends a field of a text and the comma behind it.
  package mutating func field(_ words: Words) {
    append(words)
    comma()
  }

  /// Appends a field of a text and the comma behind it.
  package mutating func field(_ text: StaticString) {
    append(text)
    comma()
  }

  /// Appends the comma behind a field.
  package mutating func comma() { bytes.append(UInt8(ascii: ",")) }

  /// Appends a whole number, with zeros before it up to a width.
  package mutating func append(_ number: Int, width: Int = 1) {
    var digits = 1
    var power = 10
    while power <= number {
      digits += 1
      power *= 10
    }
    for _ in 0..<max(0, width - digits) { bytes.append(UInt8(ascii: "0")) }
    var divisor = power / 10
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }

  /// Appends a number given in units of its last decimal.
  ///
  /// - Parameters:
  ///   - number: The number times ten to the power of `decimals`.
  ///   - decimals: How many decimals it has.
  ///   - trimmed: Whether zeros at the end, and then the point, are left out.
  package mutating func append(_ number: Int, decimals: Int, trimmed: Bool = false) {
    var number = number
    var decimals = decimals
    while trimmed, decimals > 0, number.isMultiple(of: 10) {
      number /= 10
      decimals -= 1
    }
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    append(number / scale)
    guard decimals > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    append(number % scale, width: decimals)
  }

  /// Appends a day; nothing for none.
  package mutating func append(_ day: Day?, _ form: DateForm) {
    guard let day else { return }
    let (year, month, dayOfMonth) = day.components
    append(year, width: 4)
    append(form == .named ? "年" : "-")
    append(month, width: 2)
    append(form == .named ? "月" : "-")
    append(dayOfMonth, width: 2)
    if form == .named { append("日") }
  }
}

extension [Words] {
  /// The words of a list of strings.
  package init(texts: [String]) { self = texts.map { Words($0.utf8) } }
}
