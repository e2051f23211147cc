internal import Glibc

/// Lists folders.
enum Folder {
  /// The files below a folder whose names end in `.yaml`, in the order of their paths; links to folders are not followed.
  static func yamlFiles(below path: String) throws(FileFailure) -> [String] {
    var result: [String] = []
    try collect(path, depth: 0, &result)
    return result.sorted()
  }

  private static func collect(
    _ path: String, depth: Int, _ result: inout [String]
  ) throws(FileFailure) {
    guard let folder = unsafe opendir(path) else { throw FileFailure(path) }
    defer { unsafe closedir(folder) }
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      guard !name.hasPrefix(".") else { continue }
      let child = "\(path)/\(name)"
      var status = stat()
      guard unsafe lstat(child, &status) == 0 else { throw FileFailure(child) }
      if status.st_mode & S_IFMT == S_IFDIR {
        if depth < 8 { try collect(child, depth: depth + 1, &result) }
      } else if name.hasSuffix(".yaml") {
        result.append(child)
      }
    }
  }
}
