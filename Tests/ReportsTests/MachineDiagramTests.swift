import Foundation
import LandLifecycle
import Reports
import Testing

/// The diagrams are drawn from the tables; here they stand as literals, and the pages must show them.
struct MachineDiagramTests {
  static let site = """
    stateDiagram-v2
      [*] --> granted
      granted --> handedOver: handed-over
      granted --> closed: taken-back
      granted --> closed: rescinded
      granted --> closed: surrendered
      granted --> closed: expired
      handedOver --> underConstruction: started
      handedOver --> closed: taken-back
      handedOver --> closed: rescinded
      handedOver --> closed: surrendered
      handedOver --> closed: expired
      underConstruction --> suspended: suspended
      underConstruction --> completed: completed
      underConstruction --> closed: taken-back
      underConstruction --> closed: rescinded
      underConstruction --> closed: surrendered
      underConstruction --> closed: expired
      suspended --> underConstruction: resumed
      suspended --> closed: taken-back
      suspended --> closed: rescinded
      suspended --> closed: surrendered
      suspended --> closed: expired
      completed --> inProduction: production-began
      completed --> closed: taken-back
      completed --> closed: rescinded
      completed --> closed: surrendered
      completed --> closed: expired
      inProduction --> atTarget: target-reached
      inProduction --> closed: taken-back
      inProduction --> closed: rescinded
      inProduction --> closed: surrendered
      inProduction --> closed: expired
      atTarget --> closed: taken-back
      atTarget --> closed: rescinded
      atTarget --> closed: surrendered
      atTarget --> closed: expired

    """

  static let idleCase = """
    stateDiagram-v2
      [*] --> none
      none --> suspected: suspicion-raised
      suspected --> underInvestigation: inquiry-served
      suspected --> closed: idle-cleared
      underInvestigation --> closed: idle-cleared
      underInvestigation --> determined: determination-served
      determined --> disposed: disposed-extended
      determined --> disposed: disposed-use-changed
      determined --> disposed: disposed-temporary-use
      determined --> disposed: disposed-bought-back
      determined --> disposed: disposed-exchanged
      determined --> disposed: disposed-other-way
      determined --> hearingTold: hearing-told
      hearingTold --> disposed: disposed-extended
      hearingTold --> disposed: disposed-use-changed
      hearingTold --> disposed: disposed-temporary-use
      hearingTold --> disposed: disposed-bought-back
      hearingTold --> disposed: disposed-exchanged
      hearingTold --> disposed: disposed-other-way
      hearingTold --> disposed: disposed-fee-charged
      hearingTold --> disposed: disposed-taken-back
      disposed --> closed: idle-closed
      disposed --> performed: deregistered
      disposed --> underReview: review-applied
      disposed --> inCourt: suit-filed
      disposed --> demanded: performance-demanded
      disposed --> performed: idle-fee-paid
      disposed --> performed: cancellation-announced
      underReview --> reviewed: review-upheld
      underReview --> setAside: review-set-aside
      underReview --> performed: idle-fee-paid
      underReview --> performed: deregistered
      underReview --> performed: cancellation-announced
      reviewed --> inCourt: suit-filed
      reviewed --> demanded: performance-demanded
      reviewed --> performed: idle-fee-paid
      reviewed --> performed: deregistered
      reviewed --> performed: cancellation-announced
      inCourt --> judged: judgment-upheld
      inCourt --> setAside: judgment-set-aside
      inCourt --> performed: idle-fee-paid
      inCourt --> performed: deregistered
      inCourt --> performed: cancellation-announced
      judged --> demanded: performance-demanded
      judged --> performed: idle-fee-paid
      judged --> performed: deregistered
      judged --> performed: cancellation-announced
      setAside --> disposed: disposed-extended
      setAside --> disposed: disposed-use-changed
      setAside --> disposed: disposed-temporary-use
      setAside --> disposed: disposed-bought-back
      setAside --> disposed: disposed-exchanged
      setAside --> disposed: disposed-other-way
      setAside --> closed: idle-closed
      setAside --> hearingTold: hearing-told
      demanded --> enforcing: enforcement-applied
      demanded --> performed: idle-fee-paid
      demanded --> performed: deregistered
      demanded --> performed: cancellation-announced
      enforcing --> closed: idle-closed
      enforcing --> performed: idle-fee-paid
      enforcing --> performed: deregistered
      enforcing --> performed: cancellation-announced
      performed --> closed: idle-closed
      performed --> setAside: review-set-aside
      performed --> setAside: judgment-set-aside
      closed --> suspected: suspicion-raised

    """

  @Test func `the site machine as Mermaid is its table`() {
    #expect(MachineDiagram(.site).text(.mermaid) == Self.site)
  }

  @Test func `the idle case machine as Mermaid is its table`() {
    #expect(MachineDiagram(.idleCase).text(.mermaid) == Self.idleCase)
  }

  @Test func `the pages of the machines show the diagrams`() throws {
    #expect(try Self.page("SiteMachine").contains("```mermaid\n\(Self.site)```\n"))
    #expect(try Self.page("IdleCaseMachine").contains("```mermaid\n\(Self.idleCase)```\n"))
  }

  @Test func `every stage and step is in its diagram`() {
    func codes(_ machine: MachineDiagram.Machine) -> Set<String> {
      Set(MachineDiagram(machine).transitions.flatMap { [$0.from, $0.to] })
    }
    #expect(codes(.site) == Set(Stage.allCases.map(\.code)))
    #expect(codes(.idleCase) == Set(IdleCaseStep.allCases.map(\.code)))
  }

  @Test func `as DOT the idle case is a graph with its first step doubly ringed`() {
    let text = MachineDiagram(.idleCase).text(.dot)
    #expect(
      text.hasPrefix(
        """
        digraph machine {
          rankdir=LR;
          "none" [peripheries=2];
          "none" -> "suspected" [label="suspicion-raised"];

        """))
    #expect(text.hasSuffix("  \"closed\" -> \"suspected\" [label=\"suspicion-raised\"];\n}\n"))
  }

  /// A page about stages, by its name.
  private static func page(_ name: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try String(
      contentsOf: root.appending(
        path: "Sources/LandLifecycle/LandLifecycle.docc/Stages/\(name).md"), encoding: .utf8)
  }
}
