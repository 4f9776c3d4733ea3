import LandLifecycle

extension Bytes {
  /// Whether a cell of actual days says that a milestone has not been met: `尚未`, `未发生`, `未开工`,
  /// `暂未缴纳`, `建设中`, `在建`.
  ///
  /// What has not been done must be the milestone's own act: 未竣工 says nothing of a start, and what is
  /// being built may have been started on any day.
  func saysNotYet(of milestone: Milestone) -> Bool {
    CellText.withFolded(trimmed, spaces: .dropped) { cursor in
      if !milestone.endsBuilding || !cursor.eat(oneOf: ["建设中", "在建", "施工中"]) {
        _ = cursor.eat(oneOf: ["目前", "至今"])
        _ = cursor.eat(oneOf: ["尚", "暂", "还", "仍"])
        guard cursor.eat("未") else { return false }
        if !cursor.eat("发生") { _ = cursor.eat(oneOf: milestone.plainActs) }
      }
      _ = cursor.eat("。")
      return cursor.isAtEnd
    }
  }

  /// Whether a cell of actual days says that a milestone has been met, and not when: `已开工`, `已完成`; of a
  /// start also `在建`, `施工中`.
  func saysDone(_ milestone: Milestone) -> Bool {
    CellText.withFolded(trimmed, spaces: .dropped) { cursor in
      _ = cursor.eat(oneOf: ["目前", "现"])
      if milestone != .start || !cursor.eat(oneOf: ["正在建设", "正在施工", "建设中", "在建", "施工中"]) {
        guard cursor.eat("已") else { return false }
        _ = cursor.eat(oneOf: ["经", "全部", "正式"])
        guard cursor.eat(oneOf: milestone.plainActs + ["完成"]) else { return false }
      }
      _ = cursor.eat("。")
      return cursor.isAtEnd
    }
  }
}

extension Milestone {
  /// Whether it lies behind the building, so that what is still being built has not met it.
  fileprivate var endsBuilding: Bool {
    switch self {
    case .completion, .production, .targetOutput: true
    case .signing, .payment, .bond, .handover, .start, .evaluation, .termEnd: false
    }
  }

  /// How cells name what is to be done, each before any that it begins with.
  var plainActs: [StaticString] {
    switch self {
    case .payment: ["缴款", "付款", "缴纳", "交纳", "支付", "缴清", "付清", "缴"]
    case .bond: ["缴款", "缴纳", "交纳", "支付", "缴清", "提交", "缴"]
    case .handover: ["交付土地", "土地交付", "交付宗地", "移交土地", "移交", "交付", "交地"]
    case .start: ["开工建设", "动工建设", "动工开发", "开工", "动工"]
    case .completion: ["竣工", "完工", "建成"]
    case .production: ["正式投产", "投产"]
    case .targetOutput: ["达产"]
    case .signing, .evaluation, .termEnd: []
    }
  }
}
