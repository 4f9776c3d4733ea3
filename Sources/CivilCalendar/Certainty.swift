/// How firmly the official holiday notices settle a day.
///
/// The greater of two is the weaker: `max` of several is the certainty of what rests on them all.
public enum Certainty: Hashable, Sendable, Comparable {
  /// Every day looked at is settled by a published notice.
  case certain
  /// A day was taken as working or not by the weekday alone, or a coming notice may change it.
  case provisional
}
