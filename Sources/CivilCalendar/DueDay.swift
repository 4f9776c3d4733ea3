/// The day something is due, and the last day on which doing it is in time.
public struct DueDay: Hashable, Sendable {
  /// The counted or stated day, before any roll.
  public let agreed: Day
  /// The last day still in time: `agreed`, or the first working day after it.
  public let actBy: Day
  /// Whether `actBy` rests on published notices only.
  public let certainty: Certainty

  /// Makes a due day.
  public init(agreed: Day, actBy: Day, certainty: Certainty) {
    self.agreed = agreed
    self.actBy = actBy
    self.certainty = certainty
  }
}
