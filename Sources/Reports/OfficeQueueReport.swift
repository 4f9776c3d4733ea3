package import CivilCalendar
package import LandLifecycle
package import Wording

/// One thing that the office itself must do about a parcel.
package struct OfficeTask: Hashable, Sendable {
  /// What is to be done.
  package enum Act: Hashable, Sendable {
    /// The act of a clock of law or contract.
    case clock(LegalClock)
    /// Hand the land over.
    case handOver
    /// Decide by which way determined land is disposed of.
    case chooseDisposal

    /// Every act.
    static var all: [Act] {
      LegalClock.allCases.map { .clock($0) } + [.handOver, .chooseDisposal]
    }

    /// A stable name for files and JSON; never translated.
    package var code: String {
      switch self {
      case .clock(let clock): clock.code
      case .handOver: "hand-over"
      case .chooseDisposal: "choose-disposal"
      }
    }

    /// The document by which it is done; nil for an act without one of its own.
    package var document: LegalDocument? {
      switch self {
      case .clock(let clock): clock.document
      case .handOver: .handover
      case .chooseDisposal: .scheme
      }
    }
  }

  /// The parcel's number.
  package let number: String
  /// The project's name.
  package let project: String?
  /// The holder's name.
  package let holder: String?
  /// The town or park.
  package let town: String?
  /// Whether it is a key project; those come first on a day.
  package let isKeyProject: Bool
  /// What is to be done.
  package let act: Act
  /// Which part, instalment or bond it is about.
  package let place: ContractPlace
  /// By when; nil where no text names a day, or none can be counted.
  package let due: Day?
  /// Since when; nil where the record speaks of no day.
  package let since: Day?
  /// The units that answer for it.
  package let units: String
  /// What asks for it.
  package let source: Citation?

  /// Makes a task.
  package init(
    number: String, project: String?, holder: String?, town: String?, isKeyProject: Bool,
    act: Act, place: ContractPlace, due: Day?, since: Day?, units: String, source: Citation?
  ) {
    self.number = number
    self.project = project
    self.holder = holder
    self.town = town
    self.isKeyProject = isKeyProject
    self.act = act
    self.place = place
    self.due = due
    self.since = since
    self.units = units
    self.source = source
  }
}

/// What the office itself must do, while the rows are made: past days first, then the soonest, then what
/// has no day.
package struct OfficeQueue {
  private let day: Day
  private let within: Int
  private let wording: Wording
  private var count = 0
  private var past = 0
  private var undated = 0

  /// Begins a queue for a day and so many days after it.
  package init(on day: Day, within count: Int, _ wording: Wording) {
    self.day = day
    within = count
    self.wording = wording
  }

  /// Counts a task and returns its row.
  package mutating func row(of task: OfficeTask) -> [GridValue] {
    count += 1
    if let due = task.due {
      if due < day { past += 1 }
    } else {
      undated += 1
    }
    return [
      .optionalDay(task.due), task.due.map { .integer($0 - day) } ?? .none,
      .coded(task.act.code, words: wording.officeAct(task.act, task.place)), .text(task.number),
      .optionalText(task.project), .optionalText(task.holder), .optionalDay(task.since),
      task.act.document.map { .coded($0.code, words: wording.document($0)) } ?? .none,
      .text(task.units),
      .optionalText(task.source.map { wording.place($0) }),
    ] + PlaceColumns.values(task.place, wording)
  }

  /// Where a task stands: by its day, key projects first on a day, then by number, act, part and
  /// instalment.
  package static func order(of task: OfficeTask) -> RowOrder {
    RowOrder(
      task.due.map { Int($0.number) } ?? .max, task.isKeyProject ? 0 : 1, task.number,
      (ranks[task.act] ?? 0) << 16 | Int(task.place.part) << 8 | Int(task.place.instalment ?? 0))
  }

  /// The places of acts by their codes.
  private static let ranks: [OfficeTask.Act: Int] = {
    let acts = OfficeTask.Act.all.sorted { $0.code < $1.code }
    return Dictionary(uniqueKeysWithValues: zip(acts, acts.indices))
  }()

  /// The report of the queue.
  ///
  /// - Parameter rows: Calls its body with the rows in order.
  package func report(_ rows: @escaping RowSource) -> LongReport {
    LongReport(
      schema: .queue, key: "tasks",
      columns: [
        GridColumn("due", wording.text(zh: "期限", en: "Due")),
        GridColumn(
          "daysLeft", wording.text(zh: "还有天数（负为已过）", en: "Days left (- past)"),
          isRightAligned: true),
        GridColumn("act", wording.text(zh: "事项", en: "To do"), maximumWidth: 36),
        GridColumn("number", wording.text(zh: "编号", en: "Number"), maximumWidth: 36),
        GridColumn("project", wording.detail(.project), maximumWidth: 28),
        GridColumn("holder", wording.detail(.holder), maximumWidth: 28),
        GridColumn("since", wording.text(zh: "自", en: "Since")),
        GridColumn("document", wording.text(zh: "文书", en: "Document"), maximumWidth: 32),
        GridColumn("units", wording.text(zh: "责任单位", en: "Units"), maximumWidth: 44),
        GridColumn("clause", wording.text(zh: "依据", en: "Clause"), maximumWidth: 60),
      ] + PlaceColumns.columns(wording), rows,
      followedBy: [.lines(key: "total", heading: "", [total])])
  }

  private var total: String {
    wording.text(
      zh: "共\(count)项：已过期限\(past)项，\(within)日内到期\(count - past - undated)项，"
        + "没有期限\(undated)项。文书用 fallow notice 起草。",
      en: "\(count) to do: \(past) past, \(count - past - undated) within \(within) "
        + "days, \(undated) without a day. Draft documents with fallow notice.")
  }
}

extension Wording {
  /// Returns what the office is to do, and about which part, instalment or bond.
  package func officeAct(_ act: OfficeTask.Act, _ place: ContractPlace) -> String {
    let words =
      switch act {
      case .clock(let clock): self.clock(clock)
      case .handOver: text(zh: "交付土地", en: "hand the land over")
      case .chooseDisposal: text(zh: "确定处置方式", en: "decide the way of disposal")
      }
    let name = self.place(place)
    return name.isEmpty ? words : text(zh: "\(words)（\(name)）", en: "\(words) (\(name))")
  }

  /// Returns the name of a document: its own in Chinese, a description in English.
  package func document(_ document: LegalDocument) -> String {
    switch document {
    case .inquiry: text(zh: document.title, en: "inquiry notice")
    case .determination: text(zh: document.title, en: "determination")
    case .hearing: text(zh: document.title, en: "notice of the right to a hearing")
    case .feeDecision: text(zh: document.title, en: "fee decision")
    case .takeBackDecision: text(zh: document.title, en: "take-back decision")
    case .scheme: text(zh: document.title, en: "scheme of disposal")
    case .supplement: text(zh: document.title, en: "supplement")
    case .demand: text(zh: document.title, en: "demand for performance")
    case .enforcement: text(zh: document.title, en: "application for enforcement")
    case .handover: text(zh: document.title, en: "handover certificate")
    case .siteBoard: text(zh: document.title, en: "site board")
    case .extensionRequest: text(zh: document.title, en: "request for an extension")
    case .contractDemand: text(zh: document.title, en: "demand under the contract")
    case .rescission: text(zh: document.title, en: "notice of rescission")
    }
  }
}
