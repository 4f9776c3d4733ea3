package import LandLifecycle

/// How many parcels cannot be judged for want of data, and which columns would settle how many.
///
/// A parcel is settled by columns only if they hold all that it lacks. Parcels that lack the same are
/// counted together, so that the memory needed grows with the kinds of gaps and not with the parcels.
package struct DataGaps: Hashable, Sendable {
  /// Columns, and how many parcels are settled once all of them are filled in.
  package struct Choice: Hashable, Sendable {
    /// The columns, in the order of ``DataGaps/columns``.
    package let columns: [DataField]
    /// How many parcels can be judged then, of those that cannot be now.
    package let settled: Int

    /// Makes a choice.
    package init(columns: [DataField], settled: Int) {
      self.columns = columns
      self.settled = settled
    }
  }

  /// How many parcels were looked at.
  package private(set) var parcels = 0
  private var sets: [[DataField]: Int] = [:]

  /// Makes an empty count.
  package init() {}

  /// Counts a parcel with what its record lacks.
  package mutating func add(_ missing: [DataField]) {
    parcels += 1
    if !missing.isEmpty { sets[missing.sorted { $0.order < $1.order }, default: 0] += 1 }
  }

  /// How many parcels cannot be judged in something.
  package var undecidable: Int { sets.values.reduce(0, +) }

  /// How many of them lack something that no column of a register holds.
  package var beyondColumns: Int {
    sets.reduce(0) { $1.key.allSatisfy(\.isColumn) ? $0 : $0 + $1.value }
  }

  /// What is missing anywhere, in the order of findings.
  package var columns: [DataField] {
    Set(sets.keys.joined()).sorted { $0.order < $1.order }
  }

  /// How many parcels lack a field, and how many lack nothing else.
  package func count(lacking field: DataField) -> (all: Int, alone: Int) {
    let all = sets.reduce(0) { $1.key.contains(field) ? $0 + $1.value : $0 }
    return (all, sets[[field]] ?? 0)
  }

  /// The one, two and three columns that settle the most parcels: every choice of so many is counted,
  /// and of several that settle as many the first in order is taken. A choice that settles no more
  /// than the smaller one before it is left out.
  package var choices: [Choice] {
    let fields = columns.filter(\.isColumn)
    var choices: [Choice] = []
    for size in 1...3 {
      var best: Choice?
      Self.forEachChoice(of: size, from: fields[...], []) { chosen in
        let settled = sets.reduce(0) { sum, set in
          set.key.allSatisfy(chosen.contains) ? sum + set.value : sum
        }
        if settled > best?.settled ?? 0 { best = Choice(columns: chosen, settled: settled) }
      }
      if let best, best.settled > choices.last?.settled ?? 0 { choices.append(best) }
    }
    return choices
  }

  private static func forEachChoice(
    of size: Int, from fields: ArraySlice<DataField>, _ chosen: [DataField],
    _ body: ([DataField]) -> Void
  ) {
    guard size > 0 else { return body(chosen) }
    for (place, field) in zip(fields.indices, fields) {
      forEachChoice(of: size - 1, from: fields[(place + 1)...], chosen + [field], body)
    }
  }
}
