import Foundation

/// Where a JSON file is not what it should be.
package enum JSONFault: Hashable, Sendable {
  /// What stands here, both counted from 1, the column in characters, is no JSON.
  case notJSON(line: Int, column: Int)
  /// The file ends before its JSON does.
  case unfinished
  /// A value is of another kind than it should be, by the path of its keys; the whole file for none.
  case otherKind(keys: String)

  /// What a decoder found wrong with a file.
  init(_ error: any Error, in data: Data) {
    switch error {
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.keyNotFound(_, let context):
      self = .otherKind(keys: Self.path(context.codingPath))
    case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
      self = .otherKind(keys: Self.path(context.codingPath))
    default: self = Self.place(in: data)
    }
  }

  /// Where a text stops being JSON, which the decoder does not say and the older reader does.
  private static func place(in data: Data) -> JSONFault {
    do {
      _ = try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
      return .otherKind(keys: "")
    } catch {
      let words = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String
      guard let found = words?.firstMatch(of: /around character ([0-9]+)/),
        let offset = Int(found.1)
      else { return .unfinished }
      let before = String(decoding: data.prefix(offset), as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false)
      return .notJSON(line: before.count, column: (before.last?.count ?? 0) + 1)
    }
  }

  /// Keys as they are written, as in `units.idle-projects[0]`.
  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce("") { path, key in
      if let index = key.intValue { return path + "[\(index)]" }
      return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
    }
  }
}
