import LandMonitor
import Wording

/// Parts of a contract in refusals.
extension ProblemWording {
  /// Parts with their numbers.
  func named(_ parts: [String]) -> [NamedPart] {
    parts.enumerated().map { NamedPart(number: $0 + 1, name: $1) }
  }

  /// What to write where a row does not say of which part it is.
  func asking(forOneOf parts: [String]) -> String {
    let list = parts.joined(separator: wording.text(zh: "、", en: ", "))
    return wording.text(
      zh: "没有写明是哪一期（部分），请填写\(option(.part))：\(list)；确为各期全部的，请写 0。",
      en:
        "It does not say of which part. Fill in \(option(.part)): \(list); or 0 if it is so of all."
    )
  }

  /// The parts as the command line takes them, each with its name.
  func options(_ parts: [NamedPart]) -> String {
    parts.map { part in
      let argument = wording.partArgument(UInt8(part.number), name: part.name)
      if argument == part.name { return "\(option(.part)) \(argument)" }
      return wording.text(
        zh: "\(option(.part)) \(argument)（\(part.name)）",
        en: "\(option(.part)) \(argument) (\(part.name))")
    }.joined(separator: wording.text(zh: "、", en: ", "))
  }
}
