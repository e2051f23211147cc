internal import Glibc
internal import MusterDiagnostics

/// A Git repository with files checked out, found from a folder in it.
struct GitRepository {
  /// The top folder of what is checked out.
  let top: String
  /// The configuration that all checked-out copies share.
  let configuration: String

  private static let limit = 1 << 20

  /// Looks in the folder and in those above it.
  init(of folder: String) throws(FileFailure) {
    guard let real = unsafe realpath(folder, nil) else { throw FileFailure(folder) }
    defer { unsafe free(real) }
    var path = unsafe String(cString: real)
    while true {
      let entry = (path == "/" ? "" : path) + "/.git"
      var status = stat()
      if unsafe stat(entry, &status) == 0 {
        let isFolder = status.st_mode & S_IFMT == S_IFDIR
        top = path
        configuration =
          try Self.shared(isFolder ? entry : Self.folder(namedIn: entry, of: path)) + "/config"
        return
      }
      guard path != "/", let slash = path.lastIndex(of: "/") else {
        throw FileFailure(folder, reason: "it is in no Git repository")
      }
      path = slash == path.startIndex ? "/" : String(path[..<slash])
    }
  }

  /// The folder that the file `.git` of a second copy or of a submodule names.
  private static func folder(
    namedIn file: String, of folder: String
  ) throws(FileFailure) -> String {
    let line = try text(of: file).prefix { !$0.isNewline }
    guard line.hasPrefix("gitdir: ") else {
      throw FileFailure(file, reason: "it names no Git repository")
    }
    return absolute(String(line.dropFirst(8)), in: folder)
  }

  /// The folder of the repository that a second copy shares with the first.
  private static func shared(_ folder: String) throws(FileFailure) -> String {
    let file = folder + "/commondir"
    guard unsafe access(file, F_OK) == 0 else { return folder }
    return absolute(String(try text(of: file).prefix { !$0.isNewline }), in: folder)
  }

  private static func absolute(_ path: String, in folder: String) -> String {
    path.hasPrefix("/") ? path : folder + "/" + path
  }

  private static func text(of path: String) throws(FileFailure) -> String {
    guard case .file(let file) = try FileReader.read(path, limit: limit) else {
      throw FileFailure(path, reason: "it is too large")
    }
    return String(decoding: file.bytes, as: UTF8.self)
  }

  /// Changes a text file of the repository; one that does not exist is empty.
  ///
  /// - Returns: Whether anything had to be written.
  static func change(
    _ path: String, _ edit: (String) -> String
  ) throws(FileFailure) -> Bool {
    let old = unsafe access(path, F_OK) == 0 ? try text(of: path) : ""
    let new = edit(old)
    guard new != old else { return false }
    try FileWriter.write(new, to: path)
    return true
  }
}
