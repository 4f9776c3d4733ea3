import Wording

extension Wording {
  /// Why a row goes in with none of several contracts.
  func fitsSeveral(_ contracts: [String]) -> Explanation {
    let list = contracts.joined(separator: text(zh: "；", en: "; "))
    return Explanation(
      what: text(
        zh: "与在案的\(contracts.count)份合同编号相同，看不出是哪一份：\(list)",
        en: "has the numbers of \(contracts.count) contracts on record, and does not tell which of "
          + "them it is: \(list)"),
      remedy: text(
        zh: "本行未导入，各份合同仍按原登记。请补上合同编号、宗地代码，或使面积、价款、使用权人、坐落与其中一份一致；几份实为同一合同的，先用 fallow link 合并",
        en:
          "The row did not go in, and the contracts stand as they were. Add the contract number or the "
          + "parcel code, or write area, price, holder and location as one of them has them; if they "
          + "are one contract, join them first with fallow link"))
  }
}
