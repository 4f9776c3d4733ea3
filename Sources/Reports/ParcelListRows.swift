import CivilCalendar
import LandLifecycle
import Wording

/// The columns of a list of parcels, and what stands in them.
struct ParcelListRows {
  let columns: [GridColumn]
  private let day: Day
  private let wording: Wording
  /// The cells of findings met before: there are far fewer than parcels.
  private var findingsCells: [[Told]: FindingsCells] = [:]

  init(on day: Day, _ wording: Wording) {
    self.day = day
    self.wording = wording
    columns =
      [
        GridColumn("number", wording.text(zh: "编号", en: "Number"), maximumWidth: 36),
        GridColumn("project", wording.detail(.project), maximumWidth: 30),
        GridColumn("holder", wording.detail(.holder), maximumWidth: 28),
        GridColumn("town", wording.detail(.town), maximumWidth: 14),
        GridColumn("stage", wording.text(zh: "阶段", en: "Stage")),
        GridColumn("findings", wording.text(zh: "情况", en: "Findings"), maximumWidth: 60),
        GridColumn("lists", wording.text(zh: "清单", en: "Lists"), maximumWidth: 40),
        GridColumn("daysOverdue", wording.text(zh: "逾期天数", en: "Days late"), isRightAligned: true),
        GridColumn("area", wording.text(zh: "面积（亩）", en: "Area (mu)"), isRightAligned: true),
        GridColumn("isKeyProject", wording.text(zh: "重点", en: "Key")),
      ] + PlaceColumns.severalColumns(wording)
  }

  /// The values of a parcel, one for each column.
  mutating func row(of parcel: ListedParcel) -> [GridValue] {
    let cells = findingsCells(of: parcel)
    return [
      .text(parcel.number), .optionalText(parcel.project), .optionalText(parcel.holder),
      .optionalText(parcel.town),
      .coded(parcel.stage.code, words: wording.stage(parcel.stage)),
      cells.findings, cells.lists,
      parcel.daysOverdue(on: day).map { .integer($0) } ?? .none,
      parcel.area.map { .area($0, words: wording.mu($0)) } ?? .none,
      .flag(parcel.isKeyProject),
      cells.parts, cells.instalments,
    ]
  }

  // MARK: - Findings

  /// What the cells of findings say of one.
  private struct Told: Hashable {
    let kindOrder: Int
    let idleClass: IdleClass?
    let list: FindingList
    let place: ContractPlace

    /// By the kind, which tells nearly all apart.
    func hash(into hasher: inout Hasher) { hasher.combine(kindOrder) }
  }

  /// The cells of what is found: what it is, the lists it is on, the parts and the instalments it is about.
  private struct FindingsCells {
    let findings: GridValue
    let lists: GridValue
    let parts: GridValue
    let instalments: GridValue
  }

  /// The findings; the list that each of them is on: what shows it, or that nothing does; the part and the
  /// instalment that each is about.
  private mutating func findingsCells(of parcel: ListedParcel) -> FindingsCells {
    var key: [Told] = []
    key.reserveCapacity(parcel.findings.count)
    for finding in parcel.findings where finding.isTold {
      key.append(
        Told(
          kindOrder: finding.kind.order, idleClass: finding.idleClass, list: finding.list,
          place: finding.place))
    }
    if let known = findingsCells[key] { return known }
    let told = parcel.findings.filter(\.isTold)
    let lists = FindingList.allCases.filter { list in told.contains { $0.list == list } }
    let (parts, instalments) = PlaceColumns.values(told.map(\.place), wording)
    let cells = FindingsCells(
      findings: .codes(told.map(\.kind.code), words: names(of: told)),
      lists: .codes(
        told.map(\.list.code),
        words: lists.map { wording.findingList($0) }
          .joined(separator: wording.text(zh: "；", en: "; "))),
      parts: parts, instalments: instalments)
    findingsCells[key] = cells
    return cells
  }

  /// The findings' names, each once; a class of idle projects says that it is one.
  private func names(of findings: [ListedFinding]) -> String {
    var names: [String] = []
    for finding in findings {
      let title =
        finding.idleClass.map {
          wording.text(
            zh: "闲置用地·\(wording.idleClass($0))", en: "idle project (\(wording.idleClass($0)))")
        } ?? wording.kind(finding.kind, isConfirmed: finding.list != .unrecorded)
      let name = wording.named(title, finding.place)
      if !names.contains(name) { names.append(name) }
    }
    return names.joined(separator: wording.text(zh: "、", en: "; "))
  }
}

extension ListedFinding {
  /// Whether a list names it: notes only where it lists idle projects, or such as these are asked for.
  fileprivate var isTold: Bool { severity > .note || kind == .idleProject || isAskedFor }
}
