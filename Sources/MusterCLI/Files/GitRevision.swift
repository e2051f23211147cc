internal import Glibc
internal import MusterDiagnostics

/// A file as a revision of a Git repository holds it, named `REV:PATH`.
struct GitRevision: Sendable {
  /// As the user wrote it: before the first colon.
  let revision: String
  /// What finds Git and its configuration.
  let setting: Console.Setting

  /// The revision that an argument begins with, and the path after it; `nil` where it is no such name.
  static func split(_ argument: String) -> (revision: String, path: String)? {
    guard let colon = argument.firstIndex(of: ":") else { return nil }
    let path = argument[argument.index(after: colon)...]
    guard !path.isEmpty, !argument.hasPrefix("-") else { return nil }
    return (String(argument[..<colon]), String(path))
  }

  /// What such a file is called in findings.
  func name(_ path: String) -> String { "\(revision):\(path)" }

  /// The content of a file; a finding where it is too large.
  ///
  /// The repository is the one of the folder that the path names; where there is no such folder, that of the working
  /// folder, and the path then starts at the top of what is checked out, as for Git itself.
  ///
  /// - Parameter path: With or without the revision before it.
  func read(
    _ path: String, _ diagnostics: inout Diagnostics
  ) throws(FileFailure) -> SourceFile? {
    let prefix = revision + ":"
    let path = path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    guard let git = ChildProgram(["git"], in: setting.searchPath) else {
      throw FileFailure(name(path), reason: "git is not installed, or not found")
    }
    let (folder, rest) = Self.place(path)
    let arguments =
      (folder.map { ["-C", $0] } ?? []) + ["cat-file", "blob", "\(revision):\(rest)"]
    let variables = ["HOME=\(setting.home)", "GIT_NO_LAZY_FETCH=1", "GIT_TERMINAL_PROMPT=0"]
    let limit = Knowledge.largestFile
    switch git.output(arguments, variables: variables, limit: limit) {
    case .text(let bytes): return SourceFile(path: name(path), bytes: bytes)
    case .tooLong:
      diagnostics.add(Knowledge.tooLarge(SourceFile(path: name(path), bytes: [])))
      return nil
    case .failed(let reason): throw FileFailure(name(path), reason: "git: \(reason)")
    }
  }

  /// The folder to ask Git in, `nil` for the working folder, and the path from there.
  private static func place(_ path: String) -> (folder: String?, rest: String) {
    guard let slash = path.lastIndex(of: "/") else { return (nil, "./\(path)") }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    var status = stat()
    guard unsafe stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      return (nil, path)
    }
    return (folder, "./\(path[path.index(after: slash)...])")
  }
}
