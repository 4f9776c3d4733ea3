import CivilCalendar

/// The dated, cited numbers that judgements rest on.
public struct Rulebook: Hashable, Sendable {
  /// The parameters, in the order they are shown; several of one name hold on different days.
  public var parameters: [Parameter] { numbers.parameters }
  /// What an office chose where the law is open.
  public var choices: Choices { numbers.choices }

  /// The parameters and choices, and the numbers that the rules ask for, picked out once.
  ///
  /// A class, so that a judgement holds all of them by one reference; nothing in it ever changes.
  private final class Numbers: Sendable {
    let parameters: [Parameter]
    let choices: Choices
    let idleNotStarted: DatedParameter
    let startOfSilentContract: DatedParameter
    let idleFeeAfter: DatedParameter
    let idleFeeRate: DatedParameter
    let idleTakeBackAfter: DatedParameter
    let dueSoonDays: [Int]
    let idleRaisedAfterHandover: Period
    let contractForm: DatedParameter
    let rescissionLife: DatedParameter
    let progressStaleAfter: DatedParameter
    let startAfterPermit: DatedParameter
    let lapsedNames: Set<String>
    let ownNames: Set<String>
    let hasMarks: Bool
    let areChoicesStandard: Bool
    /// The values of every parameter that is given, by its name.
    let byName: [String: DatedParameter]

    init(_ parameters: [Parameter], _ choices: Choices) {
      self.parameters = parameters
      self.choices = choices
      let named = Dictionary(grouping: parameters, by: \.name)
      func given(_ shipped: Parameter) -> DatedParameter {
        DatedParameter(named[shipped.name] ?? [], shipped: shipped)
      }
      idleNotStarted = given(.idleNotStarted)
      startOfSilentContract = given(.startOfSilentContract)
      idleFeeAfter = given(.idleFeeAfter)
      idleFeeRate = given(.idleFeeRate)
      idleTakeBackAfter = given(.idleTakeBackAfter)
      dueSoonDays =
        if case .ladder(let days) = given(.dueSoonLadder).held(on: .forever).parameter.value {
          days
        } else {
          []
        }
      idleRaisedAfterHandover = given(.idleRaisedAfterHandover).held(on: .forever).period
      contractForm = given(.shanghaiRule6)
      rescissionLife = given(.rescissionLife)
      progressStaleAfter = given(.progressStaleAfter)
      startAfterPermit = given(.startAfterPermit)
      lapsedNames = Set(
        Rulebook.shippedParameters
          .filter { $0.name != Parameter.shanghaiRule6.name && !given($0).lapses.isEmpty }
          .map(\.name))
      ownNames = Set(
        Rulebook.shippedParameters.filter { shipped in
          named[shipped.name]?.contains {
            $0.grade != .ownChoice && $0.value != shipped.value
          } ?? false
        }.map(\.name))
      hasMarks = !lapsedNames.isEmpty || !ownNames.isEmpty
      areChoicesStandard = choices.isStandard
      byName = named.mapValues { given in
        DatedParameter(given, shipped: given[0])
      }
    }
  }

  private let numbers: Numbers

  /// Makes a rulebook; a parameter that is not given keeps its shipped value.
  public init(parameters: [Parameter], choices: Choices = .standard) {
    numbers = Numbers(parameters, choices)
  }

  /// The length of Order 53 art. 2(1)'s first limb.
  var idleNotStarted: DatedParameter { numbers.idleNotStarted }
  /// The start day of a contract that is silent, counted from handover (Order 53 art. 22(2)).
  var startOfSilentContract: DatedParameter { numbers.startOfSilentContract }
  /// From when an idle fee can be charged (Order 53 art. 14(1)).
  var idleFeeAfter: DatedParameter { numbers.idleFeeAfter }
  /// The share of the price that the idle fee is.
  var idleFeeRate: DatedParameter { numbers.idleFeeRate }
  /// From when the land can be taken back without payment (Order 53 art. 14(2)).
  var idleTakeBackAfter: DatedParameter { numbers.idleTakeBackAfter }
  /// Days before a due day on which it is told.
  var dueSoonDays: [Int] { numbers.dueSoonDays }
  /// From when unused land without a computable start day is raised.
  var idleRaisedAfterHandover: Period { numbers.idleRaisedAfterHandover }
  /// The days on which the document behind Shanghai's whole-life terms is in force.
  var contractForm: DatedParameter { numbers.contractForm }
  /// How long a right to rescind lives where the contract is silent (Civil Code art. 564).
  var rescissionLife: DatedParameter { numbers.rescissionLife }
  /// How long nothing may be heard of works before the record is stale.
  var progressStaleAfter: DatedParameter { numbers.progressStaleAfter }
  /// The time to start that a construction permit leaves (建筑法 art. 9).
  var startAfterPermit: DatedParameter { numbers.startAfterPermit }
  /// The names of the other parameters that had a value and have none on some later day.
  var lapsedNames: Set<String> { numbers.lapsedNames }
  /// The names of parameters to which the office gave another value, on whatever days.
  var ownNames: Set<String> { numbers.ownNames }
  /// Whether any parameter has lapsed or has another value than the one shipped.
  var hasMarks: Bool { numbers.hasMarks }
  /// Whether an office chose nothing but defaults where the law is open.
  var areChoicesStandard: Bool { numbers.areChoicesStandard }

  /// Returns a parameter as it stands in the end; the shipped one where it is not given.
  ///
  /// Cost is a look-up by name: what every contract needs stands above.
  subscript(_ shipped: Parameter) -> DatedParameter.Stretch { self[shipped, on: .forever] }

  /// Returns a parameter as it holds on a day: for a time that runs, the day it runs from.
  subscript(_ shipped: Parameter, on day: Day) -> DatedParameter.Stretch {
    dated(shipped).held(on: day)
  }

  /// Returns the values of a parameter over time.
  func dated(_ shipped: Parameter) -> DatedParameter {
    numbers.byName[shipped.name] ?? DatedParameter([], shipped: shipped)
  }

  /// Whether two rulebooks hold the same parameters and choices.
  public static func == (left: Rulebook, right: Rulebook) -> Bool {
    left.parameters == right.parameters && left.choices == right.choices
  }

  /// Hashes the parameters and choices, from which all else follows.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(parameters)
    hasher.combine(choices)
  }

  /// A digest of every parameter and choice, part of the identity of cached judgements.
  public var version: String {
    var digest = VersionDigest()
    for parameter in parameters { digest.add(parameter) }
    digest.add(choices.differences)
    return digest.text
  }
}

extension VersionDigest {
  /// Adds every field of a parameter.
  ///
  /// By hand: what Swift prints of a value takes a thousand times as long, and each question asks for
  /// the version.
  fileprivate mutating func add(_ parameter: Parameter) {
    add(parameter.name)
    switch parameter.value {
    case .period(let period): add(period)
    case .ratio(let ratio):
      add("ratio")
      add(Int(ratio.numerator))
      add(Int(ratio.denominator))
    case .ladder(let days):
      add("ladder")
      add(days.count)
      for day in days { add(day) }
    case .validity: add("validity")
    }
    for day in [parameter.from ?? .beginning, parameter.until ?? .forever, parameter.checkedOn] {
      add(Int(day.number))
    }
    add(parameter.source.document)
    add(parameter.source.writtenArticle)
    add(parameter.source.quote)
    add(parameter.grade.code)
  }

  private mutating func add(_ period: Period) {
    switch period {
    case .days(let count):
      add("days")
      add(count)
    case .workingDays(let count):
      add("working days")
      add(count)
    case .months(let count):
      add("months")
      add(count)
    case .years(let count):
      add("years")
      add(count)
    }
  }
}

extension Parameter {
  /// The length of time of a parameter that is one.
  ///
  /// A parameter of another kind under this name is a mistake in this package.
  var period: Period {
    guard case .period(let period) = value else {
      preconditionFailure("\(name) is not a length of time")
    }
    return period
  }

  /// The share of a parameter that is one.
  var ratio: Ratio {
    guard case .ratio(let ratio) = value else { preconditionFailure("\(name) is not a share") }
    return ratio
  }
}
