package import LandLifecycle

/// What a contract says beyond days. The Chinese form is the one that Fallow's template reads back.
extension Wording {
  /// Returns the name of the text a contract was written on.
  package func form(_ form: ContractForm) -> String {
    switch form {
    case .gf2008, .gf2025: form.code
    case .shanghaiWholeLife:
      text(zh: "上海土地全生命周期管理合同", en: "Shanghai whole-life contract")
    case .other: text(zh: "其他文本", en: "another text")
    }
  }

  /// How long before the start day an extension is to be asked for.
  package var extensionNotice: String { text(zh: "延建申请提前期", en: "Notice of an extension") }

  /// How far an extension may move the start day.
  package var extensionLimit: String { text(zh: "延建期限上限", en: "Longest extension") }

  /// Returns a ladder, such as `逾期即 开工保证金50%；超过6个月 开工保证金100%`.
  package func consequences(_ ladder: ConsequenceLadder) -> String {
    let clause = ladder.clause.isEmpty ? "" : ladder.clause + text(zh: "：", en: ": ")
    return clause + ladder.tiers.map(consequence).joined(separator: text(zh: "；", en: "; "))
  }

  /// Returns one tier of a ladder.
  package func consequence(_ tier: Consequence) -> String {
    var words = [
      tier.after.map { text(zh: "超过\(period($0))", en: "after \(period($0))") }
        ?? text(zh: "逾期即", en: "once late")
    ]
    if let demand = tier.demand {
      let grace = demand.grace.map { text(zh: period($0), en: " and \(period($0))") } ?? ""
      words.append(text(zh: "催告\(grace)后", en: "after a demand\(grace)"))
    }
    var items = tier.charge.map { [charge($0)] } ?? []
    items += powers(tier.powers)
    if let life = tier.lapsesAfter {
      items.append(text(zh: "限\(period(life))内行使", en: "to be used within \(period(life))"))
    }
    words.append(items.joined(separator: text(zh: "、", en: ", ")))
    return words.filter { !$0.isEmpty }.joined(separator: text(zh: " ", en: ": "))
  }

  /// Returns a charge, such as `每日 出让价款0.5‰ 至多12个月`.
  package func charge(_ charge: Charge) -> String {
    switch charge {
    case .share(let ratio, let base): return share(ratio, of: base)
    case .perDay(let ratio, let base, let limit):
      let most =
        switch limit {
        case nil: ""
        case .period(let length):
          text(zh: " 至多\(period(length))", en: ", for \(period(length)) at most")
        case .share(let share, let other):
          text(
            zh: " 至多\(self.share(share, of: other))", en: ", up to \(self.share(share, of: other))")
        }
      return text(
        zh: "每日 \(chargeBase(base))\(rate(ratio))\(most)",
        en: "\(rate(ratio)) a day of the \(chargeBase(base))\(most)")
    case .shortfall(let base):
      return text(
        zh: "\(chargeBase(base))同比例", en: "the \(chargeBase(base)) by the share that is missing")
    }
  }

  private func share(_ ratio: Ratio, of base: ChargeBase) -> String {
    text(zh: "\(chargeBase(base))\(rate(ratio))", en: "\(rate(ratio)) of the \(chargeBase(base))")
  }

  /// Returns a standard, such as `建筑面积不低于12000平方米`.
  package func standard(_ standard: Standard) -> String {
    let bound =
      standard.bound == .atLeast
      ? text(zh: "不低于", en: " at least ") : text(zh: "不高于", en: " at most ")
    let charge = standard.charge.map {
      text(zh: "（\(self.charge($0))）", en: " (\(self.charge($0)))")
    }
    return measure(standard.measure) + bound + quantity(standard.required, of: standard.measure)
      + (charge ?? "")
  }

  /// Returns how large a bond is; "not on file" where its split is not.
  package func bondSize(_ size: BondClause.Size?) -> String {
    switch size {
    case nil: text(zh: "未载明", en: "not stated")
    case .sum(let sum): money(sum)
    case .shareOfPrice(let ratio): share(ratio, of: .price)
    }
  }
}
