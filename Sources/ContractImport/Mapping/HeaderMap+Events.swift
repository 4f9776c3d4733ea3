/// What the headers of a table of events say together.
extension HeaderMap {
  /// Whether a table of events has a column of what happened, of actual days, or of quantities.
  package var saysWhatHappened: Bool {
    columns.contains { field, _ in
      switch field {
      case .event(.word), .event(.measured), .actual: true
      case _: false
      }
    }
  }

  /// Whether a table of events has a column that says what happened in a word, or what was seen.
  var hasEventColumn: Bool {
    columns.contains { $0.field == .event(.word) || $0.field == .event(.value("saw")) }
  }

  /// The first column of actual days whose header does not say that they are, as the agreed ones that a
  /// ledger repeats beside what was seen; nil where there is none.
  var unclearDay: HeaderProblem? {
    for reading in readings {
      guard case .read(let name, because: .alias, unit: _) = reading.outcome,
        let day = DayHeader(HeaderKey(reading.header, seeingLookAlikes: true)), day.isAgreed == nil
      else { continue }
      return .unclearDay(PlacedHeader(column: reading.column, header: reading.header), actual: name)
    }
    return nil
  }

  /// Whether it is a table of events by its headers alone: what happened, and when.
  package var isOfEvents: Bool {
    let fields = columns.map(\.field)
    return fields.contains(.event(.word)) && fields.contains(.event(.day("on")))
  }
}
