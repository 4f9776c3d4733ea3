import LandLifecycle

/// What a contract has more than one of, as `status` keeps it: the codes of the milestones that it has
/// several of, parted by spaces, then the names of its parts, each behind a unit separator; NULL for nearly
/// every contract, which has one of everything.
enum DivisionText {
  private static let separator: Character = "\u{1F}"
  /// Stands among the milestones where bonds secure different ones.
  private static let bonds = "bonds"
  private static let milestones = Dictionary(
    uniqueKeysWithValues: Milestone.allCases.map { (Substring($0.code), $0) })

  /// The text of a division; nil for a contract with one of everything.
  static func text(of division: Division) -> String? {
    if division == .none { return nil }
    let codes =
      division.repeatedMilestones.map(\.code) + (division.hasSeveralBonds ? [bonds] : [])
    return ([codes.joined(separator: " ")] + division.partNames)
      .joined(separator: String(separator))
  }

  /// The division in a text; nil for one that could not have been written here.
  static func division(in text: String?) -> Division? {
    guard let text else { return Division.none }
    let fields = text.split(separator: separator, omittingEmptySubsequences: false)
    var (repeated, hasSeveralBonds): ([Milestone], Bool) = ([], false)
    for code in fields[0].split(separator: " ") {
      if code == bonds {
        hasSeveralBonds = true
      } else if let milestone = milestones[code] {
        repeated.append(milestone)
      } else {
        return nil
      }
    }
    return Division(
      partNames: fields.dropFirst().map(String.init), repeated: repeated,
      hasSeveralBonds: hasSeveralBonds)
  }
}
