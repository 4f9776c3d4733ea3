import LandLifecycle

/// A header that names the day of an act, with words around it that are not known: passing over it could
/// leave days unwatched in silence, and reading it could take one day for another.
package struct DoubtfulDay: Hashable, Sendable {
  /// What is in doubt.
  package enum Doubt: Hashable, Sendable {
    /// Words beside the act may say that it is another day than these fields', which the file lacks.
    case otherWords([String])
    /// It is the day that came in the place of the agreed one, by an extension or a supplement.
    case changed(instead: String)
    /// It counts months, days or years, and does not say from when.
    case bareCount(of: String, unit: String)
  }

  /// The header, and where it stands.
  package let header: PlacedHeader
  /// What is in doubt.
  package let doubt: Doubt

  /// Tells of a header.
  package init(header: PlacedHeader, doubt: Doubt) {
    self.header = header
    self.doubt = doubt
  }
}

extension DayHeader {
  /// What a header says of the day of an act besides other words.
  struct Trace: Hashable {
    /// The acts, in the order in which they are named.
    let milestones: [Milestone]
    /// Whether the day is agreed or actual; nil if the header leaves it open.
    let isAgreed: Bool?
    /// Whether a word says which of the two it is, and not only that it is a limit.
    let saysWhich: Bool
    /// What is left of the header's key.
    let others: String

    /// Whether the words say that the day was set anew, and not that it was asked for or allowed.
    var isChanged: Bool {
      Trace.changes.contains { others.contains($0) }
        && (others.contains("后") || !endsWith(Trace.steps)) && !isRemark
    }

    /// Whether the words say that the day is only planned, and none that it is agreed or actual.
    var isPlanned: Bool { !saysWhich && Trace.plans.contains { others.contains($0) } }

    /// Whether the words say what the header is about, which is no day of the contract: a plan, a delay, a
    /// paper on the way to it, or a remark.
    var isOfAnotherThing: Bool {
      (Trace.plans + Trace.otherThings).contains { others.contains($0) } || endsWith(Trace.steps)
        || isRemark
    }

    private var isRemark: Bool { endsWith(Trace.remarks) || others.contains("是否") }

    /// The unit of time in which the header counts, where it is no more than that.
    var unit: String? { Trace.units.first { $0.keys.contains(others) }?.name }

    private func endsWith(_ words: [String]) -> Bool {
      let text = others.hasSuffix("日") ? String(others.dropLast()) : others
      return words.contains { text.hasSuffix($0) }
    }

    private static let changes = keys([
      "延期", "延后", "顺延", "延长", "展期", "延建", "变更", "调整", "修改", "修订", "补充协议", "重新", "新约定", "改期", "新的",
      "宽限", "现约定",
    ])
    private static let steps = keys([
      "申请", "批准", "批复", "审批", "受理", "公告", "公示", "通知", "通知书", "送达", "报告", "评估", "考核", "票据", "凭证",
    ])
    private static let remarks = keys(["备注", "说明", "原因", "理由", "依据", "文号", "编号", "状态"])
    private static let plans = keys(["计划", "预计", "预期", "拟"])
    private static let otherThings = keys([
      "目标", "逾期", "超期", "剩余", "距", "天数", "预警", "提醒", "提前", "标准", "责任", "金额", "价款",
    ])
    private static let units: [(keys: [String], name: String)] = [
      (keys(["月", "个月", "月数", "单位月"]), "月"), (keys(["年", "年数", "单位年"]), "年"),
      (keys(["天", "日", "工作日", "个工作日", "日历天"]), "日"),
    ]

    private static func keys(_ words: [String]) -> [String] {
      words.map { HeaderKey($0, seeingLookAlikes: true).text }
    }
  }

  /// Looks for an act and a word for its day among other words; nil if one of them is not there.
  static func trace(in key: HeaderKey) -> Trace? {
    var rest = key.text[...]
    var milestones: [Milestone] = []
    var isAgreed: Bool?
    var saysWhich = false
    var hasDay = false
    var others = ""
    while let next = rest.first {
      guard let (text, word) = words.first(where: { rest.hasPrefix($0.text) }) else {
        others.append(next)
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(text.count)
      switch word {
      case .thing, .form: break
      case .kind(let agreed):
        isAgreed = isAgreed ?? agreed
        saysWhich = true
      case .act(let milestone), .inspection(let milestone), .proof(let milestone):
        if !milestones.contains(milestone) { milestones.append(milestone) }
      // 日 by itself is a part of other words.
      case .day where text.count == 1: others += text
      case .day: hasDay = true
      case .limit:
        hasDay = true
        isAgreed = isAgreed ?? true
      }
    }
    if !hasDay, key.text.hasSuffix("日") || key.text.hasSuffix("至") { hasDay = true }
    guard hasDay, !milestones.isEmpty else { return nil }
    return Trace(
      milestones: milestones, isAgreed: isAgreed, saysWhich: saysWhich, others: others)
  }
}

extension HeaderLexicon {
  /// Whether a header names an agreed day that was set anew, or one that is only planned.
  func isChangedOrPlannedDay(_ header: String) -> Bool {
    guard find(header) == nil,
      let trace = DayHeader.trace(in: HeaderKey(header, seeingLookAlikes: true))
    else { return false }
    return trace.isChanged || trace.isPlanned
  }

  /// Why a header that is not known may be a day that is watched; nil where it says of no day, or where the
  /// file holds the days that it could be.
  ///
  /// - Parameter isHeld: Whether the file has a column for a field.
  func doubt(about header: String, isHeld: (Field) -> Bool) -> DoubtfulDay.Doubt? {
    let key = HeaderKey(header, seeingLookAlikes: true)
    guard let trace = DayHeader.trace(in: key) else { return nil }
    let agreed = trace.milestones.compactMap { meaning(of: .agreed($0)) }
    let actual = trace.milestones.compactMap { meaning(of: .actual($0)) }
    if trace.isChanged {
      guard trace.isAgreed != false, let instead = agreed.last else { return nil }
      return .changed(instead: instead.name)
    }
    if trace.isOfAnotherThing { return nil }
    let meanings = (trace.isAgreed == false ? [] : agreed) + (trace.isAgreed == true ? [] : actual)
    guard meanings.contains(where: { !isHeld($0.field) }) else { return nil }
    if trace.isAgreed == true, let unit = trace.unit, let last = meanings.last {
      return .bareCount(of: last.name, unit: unit)
    }
    return .otherWords(meanings.filter { !isHeld($0.field) }.map(\.name))
  }
}
