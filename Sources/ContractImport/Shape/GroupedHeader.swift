/// A header whose upper rows name groups of columns, and the lower ones the columns of each.
struct GroupedHeader {
  /// More rows are no header that people read.
  static let mostRows = 3

  /// The headers, all parts with a dash between them.
  private(set) var headers: [String]
  /// How many rows they stand in; 1 where the second is not of the header.
  private(set) var count = 1

  /// Takes the rows that are of the header by where their words stand.
  init(_ rows: [[String]], _ lexicon: HeaderLexicon) {
    headers = rows.first ?? []
    for row in rows.dropFirst() {
      guard Self.isRowOfGroups(row, under: headers, lexicon),
        let joined = Self.joined(headers, row, lexicon, isGrouped: true)
      else { return }
      headers = joined
      count += 1
    }
  }

  /// Whether a row only names columns of groups: several words without a figure, each under a blank of the
  /// row above, under the word before such a blank, or a part of the header above it. A row of a table has
  /// something under other headers.
  private static func isRowOfGroups(
    _ lower: [String], under upper: [String], _ lexicon: HeaderLexicon
  ) -> Bool {
    func above(_ column: Int) -> String { upper.indices.contains(column) ? upper[column] : "" }
    func below(_ column: Int) -> String { lower.indices.contains(column) ? lower[column] : "" }
    let named = lower.indices.filter { !lower[$0].isEmpty }
    guard named.count > 1, named.contains(where: { !above($0).isEmpty }),
      !named.contains(where: { lower[$0].contains(where: \.isNumber) })
    else { return false }
    /// Whether the word above goes on to the right, over another word of the row.
    func isGroup(_ column: Int) -> Bool {
      let end = upper.indices.first { $0 > column && !upper[$0].isEmpty } ?? lower.count
      return (column + 1..<max(column + 1, end)).contains { !below($0).isEmpty }
    }
    return named.allSatisfy { column in
      above(column).isEmpty
        ? column > 0 && column <= upper.count
        : isGroup(column)
          || lexicon.find("\(above(column))-\(lower[column])") != nil
    }
  }

  /// The headers of two rows, of which the upper names groups: nil if a header that is known by
  /// itself has something below it that is no part of it, as the first row of a table would.
  ///
  /// - Parameter isGrouped: Whether the lower row is known to be of the header, whatever its words.
  static func joined(
    _ upper: [String], _ lower: [String], _ lexicon: HeaderLexicon, isGrouped: Bool
  ) -> [String]? {
    let count = max(upper.count, lower.count)
    var headers: [String] = []
    var group = ""
    for column in 0..<count {
      let above = column < upper.count ? upper[column] : ""
      let below = column < lower.count ? lower[column] : ""
      if !above.isEmpty { group = above }
      guard !below.isEmpty else {
        headers.append(above)
        if above.isEmpty { group = "" }
        continue
      }
      let both = group.isEmpty ? below : "\(group)-\(below)"
      if lexicon.find(both) != nil {
        headers.append(both)
      } else if isGrouped, let known = lexicon.headerOfTotal(group, below) {
        headers.append(known)
      } else if isGrouped, let known = lexicon.headerOfInnerGroup(group, below) {
        headers.append(lexicon.isChangedOrPlannedDay(both) ? both : known)
      } else if lexicon.find(below) != nil {
        headers.append(lexicon.isChangedOrPlannedDay(both) ? both : below)
      } else {
        guard isGrouped || above.isEmpty || lexicon.find(above) == nil else { return nil }
        headers.append(both)
      }
    }
    return headers
  }
}

extension HeaderLexicon {
  /// The header of a group that is a sum by itself, over the column of its total: 出让价款 over 总价.
  fileprivate func headerOfTotal(_ group: String, _ below: String) -> String? {
    let isTotal = ["总价", "总额", "总金额", "总计", "合计", "总面积"].contains(below)
    return isTotal && find(group) != nil ? group : nil
  }

  /// The header of the inner of two groups with what stands below it: 约定-开工 of 履约时间-约定-开工.
  fileprivate func headerOfInnerGroup(_ group: String, _ below: String) -> String? {
    guard let mark = group.firstIndex(of: "-") else { return nil }
    let inner = "\(group[group.index(after: mark)...])-\(below)"
    return find(inner) == nil ? nil : inner
  }
}
