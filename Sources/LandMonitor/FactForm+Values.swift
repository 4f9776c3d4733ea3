import LandLifecycle

/// Which values a form takes.
extension FactForm {
  /// The names without which it says nothing.
  package var needs: [FactPhrase.Name] {
    switch self {
    case .site, .paid, .bondPosted, .cause, .idleCase, .permitted: [.on]
    case .inspected: [.on, .saw]
    case .supplement: [.on, .kind, .set]
    case .developed: [.on, .works]
    case .measured: [.on, .measure, .quantity]
    case .handover(.inPart): [.on, .area]
    case .handover(.offered), .handover(.refused), .handover(.notToCondition),
      .handover(.madeGood):
      [.on]
    case .land(.transferred), .land(.mortgaged): [.on, .to]
    case .land(.split), .land(.merged), .land(.regranted): [.on, .into]
    case .land(.mortgageReleased), .land(.seized), .land(.seizureLifted): [.on, .by]
    case .land(.shareholdersChanged): [.on, .change]
    case .land(.surplus): [.on, .area]
    case .land(.surplusSplit): [.on, .area, .into]
    case .bond(.guaranteeLodged): [.on, .expires]
    case .bond(.returned), .bond(.kept): [.on]
    case .contract(.demanded), .contract(.rescissionNotified), .contract(.evaluated),
      .contract(.chargePaid), .contract(.chargeWaived):
      [.on, .milestone]
    case .contract(.extensionRequested), .contract(.extensionRefused): [.on]
    }
  }

  /// The names that may be left out.
  package var mayTake: [FactPhrase.Name] {
    switch self {
    case .site, .inspected, .permitted, .developed, .handover: [.part]
    case .paid, .bondPosted: [.instalment]
    case .cause: [.claimed, .verified, .refused, .none, .from, .through]
    case .supplement: []
    case .measured: [.part, .year]
    case .idleCase(.disposed(.feeCharged)): [.sum, .service, .receipt]
    case .idleCase: [.service, .receipt]
    case .land(.surplus): [.splittable]
    case .land(.transferred), .land(.split), .land(.merged), .land(.regranted), .land(.mortgaged),
      .land(.mortgageReleased), .land(.seized), .land(.seizureLifted),
      .land(.shareholdersChanged), .land(.surplusSplit):
      []
    case .bond(.guaranteeLodged), .bond(.returned): [.securing, .part]
    case .bond(.kept): [.securing, .sum, .part]
    case .contract(.demanded): [.answerBy, .part, .instalment, .service, .receipt]
    case .contract(.rescissionNotified): [.part, .instalment, .service, .receipt]
    case .contract(.extensionRequested), .contract(.extensionRefused): [.part, .service, .receipt]
    case .contract(.evaluated): [.met, .missed, .part, .instalment]
    case .contract(.chargePaid), .contract(.chargeWaived): [.sum, .part, .instalment]
    }
  }

  /// Every name it takes.
  package var takes: [FactPhrase.Name] { needs + mayTake }

  /// An example, as it is typed behind the parcel's number.
  package var example: String {
    let day = "--on 2026-11-20"
    let rest =
      switch self {
      case .site, .paid, .bondPosted, .permitted: ""
      case .inspected: " --saw not-started"
      case .cause: " --verified plan-changed --from 2026-03-01 --through 2026-08-31"
      case .supplement:
        " --kind contract-extension --set start=2027-03-01 --set completion=交付土地后18个月内"
      case .developed: " --works piles-driven"
      case .measured: " --measure developed-area --quantity 1200平方米"
      case .idleCase(.disposed(.feeCharged)): " --sum 100万元 --service direct --receipt"
      case .idleCase: " --service direct --receipt"
      case .handover(.inPart): " --area 3000平方米"
      case .handover(.offered), .handover(.refused), .handover(.notToCondition),
        .handover(.madeGood):
        ""
      case .land(.transferred): " --to 乙公司"
      case .land(.mortgaged): " --to 甲银行"
      case .land(.split): " --into 丙-3-1 --into 丙-3-2"
      case .land(.merged), .land(.regranted): " --into 丙-9"
      case .land(.mortgageReleased): " --by 甲银行"
      case .land(.seized), .land(.seizureLifted): " --by 金山区人民法院"
      case .land(.shareholdersChanged): " --change 张某转让60%股权"
      case .land(.surplus): " --area 2000平方米 --splittable"
      case .land(.surplusSplit): " --area 2000平方米 --into 丙-3-1"
      case .bond(.guaranteeLodged): " --securing start --expires 2027-11-19"
      case .bond(.returned): " --securing start"
      case .bond(.kept): " --securing start --sum 50万元"
      case .contract(.demanded):
        " --milestone payment --answer-by 2026-12-20 --service post --receipt"
      case .contract(.rescissionNotified): " --milestone start --service direct --receipt"
      case .contract(.extensionRequested), .contract(.extensionRefused): ""
      case .contract(.evaluated): " --milestone completion --missed"
      case .contract(.chargePaid): " --milestone start --sum 25万元"
      case .contract(.chargeWaived): " --milestone start"
      }
    return "\(word) \(day)\(rest)"
  }
}
