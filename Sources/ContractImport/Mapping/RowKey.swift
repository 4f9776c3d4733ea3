import CivilCalendar
import LandLifecycle

/// The key under which a row finds its contract again.
///
/// One key a row, the strongest it has: keys of different kinds never match each other of
/// themselves. The supervision number alone is not unique, so the project and the day of signing
/// go with it.
package struct RowKey: Hashable, Sendable {
  /// What kind of key it is; the numbers are stored and never change.
  package enum Kind: UInt8, Hashable, Sendable {
    /// Contract number.
    case contractNumber = 1
    /// Supervision number, project and day of signing.
    case supervisionNumber
    /// The register's own identity of the row.
    case registerRow
    /// Project, holder, location and day of signing.
    case description

    /// Whether a key of this kind is a number and nothing else.
    package var isNumberAlone: Bool {
      switch self {
      case .contractNumber, .registerRow: true
      case .supervisionNumber, .description: false
      }
    }
  }

  /// The version of the normalisers.
  package static let normaliser: UInt8 = 1

  /// What kind of key it is.
  package let kind: Kind
  /// The normalised text.
  package let material: [UInt8]

  private static let separator: UInt8 = 0x1F

  /// Makes the strongest key of a row; nil if nothing identifies it.
  ///
  /// The day of signing goes in as read, so that 2012年1月5日 and 2012-01-05 are one key.
  init?(
    _ record: borrowing CSVRecord, _ map: HeaderMap, _ numbers: ContractNumbers, signedOn: Day?
  ) {
    if let number = numbers.contract {
      kind = .contractNumber
      material = RowKey.material(of: number)
    } else if let number = numbers.supervision {
      kind = .supervisionNumber
      var material = RowKey.material(of: number)
      _ = RowKey.append([.project], record, map, to: &material)
      RowKey.append(signedOn, to: &material)
      self.material = material
    } else if let number = numbers.registerRow {
      kind = .registerRow
      material = RowKey.material(of: number)
    } else {
      kind = .description
      var material: [UInt8] = []
      guard RowKey.append([.project, .holder, .location], record, map, to: &material) else {
        return nil
      }
      RowKey.append(signedOn, to: &material)
      self.material = material
    }
  }

  /// Makes what the keys of a number begin with: the whole key where its kind is a number alone.
  ///
  /// - Parameter number: As a person or a row writes it.
  package init(_ kind: Kind, number: String) {
    self.kind = kind
    material = RowKey.material(of: number)
  }

  /// The number that the key begins with; empty for a description.
  package var number: ArraySlice<UInt8> {
    switch kind {
    case .contractNumber, .supervisionNumber, .registerRow:
      material.prefix { $0 != RowKey.separator }
    case .description: []
    }
  }

  private static func material(of number: String) -> [UInt8] {
    var number = number
    var material: [UInt8] = []
    material.reserveCapacity(96)
    number.withUTF8 { NameKey.append($0, to: &material) }
    material.append(separator)
    return material
  }

  /// Appends some details, each with its end; false if all of them are blank.
  private static func append(
    _ wanted: [Detail], _ record: borrowing CSVRecord, _ map: HeaderMap, to material: inout [UInt8]
  ) -> Bool {
    var isAny = false
    for detail in wanted {
      for (known, column) in map.details where known == detail {
        let text = record[column].trimmed
        if text.meansNone { continue }
        NameKey.append(text, to: &material)
        isAny = true
      }
      material.append(separator)
    }
    return isAny
  }

  private static func append(_ day: Day?, to material: inout [UInt8]) {
    if let day { material.append(contentsOf: "\(day.number)".utf8) }
  }
}
