/// Ways from one file to another.
enum RelativePath {
  /// The path of a file as another file names it, from the folder that the other stands in.
  static func from(_ other: String, to file: String) -> String {
    guard file.hasPrefix("/") == other.hasPrefix("/") else { return file }
    var folder = parts(other).dropLast()[...]
    var target = parts(file)[...]
    while let first = folder.first, first == target.first, target.count > 1 {
      folder.removeFirst()
      target.removeFirst()
    }
    guard !folder.contains("..") else { return file }
    return (folder.map { _ in ".." } + target).joined(separator: "/")
  }

  private static func parts(_ path: String) -> [String] {
    path.split(separator: "/").map(String.init).filter { $0 != "." }
  }
}
