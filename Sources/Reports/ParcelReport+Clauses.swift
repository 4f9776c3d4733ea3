import CivilCalendar
import LandLifecycle
import Wording

extension Report {
  /// The column in which a register keeps what a milestone must reach.
  private static func standard(of milestone: Milestone) -> Detail? {
    switch milestone {
    case .bond: .bondRemark
    case .start: .startStandard
    case .completion: .completionStandard
    case .production: .productionStandard
    case .targetOutput: .targetOutputStandard
    case .signing, .payment, .handover, .evaluation, .termEnd: nil
    }
  }

  /// What a milestone must reach, as the register has it; of a part only its own and what is the whole
  /// contract's where the register names parts: `一期=…|二期=…`.
  static func standard(of milestone: Milestone, part: UInt8, _ view: ParcelView) -> String? {
    guard let detail = standard(of: milestone), let text = view.registration[detail] else {
      return nil
    }
    guard part > 0, let pieces = view.partTexts[detail] else { return text }
    return pieces[part] ?? pieces[0]
  }

  /// What the contract says beyond days, a line each; none where nothing of it is on file.
  static func clauses(_ view: ParcelView, _ wording: Wording) -> Block {
    let terms = view.registration.terms
    let clauses = terms.clauses
    var lines: [String] = []
    func add(_ title: String, part: UInt8 = 0, _ words: String) {
      // A part goes by its name in the contract, as the columns of the template have it.
      let part = part == 0 || Int(part) > terms.parts.count ? nil : terms.parts[Int(part) - 1].name
      let whose = part.map { wording.text(zh: "（\($0)）", en: " (\($0))") } ?? ""
      lines.append(title + whose + wording.text(zh: "：", en: ": ") + words)
    }
    if let form = clauses.form { add(wording.text(zh: "合同文本", en: "Form"), wording.form(form)) }
    if let deposit = clauses.deposit {
      add(wording.text(zh: "定金", en: "Deposit"), wording.money(deposit))
    }
    for bond in clauses.bonds {
      let node = bond.secures.map { wording.milestone($0) }
      add(
        wording.text(
          zh: "\(node ?? "项目时间履约")保证金", en: "Bond\(node.map { " for the \($0)" } ?? "")"),
        part: bond.part, wording.bondSize(bond.size))
    }
    for ladder in clauses.consequences {
      add(wording.ladderTitle(ladder), part: ladder.part, wording.consequences(ladder))
    }
    for standard in clauses.standards {
      let node = wording.milestone(standard.milestone)
      add(
        wording.text(zh: "\(node)标准", en: "Standard of the \(node)"), part: standard.part,
        wording.standard(standard))
    }
    if let area = clauses.floorArea {
      add(wording.text(zh: "计容建筑面积", en: "Floor area"), wording.squareMetres(area))
    }
    if let period = clauses.extensionNotice {
      add(wording.extensionNotice, wording.period(period))
    }
    if let period = clauses.extensionLimit { add(wording.extensionLimit, wording.period(period)) }
    return .lines(
      key: "clauses", heading: wording.text(zh: "合同条款", en: "Clauses"), lines)
  }

  /// The column of sums at stake: whole fen for machines.
  static func stakeColumn(_ wording: Wording) -> GridColumn {
    GridColumn(
      "amountFen", wording.text(zh: "涉及金额", en: "At stake"), isRightAligned: true,
      isHiddenWhenEmpty: true)
  }

  /// The sum at stake with a finding; else that nothing on file states it, or lets it be computed.
  static func stake(_ finding: Finding, _ view: ParcelView, _ wording: Wording) -> GridValue {
    if let sum = finding.amount.amount(on: view.day) { return .fen(sum, words: wording.money(sum)) }
    if case .unrecorded = finding.amount {
      return .fen(nil, words: wording.text(zh: "缺计算依据", en: "cannot be computed"))
    }
    guard finding.lacksAmount(in: view.registration.terms) else { return .none }
    return .fen(nil, words: wording.text(zh: "未载明", en: "not stated"))
  }
}

extension Wording {
  /// The title of a ladder: whose lateness it is about.
  func ladderTitle(_ ladder: ConsequenceLadder) -> String {
    let node = milestone(ladder.milestone)
    return text(zh: "\(node)逾期责任", en: "Late \(node)")
  }
}

extension Finding {
  /// Whether a sum would be at stake that neither contract nor record states.
  ///
  /// A register without clauses has no place for any: its findings carry none, and it is here that
  /// it is said of each node that is late.
  fileprivate func lacksAmount(in terms: ContractTerms) -> Bool {
    if amount == .notStated { return true }
    guard amount == .none, tier == .single, terms.supply != .allocation else { return false }
    switch kind {
    case .overdue, .metLate: return true
    case .dueSoon, .blockedByGrantor, .excused, .anchorUnrecorded, .idleProject, .suspectedIdle,
      .idleFeeStage, .idleTakeBackStage, .determinedIdle, .startNotVerified, .startDayBySilence,
      .contradiction, .missingData, .limbTwo, .demandNeeded, .rescissionRight,
      .rescissionLapsed, .chargeAccrued, .belowStandard, .outputShortfall, .noRecentProgress,
      .stalled, .clock, .extensionBeyondLimit, .transferBarred, .surplusLand, .lapsedRule:
      return false
    }
  }
}

extension Report.Block {
  /// Whether it is a chapter of its own that has nothing in it: machines read that there is nothing, and
  /// people read no heading.
  var isEmptyChapter: Bool {
    if case .grid(_, let heading, let grid) = self {
      !heading.isEmpty && grid.rows.isEmpty
    } else {
      false
    }
  }
}
