import CivilCalendar

/// Land of a parcel that is surplus (节余土地), less what was split off: a note, not a breach.
///
/// - Source: 金府办发〔2023〕24号 §12.
enum SurplusRule: Rule {
  static func addSpans(for contract: ContractCase, to spans: inout SpanCollector) {
    let events = contract.history.later.landEvents
    guard !events.isEmpty else { return }
    var found: (left: Area, isSplittable: Bool, since: Day)?
    let relevant = events.filter { item in
      switch item.event {
      case .surplus, .surplusSplit: true
      case .transferred, .split, .merged, .regranted, .mortgaged, .mortgageReleased, .seized,
        .seizureLifted, .shareholdersChanged:
        false
      }
    }
    for (index, item) in relevant.enumerated() {
      switch item.event {
      // A later finding says anew how much is surplus; it does not add to the one before.
      case .surplus(let area, let isSplittable):
        found = (area, isSplittable, found?.since ?? item.day)
      case .surplusSplit(let area, into: _):
        found = found.map { ($0.left - area, $0.isSplittable, $0.since) }
      case .transferred, .split, .merged, .regranted, .mortgaged, .mortgageReleased, .seized,
        .seizureLifted, .shareholdersChanged:
        break
      }
      if let known = found, known.left <= .zero { found = nil }
      guard let known = found else { continue }
      spans.add(
        from: item.day, until: index + 1 < relevant.count ? relevant[index + 1].day : .forever,
        Finding(
          .surplusLand, since: known.since,
          tier: .land(.surplus(known.left, isSplittable: known.isSplittable))))
    }
  }
}
