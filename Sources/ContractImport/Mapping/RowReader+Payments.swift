import LandLifecycle

/// Days of payments and bonds against what is agreed: which instalment each is of.
extension RowReader {
  /// What the row claims was done, with each payment as the instalment that it is of.
  ///
  /// A day that names a part is of that part's instalments, in their order; any other is of the
  /// instalment in its place. A day of which no instalment is agreed refuses the row.
  mutating func actuals(
    _ row: Cells, _ obligations: [ObligationTerm], _ record: borrowing CSVRecord
  ) -> [ActualClaim] {
    var actuals = row.actuals
    for milestone in [Milestone.payment, .bond] {
      let field = Field.actual(milestone)
      let places = actuals.indices.filter { actuals[$0].milestone == milestone }
      let agreed = obligations.filter { $0.milestone == milestone && $0.deadline != .notAgreed }
      // One day says that all is paid; and where nothing is agreed, no list tells which is which.
      guard !places.isEmpty, !agreed.isEmpty, actuals[places[0]].instance > 0, !isRejected(field),
        !isRejected(.agreed(milestone))
      else { continue }
      var taken: [UInt8: Int] = [:]
      for place in places {
        let claim = actuals[place]
        guard claim.part > 0 else {
          if agreed.contains(where: { $0.instance == claim.instance }) { continue }
          reject(
            field, record[map.column(of: field)],
            .moreDaysThanAgreed(
              other: map.header(of: .agreed(milestone)), count: places.count,
              otherCount: agreed.count))
          break
        }
        let own = agreed.filter { $0.part == claim.part }
        let index = taken[claim.part, default: 0]
        guard index < own.count else {
          reject(
            field, record[map.column(of: field)],
            .nothingAgreedOfPart(
              row.parts[Int(claim.part) - 1].name, other: map.header(of: .agreed(milestone))))
          break
        }
        taken[claim.part] = index + 1
        actuals[place] = ActualClaim(
          milestone, part: claim.part, instance: own[index].instance, on: claim.day)
      }
    }
    return actuals
  }
}
