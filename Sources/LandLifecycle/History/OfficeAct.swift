public import CivilCalendar

/// How a document was served (送达方式).
public enum ServiceMethod: UInt8, Hashable, Sendable, CaseIterable {
  /// Handed over (直接送达).
  case direct = 1
  /// Left at the place (留置送达).
  case left
  /// By post (邮寄送达).
  case post
  /// By electronic means (电子送达).
  case electronic
  /// Through another office (委托送达).
  case entrusted
  /// By public notice (公告送达).
  case publicNotice

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .direct: "direct"
    case .left: "left"
    case .post: "post"
    case .electronic: "electronic"
    case .entrusted: "entrusted"
    case .publicNotice: "public-notice"
    }
  }
}

/// How a document reached the one it is for; its clocks run from the day of service.
public struct Service: Hashable, Sendable {
  /// How.
  public let method: ServiceMethod
  /// Whether a receipt is on file (送达回证).
  public let hasReceipt: Bool

  /// Makes a record of service.
  public init(_ method: ServiceMethod, hasReceipt: Bool) {
    self.method = method
    self.hasReceipt = hasReceipt
  }
}

/// What became of the handing over, besides its being done.
public enum HandoverAct: Hashable, Sendable {
  /// The grantor offered the land (通知交地).
  case offered
  /// The grantee refused to take it (受让人拒绝接收).
  case refused
  /// Only a part was handed over (部分交付), of this area.
  case inPart(Area)
  /// The land handed over does not meet the agreed condition (未达到约定的交付条件).
  case notToCondition
  /// The condition was made good (已达到约定的交付条件).
  case madeGood

  /// The order in which acts of one day are told: as they would happen.
  var order: Int {
    switch self {
    case .offered: 0
    case .inPart: 1
    case .notToCondition: 2
    case .refused: 3
    case .madeGood: 4
    }
  }

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .offered: "handover-offered"
    case .refused: "handover-refused"
    case .inPart: "handover-in-part"
    case .notToCondition: "handover-not-to-condition"
    case .madeGood: "handover-made-good"
    }
  }
}

/// The works by which development begins.
///
/// - Source: Order 53, art. 30.
public enum Groundwork: UInt8, Hashable, Sendable, CaseIterable {
  /// The deep pit is fully dug (基坑开挖完毕).
  case pitDug = 1
  /// All foundation piles are driven (打入所有基础桩).
  case pilesDriven
  /// A third of the groundwork is done (地基施工完成三分之一).
  case groundworkThird

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .pitDug: "pit-dug"
    case .pilesDriven: "piles-driven"
    case .groundworkThird: "groundwork-third"
    }
  }
}

/// What became of a bond.
public enum BondAct: Hashable, Sendable {
  /// A bank's guarantee (保函) was lodged that ends on this day.
  case guaranteeLodged(expires: Day)
  /// It was returned (退还).
  case returned
  /// It was kept by the grantor (不予退还), of this sum; nil for all of it.
  case kept(Money?)

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .guaranteeLodged: "guarantee-lodged"
    case .returned: "bond-returned"
    case .kept: "bond-kept"
    }
  }
}

/// How a charge for lateness was settled.
public enum ChargeSettlement: Hashable, Sendable {
  /// It was paid (缴纳), this sum of it; nil for all that was owed.
  case paid(Money?)
  /// The grantor waived it in writing (免除), this sum of it; nil for all that was owed.
  case waived(Money?)

  /// The sum; nil for all that was owed.
  public var sum: Money? {
    switch self {
    case .paid(let sum), .waived(let sum): sum
    }
  }
}

/// What was done under the contract, outside the idle case.
public enum ContractAct: Hashable, Sendable {
  /// A demand for what is late was served (催告), leaving time until this day.
  case demanded(Milestone, answerBy: Day?)
  /// The notice of rescission was served (解除合同通知).
  case rescissionNotified(Milestone)
  /// The grantee asked for an extension (延建申请).
  case extensionRequested
  /// The grantor refused one.
  case extensionRefused
  /// An evaluation found the standard met or missed (评估).
  case evaluated(Milestone, isMet: Bool)
  /// What lateness cost was paid or waived.
  case chargeSettled(Milestone, ChargeSettlement)

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .demanded: "demanded"
    case .rescissionNotified: "rescission-notified"
    case .extensionRequested: "extension-requested"
    case .extensionRefused: "extension-refused"
    case .evaluated: "evaluated"
    case .chargeSettled(_, .paid): "charge-paid"
    case .chargeSettled(_, .waived): "charge-waived"
    }
  }
}
