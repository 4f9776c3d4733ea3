import Glibc

/// Published records that lie beside the repository on some machines, and are no part of it.
enum SharedData {
  /// Where they would be: `shared/data` beside the repository's root.
  private static let folder: String = {
    let steps = #filePath.split(separator: "/").dropLast(5)
    return "/" + steps.joined(separator: "/") + "/shared/data/"
  }()

  /// Whether they are here.
  static let isPresent = access(folder, R_OK) == 0

  /// The path of one file.
  static func path(_ name: String) -> String { folder + name }
}
