/// Which of two texts of 金府办发〔2023〕24号 decides who answers: they do not always agree.
public enum PolicyText: UInt8, Hashable, Sendable, CaseIterable {
  /// The opinions themselves (正文).
  case body
  /// The list of tasks behind them (附件：重点任务清单).
  case annex

  /// A stable name for configuration files; never translated.
  public var code: String {
    switch self {
    case .body: "body"
    case .annex: "annex"
    }
  }
}

/// A task of the district's policy, to whose units findings are routed.
public enum ResponsibleTask: UInt8, Hashable, Sendable, CaseIterable {
  /// Admission of projects (001 §4 产业项目准入评估).
  case admission
  /// Performance of land contracts, node by node (001 §5 土地履约评估).
  case landPerformance
  /// Performance of enterprises (001 §6 工业企业绩效评估).
  case enterprisePerformance
  /// New land and its quota (001 §10 用好增量).
  case newLand
  /// Existing land (001 §11 用活存量); the annex splits it by measure and is not offered.
  case existingLand
  /// Idle projects and surplus land (001 §12 用足余量).
  case idleProjects
  /// Lists of inefficient enterprises (001 §13 开发低效、经营低效用地企业清单).
  case inefficientLand
  /// Watch over registration, equity and auctions (001 §13).
  case registrationWatch
  /// Joint supervision of safety, environment and tax (001 §13).
  case jointSupervision
  /// Premises and grid patrol (000 §9 工业厂房、网格化巡查).
  case premises
  /// Reduction of inefficient building land (002 §4 减量化).
  case landReduction

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .admission: "admission"
    case .landPerformance: "land-performance"
    case .enterprisePerformance: "enterprise-performance"
    case .newLand: "new-land"
    case .existingLand: "existing-land"
    case .idleProjects: "idle-projects"
    case .inefficientLand: "inefficient-land"
    case .registrationWatch: "registration-watch"
    case .jointSupervision: "joint-supervision"
    case .premises: "premises"
    case .landReduction: "land-reduction"
    }
  }

  /// The responsible units by the body text, lead first.
  public var units: [ResponsibleUnit] { units(by: .body) }

  /// Returns the responsible units, in the order of the text.
  ///
  /// Where only one of the two texts names units for the task, it answers for both. The annex marks
  /// no lead for node assessment and puts 区投资促进办 first.
  public func units(by text: PolicyText) -> [ResponsibleUnit] {
    switch (self, text) {
    case (.admission, .body), (.admission, .annex): [.investment.leading, .planning]
    case (.landPerformance, .body): [.planning.leading, .investment, .economy, .towns]
    case (.landPerformance, .annex): [.investment, .economy, .planning, .towns]
    case (.enterprisePerformance, .body), (.enterprisePerformance, .annex):
      [.economy.leading, .statistics, .environment, .tax, .towns]
    case (.newLand, .body), (.newLand, .annex), (.idleProjects, .body), (.idleProjects, .annex):
      [.planning.leading, .investment, .towns]
    case (.existingLand, .body), (.existingLand, .annex):
      [.economy.leading, .investment, .planning, .reform, .finance, .tax, .towns]
    case (.inefficientLand, .body):
      [
        .economy.leading, .planning, .investment, .market, .court, .emergency, .environment, .tax,
        .towns,
      ]
    case (.inefficientLand, .annex): [.economy.leading, .planning, .investment, .towns]
    case (.registrationWatch, .body), (.registrationWatch, .annex): [.planning, .market, .court]
    case (.jointSupervision, .body), (.jointSupervision, .annex): [.emergency, .environment, .tax]
    case (.premises, .body), (.premises, .annex): [.investment, .economy]
    case (.landReduction, .body), (.landReduction, .annex): [.economy, .planning]
    }
  }

  /// Where the policy sets the task and names the units.
  ///
  /// - Parameter text: Which text decides; it matters only for tasks on which the two differ.
  public func source(by text: PolicyText = .body) -> Citation {
    let plan = "金府办发〔2023〕24号"
    switch (self, text) {
    case (.admission, _): return Citation(plan, "四（二）4", quote: "加强产业项目准入评估")
    case (.landPerformance, .body): return Citation(plan, "四（二）5", quote: "全面开展土地履约评估")
    case (.landPerformance, .annex):
      return Citation(plan, "附件第5项", quote: "加强开工、竣工、投产、达产全过程评估")
    case (.enterprisePerformance, _):
      return Citation(plan, "四（二）6", quote: "深化工业企业绩效评估")
    case (.newLand, _): return Citation(plan, "四（四）10", quote: "坚持产业导向用好增量")
    case (.existingLand, _): return Citation(plan, "四（四）11", quote: "拓展发展空间用活存量")
    case (.idleProjects, _): return Citation(plan, "四（四）12", quote: "突出效益导向用足余量")
    case (.inefficientLand, .body):
      return Citation(plan, "四（四）13", quote: "建立完善开发低效、经营低效用地企业清单")
    case (.inefficientLand, .annex):
      return Citation(plan, "附件第13项", quote: "建立完善开发低效、经营低效用地企业清单")
    case (.registrationWatch, _):
      return Citation(plan, "附件第13项", quote: "加强对不动产登记、股权变更、司法机关拍卖等过程监管")
    case (.jointSupervision, _):
      return Citation(plan, "附件第13项", quote: "加强对安全、环保、税务等联合监管")
    case (.premises, _):
      return Citation("金经委〔2025〕16号", "第9项", quote: "定期开展网格化巡查")
    case (.landReduction, _):
      return Citation("金府办发〔2024〕17号", "第4项", quote: "推进低效建设用地减量化")
    }
  }
}

extension FindingKind {
  /// The task under whose units the finding falls.
  public var task: ResponsibleTask {
    switch self {
    case .idleProject, .suspectedIdle, .idleFeeStage, .idleTakeBackStage, .determinedIdle,
      .startNotVerified, .limbTwo, .noRecentProgress, .stalled, .surplusLand:
      .idleProjects
    case .dueSoon, .overdue, .metLate, .blockedByGrantor, .excused, .anchorUnrecorded,
      .startDayBySilence, .contradiction, .missingData, .demandNeeded, .rescissionRight,
      .rescissionLapsed, .chargeAccrued, .belowStandard, .outputShortfall, .extensionBeyondLimit,
      .lapsedRule:
      .landPerformance
    case .transferBarred: .registrationWatch
    case .clock(let clock): clock.task
    }
  }
}

extension LegalClock {
  /// The task under whose units the act falls.
  public var task: ResponsibleTask {
    switch self {
    case .openInquiry, .determine, .publish, .file, .informFinance, .informMortgagee,
      .approveScheme, .tellHearing, .noticeTakeBack, .decide, .demandPerformance,
      .applyEnforcement, .withdrawPublication, .answerInquiry, .payFee, .deregister,
      .applyForReview, .sue, .sueAfterReview, .performAfterDemand, .endTemporaryUse, .holdHearing,
      .signSupplement, .agreeAnew, .approveDecision:
      .idleProjects
    case .returnBond, .inspect, .demandContract, .rescind, .requestExtension, .startAfterPermit,
      .reportStop, .recheckPermit, .renewGuarantee, .answerExtension:
      .landPerformance
    }
  }
}
