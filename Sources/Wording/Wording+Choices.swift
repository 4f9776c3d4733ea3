package import LandLifecycle

extension Wording {
  /// Returns what an office can choose about.
  package func choice(_ choice: Choice) -> String {
    switch choice {
    case .anniversary: text(zh: "满一年、满两年的期满日为休息日", en: "an anniversary on a rest day")
    case .acts: text(zh: "行为期间的最后一日为休息日", en: "the last day for an act on a rest day")
    case .weekends: text(zh: "周末是否视为法定休假日", en: "whether weekends are rest days")
    case .extensionRequest:
      text(zh: "申请延建的最后一日为休息日", en: "the last day to ask for an extension on a rest day")
    case .feeReview: text(zh: "征缴土地闲置费决定是否须先行复议", en: "whether review comes before suit over a fee")
    case .earlyWorks: text(zh: "动工开发必需的前期工作", en: "early works that a start needs")
    case .backdatedSupplement:
      text(zh: "补充协议约定的日期早于其签订日", en: "a supplement that sets a day before its signing")
    case .demandOrder: text(zh: "催告与期限届满的先后", en: "the order of period and demand")
    case .latePerformance: text(zh: "逾期后履行与解除权", en: "late performance and the right to rescind")
    case .chargesAtEnd: text(zh: "合同终止前逾期应计的金额", en: "what lateness had cost when a contract ends")
    }
  }

  /// Returns what was chosen.
  package func option(_ option: Choice.Option) -> String {
    switch option {
    case .roll: text(zh: "顺延至下一工作日", en: "moves to the next working day")
    case .stay: text(zh: "不移动", en: "does not move")
    case .rollBack: text(zh: "提前至上一工作日", en: "moves to the working day before")
    case .restDays: text(zh: "视为法定休假日", en: "they are")
    case .listedOnly: text(zh: "不视为，只按放假通知", en: "they are not, only what the notices list")
    case .required: text(zh: "须先行复议", en: "it must")
    case .notRequired: text(zh: "可直接起诉", en: "a suit is open at once")
    case .counts: text(zh: "计入", en: "counts")
    case .doesNotCount: text(zh: "不计入", en: "does not count")
    case .afterPeriod: text(zh: "期限届满后送达的催告才计入", en: "only a demand after the period counts")
    case .anyTime: text(zh: "逾期后送达的催告均计入", en: "any demand after the due day counts")
    case .endsRight: text(zh: "履行后解除权不再提示", en: "performance ends the right")
    case .keepsRight: text(zh: "解除权保留至消灭", en: "the right stays until it lapses")
    case .stayOwing: text(zh: "列示至缴纳或者免除", en: "it stays owing until paid or waived")
    case .endWithContract: text(zh: "随合同终止不再列示", en: "it ends with the contract")
    }
  }

  /// Returns what becomes of a finding on a day.
  package func direction(_ direction: TimelineChange.Direction) -> String {
    switch direction {
    case .appears: text(zh: "出现", en: "appears")
    case .worsens: text(zh: "加重", en: "worsens")
    case .alters: text(zh: "变化", en: "changes")
    case .ends: text(zh: "消除", en: "ends")
    }
  }

  /// Returns what a parameter's value is, without its days.
  package func value(_ value: ParameterValue) -> String {
    switch value {
    case .period(let length): period(length)
    case .ratio(let ratio): share(ratio)
    case .ladder(let steps):
      text(
        zh: "到期前\(steps.map(String.init).joined(separator: "、"))日",
        en: "\(steps.map(String.init).joined(separator: ", ")) days before a due day")
    case .validity: text(zh: "在文件有效期内适用", en: "applies while the document is in force")
    }
  }
}

extension Wording {
  /// Returns why a parameter wants a person's look.
  package func concern(_ concern: RuleConcern) -> String {
    switch concern {
    case .unverified(let grade): self.grade(grade)
    case .stale(let day): text(zh: "上次核对为\(day)，已逾一年", en: "last read on \(day), over a year ago")
    case .lapsed(let day): text(zh: "自\(day)起失效，无替代", en: "lapsed since \(day), no successor")
    case .lapsing(let day): text(zh: "将于\(day)届满，无替代", en: "in force until \(day), no successor")
    case .uncited: text(zh: "缺出处", en: "no citation")
    case .contradicts(let shipped):
      text(
        zh: "与所附原文（\(value(shipped.value))）不同",
        en: "differs from the official text shipped (\(value(shipped.value)))")
    case .local: text(zh: "本单位规定", en: "the office's own")
    }
  }
}
