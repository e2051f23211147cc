public import Foundation

/// The checkout that the tests run in.
public enum Repository {
  /// Its top folder.
  public static let root: URL = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The text of a file, by its path from the top.
  public static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The files below a folder whose names have one of the endings, by their path from the top, sorted.
  public static func files(below folder: String, endings: [String]) -> [String] {
    let url = root.appendingPathComponent(folder)
    guard let all = FileManager.default.enumerator(atPath: url.path) else { return [] }
    return all.compactMap { $0 as? String }
      .filter { path in endings.contains { path.hasSuffix($0) } }
      .map { "\(folder)/\($0)" }.sorted()
  }
}
