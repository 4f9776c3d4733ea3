import CivilCalendar
import Foundation
import LandLifecycle
import Testing

/// Nothing is built without its page, and the pages say what the tables say.
struct DocumentationTests {
  private static let catalogue = "Sources/LandLifecycle/LandLifecycle.docc"
  private static let commandPages = "Sources/fallow/fallow.docc"

  // MARK: - Rules

  @Test func `every rule has a page, and the landing page leads to it`() throws {
    let rules = try Package.files("Sources/LandLifecycle/Rules")
      .filter { $0.hasSuffix("Rule.swift") && $0 != "Rule.swift" }
      .map { String($0.dropLast(".swift".count)) }
    try #require(rules.contains("StartRule"))
    let landing = try Package.text("\(Self.catalogue)/LandLifecycle.md")
    for rule in rules {
      let page = try Package.text("\(Self.catalogue)/Rules/\(rule).md")
      for heading in ["Clause", "What counts", "At the boundary", "What clears it"] {
        #expect(page.contains("\n### \(heading)\n"), "\(rule).md has no section '\(heading)'")
      }
      #expect(landing.contains("<doc:\(rule)>"), "LandLifecycle.md does not lead to \(rule)")
    }
  }

  // MARK: - Stages and steps

  @Test(arguments: Stage.allCases)
  func `every stage has a page that names the events in and out`(_ stage: Stage) throws {
    let page = try Package.text("\(Self.catalogue)/Stages/Stage-\(stage.code).md")
    let arrows = Self.siteArrows
    let into = arrows.filter { $0.to == stage.code && $0.from != stage.code }.map(\.event)
    let out = arrows.filter { $0.from == stage.code }.map(\.event)
    #expect(page.contains(Self.line("Entered by", into)))
    #expect(page.contains(Self.line("Left by", out)))
  }

  @Test(arguments: IdleCaseStep.allCases)
  func `every step has a page that names the acts in and out`(_ step: IdleCaseStep) throws {
    let page = try Package.text("\(Self.catalogue)/Stages/IdleCase-\(step.code).md")
    let arrows = Self.idleCaseArrows
    let into = arrows.filter { $0.to == step.code && $0.from != step.code }.map(\.event)
    let out = arrows.filter { $0.from == step.code && $0.to != step.code }.map(\.event)
    #expect(page.contains(Self.line("Entered by", into)))
    #expect(page.contains(Self.line("Left by", out)))
  }

  private struct Arrow {
    let from: String
    let event: String
    let to: String
  }

  private static let day: Day = "2026-01-05"

  private static var siteArrows: [Arrow] {
    let when = Occurrence.on(day)
    let states: [SiteState] = [
      .granted, .handedOver(when), .underConstruction(since: when), .suspended(since: when),
      .completed(when), .inProduction(since: when), .atTarget(since: when),
      .closed(.expired, when),
    ]
    return SiteEvent.all.flatMap { event in
      states.compactMap { state in
        (try? state.applying(event, when)).map {  // a refusal is no arrow
          Arrow(from: state.stage.code, event: event.code, to: $0.stage.code)
        }
      }
    }
  }

  private static var idleCaseArrows: [Arrow] {
    let states = IdleCaseState.all(on: day)
    return IdleCaseEvent.all.flatMap { event in
      states.compactMap { state in
        (try? state.applying(event, on: day)).map {  // a refusal is no arrow
          Arrow(from: state.step.code, event: event.code, to: $0.step.code)
        }
      }
    }
  }

  /// The line of a page that names events, each once, in the order of all events.
  private static func line(_ title: String, _ events: [String]) -> String {
    var names: [String] = []
    for event in events where !names.contains("`\(event)`") { names.append("`\(event)`") }
    return names.isEmpty
      ? "\n- \(title): nothing" : "\n- \(title): \(names.joined(separator: ", ")).\n"
  }

  // MARK: - Decisions

  @Test func `every decision gives choice, reason and what was rejected, and is listed`() throws {
    let pages = try Package.files("\(Self.catalogue)/Decisions").filter { $0 != "Decisions.md" }
    let index = try Package.text("\(Self.catalogue)/Decisions/Decisions.md")
    for (place, page) in pages.enumerated() {
      let number = String(place + 1)
      let padded = String(repeating: "0", count: 4 - number.count) + number
      #expect(page.hasPrefix("\(padded)-"), "\(page) is not the decision that comes next")
      let text = try Package.text("\(Self.catalogue)/Decisions/\(page)")
      for heading in ["Choice", "Reason", "Rejected"] {
        #expect(text.contains("\n### \(heading)\n"), "\(page) has no section '\(heading)'")
      }
      #expect(index.contains("<doc:\(page.dropLast(".md".count))>"), "\(page) is not listed")
    }
  }

  // MARK: - Commands and columns

  @Test func `every command has a page with its exit codes`() throws {
    let commands = try Package.text("Sources/fallow/Fallow.swift")
      .matches(of: #/([A-Z]\w*)Command\.self/#).map { command in
        // WhyNotCommand is `why-not`.
        command.output.1.replacing(#/([a-z])([A-Z])/#) { "\($0.1)-\($0.2)" }.lowercased()
      }
    try #require(commands.contains("import"))
    let landing = try Package.text("\(Self.commandPages)/fallow.md")
    for command in commands {
      let page = try Package.text("\(Self.commandPages)/Command-\(command).md")
      #expect(page.contains("Exit code"), "Command-\(command).md gives no exit codes")
      #expect(page.contains("\nfallow \(command)"), "Command-\(command).md shows no call")
      #expect(landing.contains("<doc:Command-\(command)>"), "fallow.md does not lead to \(command)")
    }
  }

  @Test func `every column of the template is on its page`() throws {
    let formats = try Package.text("Sources/ContractImport/Mapping/RegisterFormat+Shipped.swift")
    let template = try #require(formats.components(separatedBy: "name: .fallowTemplate").last)
    let headers = template.matches(of: #/Column\("([^"]+)"/#).map { String($0.output.1) }
    try #require(headers.contains("约定开工时间"))
    let page = try Package.text("\(Self.commandPages)/TemplateColumns.md")
    for header in headers {
      #expect(page.contains(header), "TemplateColumns.md does not speak of \(header)")
    }
  }
}

/// The files of the package these tests are part of.
enum Package {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The text of a file, by its path in the package.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The names of the files in a folder, sorted.
  static func files(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path).sorted()
  }
}
