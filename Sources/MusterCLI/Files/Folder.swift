internal import Glibc

/// Lists folders.
enum Folder {
  /// The files below a folder whose names end in `.yaml`, in the order of their paths; links to folders are not followed.
  static func yamlFiles(below path: String) throws(FileFailure) -> [String] {
    var result: [String] = []
    try collect(path, depth: 0, &result)
    return result.sorted()
  }

  /// What stands in a folder, in no order.
  static func names(in path: String) throws(FileFailure) -> [String] {
    guard let folder = unsafe opendir(path) else { throw FileFailure(path) }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func collect(
    _ path: String, depth: Int, _ result: inout [String]
  ) throws(FileFailure) {
    for name in try names(in: path) where !name.hasPrefix(".") {
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

  /// Makes a folder and those above it that are missing.
  static func make(_ path: String) throws(FileFailure) {
    var status = stat()
    if unsafe stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else {
        throw FileFailure(path, isWrite: true, reason: "it is no folder")
      }
      return
    }
    let parent = path.split(separator: "/", omittingEmptySubsequences: true).dropLast()
    if !parent.isEmpty {
      try make((path.hasPrefix("/") ? "/" : "") + parent.joined(separator: "/"))
    }
    guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw FileFailure(path, isWrite: true)
    }
  }
}
