import CivilCalendar

/// A place where the law is open and an office can choose; each has a default of ours.
///
/// Choices are set in the configuration file by their codes and shown by `fallow rules`.
public enum Choice: UInt8, Hashable, Sendable, CaseIterable {
  /// Whether 满一年 and 满两年 end later when the anniversary is a rest day.
  case anniversary = 1
  /// Whether the last day of a period for an act (pay, apply, answer, report) moves off rest days.
  case acts
  /// Whether weekends are rest days (法定休假日) by which a last day moves.
  case weekends
  /// Whether the last day to ask for an extension, counted back, moves to the working day before.
  case extensionRequest
  /// Whether a fee decision must go to review before a suit.
  case feeReview
  /// Whether necessary early works, once verified, excuse a late start.
  case earlyWorks
  /// Whether a supplement that sets a day before its own signing changes that day.
  case backdatedSupplement
  /// Whether a demand counts only once the period has passed after which the contract asks for it.
  case demandOrder
  /// Whether performing late ends the right to rescind.
  case latePerformance
  /// Whether what lateness had cost stays owing once the contract has ended.
  case chargesAtEnd

  /// What can be chosen.
  public enum Option: String, Hashable, Sendable, CaseIterable {
    /// The day moves to the next working day.
    case roll
    /// The day stays where it is.
    case stay
    /// The day moves to the working day before.
    case rollBack = "roll-back"
    /// Weekends count as rest days.
    case restDays = "rest-days"
    /// Weekends do not count as rest days; what the notices list does.
    case listedOnly = "listed-only"
    /// Review must come first.
    case required
    /// A suit is open at once.
    case notRequired = "not-required"
    /// It counts.
    case counts
    /// It does not count.
    case doesNotCount = "does-not-count"
    /// Only a demand served after the period counts.
    case afterPeriod = "after-period"
    /// Any demand after the due day counts.
    case anyTime = "any-time"
    /// The right ends.
    case endsRight = "ends-right"
    /// The right stays until it lapses.
    case keepsRight = "keeps-right"
    /// It stays owing until it is paid or waived.
    case stayOwing = "stay-owing"
    /// It ends with the contract.
    case endWithContract = "end-with-contract"

    /// A stable name for files and JSON; never translated.
    public var code: String { rawValue }
  }

  /// A stable name for files and JSON; never translated.
  public var code: String {
    switch self {
    case .anniversary: "anniversary"
    case .acts: "acts"
    case .weekends: "weekends"
    case .extensionRequest: "extension-request"
    case .feeReview: "fee-review"
    case .earlyWorks: "early-works"
    case .backdatedSupplement: "backdated-supplement"
    case .demandOrder: "demand-order"
    case .latePerformance: "late-performance"
    case .chargesAtEnd: "charges-at-end"
    }
  }

  /// What can be chosen; the default first.
  public var options: [Option] {
    switch self {
    case .anniversary: [.stay, .roll]
    case .acts: [.roll, .stay]
    case .weekends: [.restDays, .listedOnly]
    case .extensionRequest: [.rollBack, .stay]
    case .feeReview: [.notRequired, .required]
    case .earlyWorks, .backdatedSupplement: [.counts, .doesNotCount]
    case .demandOrder: [.afterPeriod, .anyTime]
    case .latePerformance: [.endsRight, .keepsRight]
    case .chargesAtEnd: [.stayOwing, .endWithContract]
    }
  }

  /// What holds where an office chooses nothing.
  public var standard: Option { options[0] }

  /// The words that leave it open.
  public var citations: [Citation] {
    switch self {
    case .anniversary: [.idleLimbOne, .civilCode201to204]
    case .acts, .weekends: [.civilCode201to204]
    case .extensionRequest: [.contractExtension, .civilCode201to204]
    case .feeReview: [.reviewFirst]
    case .earlyWorks: [.earlyWorks, .idleCauses]
    case .backdatedSupplement: [.idleExtension, .backdatedSupplement]
    case .demandOrder, .latePerformance: [.contractForm, .rescissionRights]
    case .chargesAtEnd: [.contractForm, .penaltyAndDuty]
    }
  }

  /// Why the default is what it is.
  public var reason: String {
    switch self {
    case .anniversary: "满一年、满两年是状态，不是当事人应为的行为，期满日为休息日的不顺延"
    case .acts: "缴款、申请、答复、报告等行为的期间，最后一日为法定休假日的顺延"
    case .weekends: "周末未调为工作日的，视为法定休假日"
    case .extensionRequest: "提前若干日申请的，最后一日为休息日时以其前一个工作日为准，最为稳妥"
    case .feeReview: "征缴土地闲置费是否须先行复议，条文未明确，由办理人员选择"
    case .earlyWorks: "城市房地产管理法列明动工开发必需的前期工作，第53号令第八条未列；法律位阶在上"
    case .backdatedSupplement: "补充协议约定的日期早于其签订日的，照录并提示核对；是否合理由人判断"
    case .demandOrder: "合同写明“延期超过若干日，经催告后仍不履行”的，超过该期限之后送达的催告才计入；没有文件规定先后"
    case .latePerformance: "逾期后已经履行的，不再提示可解除合同；没有文件规定"
    case .chargesAtEnd: "合同解除、收回、退还或者到期之前逾期已产生的金额，没有文件规定随合同终止消灭；列示至缴纳或者免除之日"
    }
  }
}

/// What an office chose where the law is open.
public struct Choices: Hashable, Sendable {
  private var chosen: [UInt8: Choice.Option] = [:]

  /// The default everywhere.
  public static let standard = Choices()

  /// What is chosen; setting what is no option of the choice changes nothing.
  public subscript(choice: Choice) -> Choice.Option {
    get { chosen[choice.rawValue] ?? choice.standard }
    set {
      guard choice.options.contains(newValue) else { return }
      chosen[choice.rawValue] = newValue == choice.standard ? nil : newValue
    }
  }

  /// Whether nothing but defaults is chosen.
  var isStandard: Bool { chosen.isEmpty }

  /// The choices that differ from their defaults, in order, as text.
  var differences: String {
    Choice.allCases.filter { chosen[$0.rawValue] != nil }
      .map { "\($0.code)=\(self[$0].code)" }.joined(separator: " ")
  }
}

extension WorkCalendar {
  /// Returns this calendar moving last days as an office chose.
  func rolling(by choices: Choices) -> WorkCalendar {
    if choices[.acts] == .stay { return rolling(.none) }
    return choices[.weekends] == .listedOnly ? rolling(.offListedHolidays) : self
  }
}
