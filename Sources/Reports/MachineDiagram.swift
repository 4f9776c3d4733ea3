import CivilCalendar
import LandLifecycle

/// The two state machines as diagrams, drawn from their tables: every state, every event.
package struct MachineDiagram: Hashable, Sendable {
  /// Which machine.
  package enum Machine: String, Hashable, Sendable, CaseIterable {
    /// The site: granted to at target.
    case site
    /// The statutory idle case.
    case idleCase = "idle-case"
  }

  /// How it is written.
  package enum Notation: String, Hashable, Sendable, CaseIterable {
    /// Mermaid's `stateDiagram-v2`.
    case mermaid
    /// Graphviz DOT.
    case dot
  }

  /// An arrow.
  package struct Transition: Hashable, Sendable {
    /// The state's code before.
    package let from: String
    /// The event's code.
    package let event: String
    /// The state's code after.
    package let to: String
  }

  /// The arrows, by state and then by event.
  package let transitions: [Transition]
  /// The first state's code.
  package let first: String

  /// Draws a machine.
  package init(_ machine: Machine) {
    switch machine {
    case .site:
      first = Stage.granted.code
      transitions = Self.siteTransitions
    case .idleCase:
      first = IdleCaseStep.none.code
      transitions = Self.idleCaseTransitions
    }
  }

  private static var siteTransitions: [Transition] {
    let when = Occurrence.on("2026-01-05")
    let states: [SiteState] =
      [
        .granted, .handedOver(when), .underConstruction(since: when), .suspended(since: when),
        .completed(when), .inProduction(since: when), .atTarget(since: when),
      ] + Closure.allCases.map { .closed($0, when) }
    var found: [Transition] = []
    for state in states {
      for event in SiteEvent.all {
        guard case .success(let next) = Result(catching: { try state.applying(event, when) }) else {
          continue
        }
        found.append(
          Transition(from: state.stage.code, event: event.code, to: next.stage.code))
      }
    }
    return found
  }

  private static var idleCaseTransitions: [Transition] {
    let day: Day = "2026-01-05"
    var found: [Transition] = []
    var seen: Set<Transition> = []
    for state in IdleCaseState.all(on: day) {
      for event in IdleCaseEvent.all {
        // A duty beside the path leaves the step as it is, and is no arrow.
        guard case .success(let next) = Result(catching: { try state.applying(event, on: day) }),
          next.step != state.step
        else { continue }
        let arrow = Transition(from: state.step.code, event: event.code, to: next.step.code)
        if seen.insert(arrow).inserted { found.append(arrow) }
      }
    }
    return found
  }

  /// The diagram's text.
  package func text(_ notation: Notation) -> String {
    switch notation {
    case .mermaid:
      let arrows = transitions.map {
        "  \(Self.name($0.from)) --> \(Self.name($0.to)): \($0.event)\n"
      }
      return "stateDiagram-v2\n  [*] --> \(Self.name(first))\n" + arrows.joined()
    case .dot:
      let arrows = transitions.map { "  \"\($0.from)\" -> \"\($0.to)\" [label=\"\($0.event)\"];\n" }
      return "digraph machine {\n  rankdir=LR;\n  \"\(first)\" [peripheries=2];\n" + arrows.joined()
        + "}\n"
    }
  }

  /// Mermaid takes no hyphen in a state's name.
  private static func name(_ code: String) -> String {
    code.split(separator: "-").enumerated().map { index, word in
      index == 0 ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }.joined()
  }
}
