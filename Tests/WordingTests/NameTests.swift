import LandLifecycle
import Testing
import Wording

/// Every name of every enumeration, as a whole list in the order of the cases.
struct NameTests {
  @Test func `milestones have the policy's names`() {
    #expect(
      Milestone.allCases.map(chinese.milestone) == [
        "签订", "缴款", "履约保证金", "交付土地", "开工", "竣工", "投产", "达产", "过程评估", "到期",
      ])
    #expect(
      Milestone.allCases.map(english.milestone) == [
        "signing", "payment", "performance bond", "handover", "start", "completion", "production",
        "target output", "evaluation", "end of the term",
      ])
  }

  @Test func `anchors say which act counts`() {
    #expect(
      Anchor.allCases.map(chinese.anchor) == [
        "签订", "付清全部出让价款", "交付土地", "开工", "竣工", "投产", "达产",
      ])
    #expect(
      Anchor.allCases.map(english.anchor) == [
        "signing", "full payment", "handover", "start", "completion", "production",
        "target output",
      ])
  }

  @Test func `stages`() {
    #expect(
      Stage.allCases.map(chinese.stage) == [
        "已供地", "已交地", "在建", "停工", "已竣工", "已投产", "已达产", "已终止",
      ])
    #expect(
      Stage.allCases.map(english.stage) == [
        "supplied", "handed over", "under construction", "suspended", "completed",
        "in production", "at target output", "ended",
      ])
  }

  @Test func `classes of idle projects are the policy's three`() {
    #expect(IdleClass.allCases.map(chinese.idleClass) == ["逾期未开工", "供而未用", "用而未尽"])
    #expect(
      IdleClass.allCases.map(english.idleClass) == [
        "start overdue", "supplied, unused", "used, unfinished",
      ])
  }

  @Test func `steps of an idle case`() {
    #expect(
      IdleCaseStep.allCases.map(chinese.idleCaseStep) == [
        "无闲置案件", "疑似闲置", "调查核实", "已认定", "已告知听证权利", "已定处置方式", "行政复议中", "复议维持决定",
        "行政诉讼中", "判决维持决定", "决定被撤销", "已催告履行", "已申请强制执行", "已履行", "已结案",
      ])
    #expect(
      IdleCaseStep.allCases.map(english.idleCaseStep) == [
        "no case", "suspected", "under investigation", "determined",
        "told of the right to a hearing", "disposal decided", "under review", "upheld on review",
        "in court", "upheld in court", "decision set aside", "performance demanded",
        "enforcement applied for", "performed", "closed",
      ])
  }

  @Test func `ways of supply`() {
    #expect(
      SupplyMethod.allCases.map(chinese.supplyMethod) == [
        "未记录", "招标出让", "拍卖出让", "挂牌出让", "协议出让", "划拨", "租赁", "作价出资或入股", "授权经营", "出让",
      ])
    #expect(
      SupplyMethod.allCases.map(english.supplyMethod) == [
        "not recorded", "grant by tender", "grant by auction", "grant by listing",
        "grant by agreement", "allocation", "lease", "contribution as capital",
        "authorised operation", "grant",
      ])
  }

  @Test func `severities and lists`() {
    #expect(Severity.allCases.map(chinese.severity) == ["参考", "关注", "重要", "严重"])
    #expect(Severity.allCases.map(english.severity) == ["note", "notice", "important", "grave"])
    #expect(
      FindingList.allCases.map(chinese.findingList) == [
        "已有证据", "未见记录，待核查", "无法判断", "期限将至", "其他情况",
      ])
    #expect(
      FindingList.allCases.map(english.findingList) == [
        "Shown by evidence", "Unrecorded, to be checked", "Cannot be judged", "Due soon",
        "Other information",
      ])
  }

  @Test func `events on site and ways to end`() {
    #expect(
      SiteEvent.all.map(chinese.siteEvent) == [
        "交付土地", "开工", "停工", "复工", "竣工", "投产", "达产", "收回土地使用权", "解除合同", "退还土地",
        "使用期限届满",
      ])
    #expect(
      SiteEvent.all.map(english.siteEvent) == [
        "handover", "start", "suspension", "resumption", "completion", "production",
        "target output", "take-back", "rescission", "surrender", "end of the term",
      ])
    #expect(
      Closure.allCases.map(chinese.closure) == ["收回土地使用权", "解除合同", "退还土地", "使用期限届满"])
    #expect(
      Closure.allCases.map(english.closure) == [
        "take-back", "rescission", "surrender", "end of the term",
      ])
  }

  @Test func `sightings`() {
    #expect(
      Sighting.allCases.map(chinese.sighting) == [
        "未动工", "已动工，未达到第53号令第三十条标准", "已按第53号令第三十条动工开发", "停工", "已竣工",
      ])
    #expect(
      Sighting.allCases.map(english.sighting) == [
        "nothing started", "started, not as Order 53 art. 30 asks",
        "started as Order 53 art. 30 asks", "works stood still", "buildings complete",
      ])
  }

  @Test func `causes name their head of article 8`() {
    #expect(
      IdleCause.allCases.map(chinese.idleCause) == [
        "未按约定期限、条件交付土地（第八条第一款第一项）",
        "规划依法修改（第八条第一款第二项）",
        "国家出台相关政策（第八条第一款第三项）",
        "群众信访事项（第八条第一款第四项）",
        "军事管制、文物保护（第八条第一款第五项）",
        "政府、政府有关部门的其他行为（第八条第一款第六项）",
        "自然灾害等不可抗力（第八条第二款）",
        "动工开发必需的前期工作（城市房地产管理法第二十六条）",
      ])
    #expect(
      IdleCause.allCases.map(english.idleCause) == [
        "handover late or not to condition (art. 8(1)1)",
        "plans lawfully changed (art. 8(1)2)",
        "new State policy (art. 8(1)3)",
        "petitions by people on the land (art. 8(1)4)",
        "military control or relics (art. 8(1)5)",
        "another act of the government (art. 8(1)6)",
        "natural disaster or other force majeure (art. 8(2))",
        "early works a start needs (Real Estate Act art. 26)",
      ])
  }

  @Test func `ways of disposal and acts of an idle case`() {
    #expect(
      IdleDisposal.allCases.map(chinese.idleDisposal) == [
        "延长动工开发期限", "调整土地用途、规划条件", "由政府安排临时使用", "协议有偿收回国有建设用地使用权", "置换土地",
        "其他处置方式", "征缴土地闲置费", "无偿收回国有建设用地使用权",
      ])
    #expect(
      IdleDisposal.allCases.map(english.idleDisposal) == [
        "start day extended", "use or planning conditions changed",
        "temporary use arranged by the government", "taken back for payment by agreement",
        "exchanged for other land", "another way of disposal", "idle fee charged",
        "taken back without payment",
      ])
    let acts: [IdleCaseEvent] = [
      .suspicionRaised, .inquiryServed, .cleared, .determinationServed, .disposed(.feeCharged),
      .closed,
    ]
    let appealed: [IdleCaseEvent] = [.reviewDecided(.setAside), .judged(.upheld), .demandServed]
    #expect(appealed.map(chinese.idleCaseEvent) == ["行政复议撤销决定", "生效判决维持决定", "送达《催告书》"])
    for wording in [chinese, english] {
      #expect(Set(IdleCaseEvent.all.map(wording.idleCaseEvent)).count == IdleCaseEvent.all.count)
    }
    #expect(
      acts.map(chinese.idleCaseEvent) == [
        "发现涉嫌闲置", "送达《闲置土地调查通知书》", "核实不构成闲置土地", "送达《闲置土地认定书》",
        "确定处置方式：征缴土地闲置费", "处置完毕结案",
      ])
    #expect(
      acts.map(english.idleCaseEvent) == [
        "suspicion raised", "inquiry notice served", "found not to be idle",
        "determination served", "disposal decided: idle fee charged",
        "case closed after disposal",
      ])
  }

  @Test func `details`() {
    #expect(
      Detail.allCases.map(chinese.detail) == [
        "行政区", "镇（园区）", "项目名称", "土地坐落", "土地用途", "土地来源", "土地使用年限", "行业分类", "土地级别",
        "批准单位", "土地使用权人", "承租人", "投资协议", "责任单位", "面积（登记原文）", "价款（登记原文）",
        "约定容积率下限", "约定容积率上限", "合同约定开工标准", "合同约定竣工标准", "合同约定投产标准",
        "合同约定达产标准", "投资总额", "投资强度", "亩均产值", "亩均税收", "履约保证金说明", "缴款说明",
        "供地方式（登记原文）",
      ])
    #expect(Set(Detail.allCases.map(english.detail)).count == Detail.allCases.count)
    #expect(english.detail(.holder) == "holder")
  }

  @Test func `parts go by their own name, else by number`() {
    #expect(chinese.part(number: 2, name: "二期") == "二期")
    #expect(chinese.part(number: 2) == "第2部分")
    #expect(chinese.part(number: 2, name: "") == "第2部分")
    #expect(chinese.part(number: 0) == "整个合同")
    #expect(english.part(number: 2) == "part 2")
    #expect(english.part(number: 0) == "whole contract")
  }
}
