/// Something that a contract demands a quantity of, or that somebody measured.
public enum Measure: UInt8, Hashable, Sendable, CaseIterable {
  /// Land on which development has begun (已动工开发面积), in cm².
  case developedArea = 1
  /// Investment made, without land price, taxes and fees (已投资额, Order 53 art. 30), in fen.
  case investment
  /// Floor area completed (建筑面积), in cm².
  case floorArea
  /// Investment by area (投资强度), in fen for each 亩.
  case investmentIntensity
  /// Plot ratio (容积率), in ten-thousandths.
  case plotRatio
  /// Output value of a year (产值), in fen.
  case output
  /// Output value of a year by area (单位土地产值), in fen for each 亩.
  case outputPerMu
  /// Tax of a year (税收), in fen.
  case tax
  /// Tax of a year by area (单位土地税收), in fen for each 亩.
  case taxPerMu
  /// Energy of a year (能耗), in kilograms of standard coal.
  case energy
  /// Jobs (就业), in persons.
  case jobs

  /// What a quantity of the measure is counted in.
  public enum Unit: Hashable, Sendable {
    /// Square centimetres.
    case area
    /// Fen.
    case money
    /// Fen for each 亩.
    case moneyPerMu
    /// Ten-thousandths.
    case ratio
    /// Kilograms of standard coal.
    case energy
    /// Persons.
    case persons
  }

  /// The unit.
  public var unit: Unit {
    switch self {
    case .developedArea, .floorArea: .area
    case .investment, .output, .tax: .money
    case .investmentIntensity, .outputPerMu, .taxPerMu: .moneyPerMu
    case .plotRatio: .ratio
    case .energy: .energy
    case .jobs: .persons
    }
  }

  /// Whether the measure is one of a year, and not a sum that only grows.
  public var isYearly: Bool {
    switch self {
    case .output, .outputPerMu, .tax, .taxPerMu, .energy, .jobs: true
    case .developedArea, .investment, .floorArea, .investmentIntensity, .plotRatio: false
    }
  }

  /// Whether the measure is a sum of works done, which only grows: one that falls contradicts the
  /// record, and one that does not grow shows no progress.
  public var isGrowing: Bool {
    switch self {
    case .developedArea, .investment, .floorArea: true
    case .investmentIntensity, .plotRatio, .output, .outputPerMu, .tax, .taxPerMu, .energy, .jobs:
      false
    }
  }

  /// A stable name for files, logs and JSON; never translated.
  public var code: String {
    switch self {
    case .developedArea: "developed-area"
    case .investment: "investment"
    case .floorArea: "floor-area"
    case .investmentIntensity: "investment-intensity"
    case .plotRatio: "plot-ratio"
    case .output: "output"
    case .outputPerMu: "output-per-mu"
    case .tax: "tax"
    case .taxPerMu: "tax-per-mu"
    case .energy: "energy"
    case .jobs: "jobs"
    }
  }
}

/// A quantity that a contract demands of a milestone (合同约定标准).
public struct Standard: Hashable, Sendable {
  /// Which way the demand points.
  public enum Bound: UInt8, Hashable, Sendable {
    /// At least this much.
    case atLeast
    /// At most this much.
    case atMost
  }

  /// The milestone at which it must be met; a yearly measure is judged for every year from it on.
  public let milestone: Milestone
  /// Whose; 0 for the whole contract.
  public let part: UInt8
  /// What is measured.
  public let measure: Measure
  /// How much, in the measure's unit.
  public let required: Int64
  /// Which way the demand points.
  public let bound: Bound
  /// What a shortfall costs, if the contract says.
  public let charge: Charge?

  /// Makes a standard.
  public init(
    at milestone: Milestone, part: UInt8 = 0, _ measure: Measure, _ required: Int64,
    bound: Bound = .atLeast, charge: Charge? = nil
  ) {
    self.milestone = milestone
    self.part = part
    self.measure = measure
    self.required = required
    self.bound = bound
    self.charge = charge
  }

  /// Whether a quantity meets it.
  public func isMet(by quantity: Int64) -> Bool {
    switch bound {
    case .atLeast: quantity >= required
    case .atMost: quantity <= required
    }
  }
}
