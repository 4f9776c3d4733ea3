import CivilCalendar

/// The dated, cited numbers that judgements rest on.
public struct Rulebook: Hashable, Sendable {
  /// The parameters, in the order they are shown.
  public let parameters: [Parameter]

  /// The numbers that the rules ask for, picked out once.
  ///
  /// A class, so that a judgement holds all of them by one reference; nothing in it ever changes.
  private final class Numbers: Sendable {
    let idleNotStarted: Parameter
    let startOfSilentContract: Parameter
    let idleFeeAfter: Parameter
    let idleFeeRate: Parameter
    let idleTakeBackAfter: Parameter
    let dueSoonDays: [Int]
    let idleRaisedAfterHandover: Period

    init(_ parameters: [Parameter]) {
      func given(_ shipped: Parameter) -> Parameter {
        parameters.last { $0.name == shipped.name } ?? shipped
      }
      idleNotStarted = given(.idleNotStarted)
      startOfSilentContract = given(.startOfSilentContract)
      idleFeeAfter = given(.idleFeeAfter)
      idleFeeRate = given(.idleFeeRate)
      idleTakeBackAfter = given(.idleTakeBackAfter)
      dueSoonDays =
        if case .ladder(let days) = given(.dueSoonLadder).value { days } else { [] }
      idleRaisedAfterHandover = given(.idleRaisedAfterHandover).period
    }
  }

  private let numbers: Numbers

  /// Makes a rulebook; a parameter that is not given keeps its shipped value.
  public init(parameters: [Parameter]) {
    self.parameters = parameters
    numbers = Numbers(parameters)
  }

  /// The length of Order 53 art. 2(1)'s first limb.
  var idleNotStarted: Parameter { numbers.idleNotStarted }
  /// The start day of a contract that is silent, counted from handover (Order 53 art. 22(2)).
  var startOfSilentContract: Parameter { numbers.startOfSilentContract }
  /// From when an idle fee can be charged (Order 53 art. 14(1)).
  var idleFeeAfter: Parameter { numbers.idleFeeAfter }
  /// The share of the price that the idle fee is.
  var idleFeeRate: Parameter { numbers.idleFeeRate }
  /// From when the land can be taken back without payment (Order 53 art. 14(2)).
  var idleTakeBackAfter: Parameter { numbers.idleTakeBackAfter }
  /// Days before a due day on which it is told.
  var dueSoonDays: [Int] { numbers.dueSoonDays }
  /// From when unused land without a computable start day is raised.
  var idleRaisedAfterHandover: Period { numbers.idleRaisedAfterHandover }

  /// Returns a parameter as this rulebook has it; the shipped one where it is not given.
  ///
  /// Cost is a walk through the parameters: what every contract needs stands above.
  subscript(_ shipped: Parameter) -> Parameter {
    parameters.last { $0.name == shipped.name } ?? shipped
  }

  /// Whether two rulebooks hold the same parameters.
  public static func == (left: Rulebook, right: Rulebook) -> Bool {
    left.parameters == right.parameters
  }

  /// Hashes the parameters, from which all else follows.
  public func hash(into hasher: inout Hasher) { hasher.combine(parameters) }

  /// A digest of every parameter, part of the identity of cached judgements.
  public var version: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for parameter in parameters {
      for byte in "\(parameter)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    return String(hash, radix: 16)
  }
}

extension Parameter {
  /// The length of time of a parameter that is one.
  ///
  /// A parameter of another kind under this name is a mistake in this package.
  var period: Period {
    guard case .period(let period) = value else {
      preconditionFailure("\(name) is not a length of time")
    }
    return period
  }

  /// The choice of a parameter that is one.
  var isChosen: Bool {
    guard case .flag(let chosen) = value else { preconditionFailure("\(name) is not a choice") }
    return chosen
  }

  /// The share of a parameter that is one.
  var ratio: Ratio {
    guard case .ratio(let ratio) = value else { preconditionFailure("\(name) is not a share") }
    return ratio
  }
}
