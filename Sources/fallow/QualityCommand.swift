import ArgumentParser
import LandMonitor

/// `fallow quality`
struct QualityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quality",
    abstract: "数据质量：缺哪几列、补上可使多少宗得出结论 · What the record lacks, and what would settle it.")

  @Option(help: "分组：unit（责任单位）、town（镇、园区）、file（来源文件） · Part it by unit, town or file.")
  var by: QualityGroup?
  @OptionGroup var reading: ReadingOptions

  func run() throws { try reading.write { try $0.quality(by: by) } }
}
