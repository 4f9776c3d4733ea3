package import LandLifecycle

extension Wording {
  /// Returns the label of a detail.
  package func detail(_ detail: Detail) -> String {
    switch detail {
    case .district: text(zh: "行政区", en: "district")
    case .town: text(zh: "镇（园区）", en: "town or park")
    case .project: text(zh: "项目名称", en: "project")
    case .location: text(zh: "土地坐落", en: "location")
    case .landUse: text(zh: "土地用途", en: "land use")
    case .landSource: text(zh: "土地来源", en: "source of the land")
    case .tenure: text(zh: "土地使用年限", en: "term of use")
    case .industry: text(zh: "行业分类", en: "industry")
    case .grade: text(zh: "土地级别", en: "land grade")
    case .approver: text(zh: "批准单位", en: "approved by")
    case .holder: text(zh: "土地使用权人", en: "holder")
    case .tenant: text(zh: "承租人", en: "tenant")
    case .investmentAgreement: text(zh: "投资协议", en: "investment agreement")
    case .responsibleUnits: text(zh: "责任单位", en: "responsible units")
    case .areaSource: text(zh: "面积（登记原文）", en: "area as registered")
    case .priceSource: text(zh: "价款（登记原文）", en: "price as registered")
    case .floorAreaRatioMin: text(zh: "约定容积率下限", en: "agreed least floor area ratio")
    case .floorAreaRatioMax: text(zh: "约定容积率上限", en: "agreed greatest floor area ratio")
    case .startStandard: text(zh: "合同约定开工标准", en: "agreed standard of the start")
    case .completionStandard: text(zh: "合同约定竣工标准", en: "agreed standard of completion")
    case .productionStandard: text(zh: "合同约定投产标准", en: "agreed standard of production")
    case .targetOutputStandard: text(zh: "合同约定达产标准", en: "agreed standard of target output")
    case .totalInvestment: text(zh: "投资总额", en: "total investment")
    case .investmentIntensity: text(zh: "投资强度", en: "investment intensity")
    case .outputPerMu: text(zh: "亩均产值", en: "output per mu")
    case .taxPerMu: text(zh: "亩均税收", en: "tax per mu")
    case .bondRemark: text(zh: "履约保证金说明", en: "remark on the bond")
    case .paymentRemark: text(zh: "缴款说明", en: "remark on payment")
    case .supplySource: text(zh: "供地方式（登记原文）", en: "way of supply as registered")
    }
  }
}
