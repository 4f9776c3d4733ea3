import ArgumentParser
import LandMonitor

/// The values a fact can have on the command line; which of them an event takes is for `FactPhrase`.
struct FactOptions: ParsableArguments {
  @Option(help: "日期 YYYY-MM-DD；不详写 unknown，只知截止日写 'by YYYY-MM-DD' · The day.")
  var on: String?
  @Option(help: "第几部分，名称或序号 · Which part, by its name or number; else the whole contract.")
  var part: String?
  @Option(help: "第几期、第几笔、第几次 · Which instalment, bond or round; else all.")
  var instalment: String?
  @Option(help: "所见 · What was seen on site.")
  var saw: String?
  @Option(help: "主张的原因 · A cause claimed, by its code or its number in art. 8.")
  var claimed: String?
  @Option(help: "经审核属实的原因 · A cause verified.")
  var verified: String?
  @Option(help: "经审核不属实的原因 · A cause refused.")
  var refused: String?
  @Flag(help: "不存在第八条原因 · No cause of art. 8 applies.")
  var none = false
  @Option(help: "属实原因的首日 · The first day a verified cause covers.")
  var from: String?
  @Option(help: "属实原因的末日 · The last day it covers; else it lasts.")
  var through: String?
  @Option(help: "补充协议的性质 · contract-extension, idle-land-extension or other.")
  var kind: String?
  @Option(
    help: "变更的期限，如 start=2027-03-01；可多次 · A deadline changed: NODE[@PART][#N]=DEADLINE.")
  var set: [String] = []
  @Option(help: "动工开发的工程 · pit-dug, piles-driven or groundwork-third.")
  var works: String?
  @Option(help: "计量的指标 · What was measured, see the manual.")
  var measure: String?
  @Option(help: "数量，须带单位，如 1200平方米 · How much, with its unit.")
  var quantity: String?
  @Option(help: "指标所属年度 · The year a yearly measure is about.")
  var year: String?
  @Option(help: "受让人、抵押权人 · To whom.")
  var to: String?
  @Option(help: "分割、合并、重新出让后的编号；可多次 · The number it goes on under.")
  var into: [String] = []
  @Option(help: "抵押权人、查封机关 · By whom.")
  var by: String?
  @Option(help: "面积，如 2000平方米 · An area.")
  var area: String?
  @Flag(help: "可分割 · Planning allows the surplus to be split off.")
  var splittable = false
  @Option(help: "股权变更内容 · What changed among the shareholders.")
  var change: String?
  @Option(help: "保函到期日 · The day a guarantee ends.")
  var expires: String?
  @Option(help: "金额，如 50万元 · The sum kept, paid, waived or decided; else all of it.")
  var sum: String?
  @Option(help: "保证金担保的节点 · The node a bond secures; else all.")
  var securing: String?
  @Option(help: "所涉节点 · The node: payment, start, completion …")
  var milestone: String?
  @Option(help: "催告所留期限 · The last day a demand leaves.")
  var answerBy: String?
  @Flag(help: "达到约定标准 · The standard was met.")
  var met = false
  @Flag(help: "未达到约定标准 · The standard was missed.")
  var missed = false
  @Option(help: "送达方式 · direct, left, post, electronic, entrusted or public-notice.")
  var service: String?
  @Flag(help: "有送达回证 · The receipt of service is on file.")
  var receipt = false

  /// What was typed, in the order of the names.
  var values: [FactPhrase.Value] {
    FactPhrase.Name.allCases.flatMap { name in texts(of: name).map { .init(name, $0) } }
  }

  private func texts(of name: FactPhrase.Name) -> [String] {
    switch name {
    case .set: set
    case .into: into
    case .none: none ? [""] : []
    case .splittable: splittable ? [""] : []
    case .met: met ? [""] : []
    case .missed: missed ? [""] : []
    case .receipt: receipt ? [""] : []
    case .on, .part, .instalment, .saw, .claimed, .verified, .refused, .from, .through, .kind,
      .works, .measure, .quantity, .year, .to, .by, .area, .change, .expires, .sum, .securing,
      .milestone, .answerBy, .service:
      text(of: name).map { [$0] } ?? []
    }
  }

  private func text(of name: FactPhrase.Name) -> String? {
    switch name {
    case .on: on
    case .part: part
    case .instalment: instalment
    case .saw: saw
    case .claimed: claimed
    case .verified: verified
    case .refused: refused
    case .from: from
    case .through: through
    case .kind: kind
    case .works: works
    case .measure: measure
    case .quantity: quantity
    case .year: year
    case .to: to
    case .by: by
    case .area: area
    case .change: change
    case .expires: expires
    case .sum: sum
    case .securing: securing
    case .milestone: milestone
    case .answerBy: answerBy
    case .service: service
    case .none, .set, .into, .splittable, .met, .missed, .receipt: nil
    }
  }
}
