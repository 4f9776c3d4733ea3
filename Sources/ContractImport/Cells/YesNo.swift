/// Yes or no, as a cell says it.
package enum YesNo: Hashable, Sendable {
  case yes, no

  /// Reads a text; nil if it says neither.
  ///
  /// - Parameters:
  ///   - text: The text, without spaces around it.
  ///   - yes: What says yes of this column besides what does everywhere, in upper case.
  ///   - no: What says no of it.
  package init?(reading text: String, yes: [String] = [], no: [String] = []) {
    let text = text.uppercased()
    if (["是", "Y", "YES", "1", "√"] + yes).contains(text) {
      self = .yes
    } else if (["否", "N", "NO", "0", "×"] + no).contains(text) {
      self = .no
    } else {
      return nil
    }
  }
}

extension YesNo {
  /// What stands for yes in a column of key projects.
  static let keyProjects = ["", "市", "区", "市级", "区级", "国家"].flatMap { level in
    ["重点", "重点项目", "重大项目"].map { level + $0 }
  }
}
