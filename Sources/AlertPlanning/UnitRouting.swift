package import LandLifecycle

/// Which units answer for a finding.
///
/// A contract that names its own responsible units keeps them; else the task's units answer, with
/// the parcel's own town or park in the place of 各镇（园区）.
package struct UnitRouting: Hashable, Sendable {
  /// Which of the policy's two texts decides where they differ.
  package let text: PolicyText
  /// Units that the configuration names for a task, by the task's code.
  package let overrides: [String: [ResponsibleUnit]]

  /// Makes a routing.
  package init(text: PolicyText = .body, overrides: [String: [ResponsibleUnit]] = [:]) {
    self.text = text
    self.overrides = overrides
  }

  /// What tells this routing from another: where it differs, alerts may be other units'.
  package var identity: String {
    ([text.code]
      + overrides.sorted { $0.key < $1.key }.map { task, units in
        "\(task)=" + units.map { ($0.isLead ? "☆" : "") + $0.name }.joined(separator: "、")
      }).joined(separator: "\n")
  }

  /// Returns the units of a finding in one line, the lead marked ☆, such as
  /// `☆区规划资源局、区投资促进办、枫泾镇`.
  ///
  /// - Parameters:
  ///   - kind: The finding's kind.
  ///   - ownUnits: The units the contract names, as its cell has them.
  ///   - town: The parcel's town or park, if known.
  package func units(for kind: FindingKind, ownUnits: String?, town: String?) -> String {
    if let ownUnits { return ownUnits }
    let units = overrides[kind.task.code] ?? kind.task.units(by: text)
    return units.map { unit in
      (unit.isLead ? "☆" : "") + (unit.isTown ? town ?? unit.name : unit.name)
    }.joined(separator: "、")
  }
}

extension ResponsibleUnit {
  /// Reads a unit as configurations and cells write it: a ☆ before the lead, `各镇（园区）` for the
  /// parcel's own.
  package init(written: String) {
    let isLead = written.hasPrefix("☆")
    let name = isLead ? String(written.dropFirst()) : written
    self.init(name, name, isLead: isLead, isTown: name == "各镇（园区）" || name == "各镇")
  }
}
