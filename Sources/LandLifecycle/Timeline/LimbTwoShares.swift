/// The quantities that the second limb of Order 53 art. 2 is judged by, as far as they are on record.
///
/// - Source: Order 53, arts. 2(2) and 30.
public struct LimbTwoShares: Hashable, Sendable {
  /// The land on which development has begun.
  public let developed: Area?
  /// The land on which it should have begun by the day judged (应动工开发建设用地总面积).
  public let due: Area?
  /// The investment made, without land price, taxes and fees.
  public let invested: Money?
  /// The whole investment, without land price, taxes and fees.
  public let total: Money?

  /// Makes shares of what is on record.
  public init(developed: Area?, due: Area?, invested: Money?, total: Money?) {
    self.developed = developed
    self.due = due
    self.invested = invested
    self.total = total
  }
}
