/// Merged cells of which nobody can tell for which row or column their value stands.
struct DoubtfulMerges: Sendable {
  /// By their first rows.
  private let merges: [SheetLayout.Merge]
  /// The last row of any of them up to each.
  private let lastRows: [Int]

  /// Finds those of a table among merges below its header.
  ///
  /// - Parameter read: The columns that are read.
  init(_ merges: [SheetLayout.Merge], _ map: HeaderMap, _ read: [Int]) {
    self.merges = merges.filter { merge in
      // Of cells merged in one row the first is the only one that is filled.
      let first = merge.columns.lowerBound + (merge.rows.count > 1 ? 0 : 1)
      let isRead = read.contains { $0 >= first && $0 <= merge.columns.upperBound }
      return isRead && !MergedDetails.areFilled(merge, map)
    }.sorted { $0.rows.lowerBound < $1.rows.lowerBound }
    var last = 0
    lastRows = self.merges.map { merge in
      last = max(last, merge.rows.upperBound)
      return last
    }
  }

  /// Whether there are none.
  var isEmpty: Bool { merges.isEmpty }

  /// One that a row has a part in; nil if there is none.
  func merge(ofRow row: Int) -> SheetLayout.Merge? {
    if merges.isEmpty { return nil }
    var (place, end) = (0, merges.count)
    while place < end {
      let middle = (place + end) / 2
      if merges[middle].rows.lowerBound <= row { place = middle + 1 } else { end = middle }
    }
    while place > 0, lastRows[place - 1] >= row {
      place -= 1
      if merges[place].rows.contains(row) { return merges[place] }
    }
    return nil
  }
}
