internal import MusterDiagnostics
internal import MusterFormats

/// One side of a comparison as it was read, before it is known what it says: whatever has a text can be one.
///
/// A further kind of side, such as an entry of a store, is a further case of ``Origin`` with the bytes that it holds.
struct DiffSource: Sendable {
  /// Where the text comes from, and with it the worksheets that it is based on.
  enum Origin: Sendable {
    /// A file, or standard input.
    case file
    /// A revision of a Git repository.
    case revision(GitRevision)
  }

  /// As the user named it.
  let label: String
  /// What was read; `nil` where it is too large.
  let file: SourceFile?
  let origin: Origin
  /// What was found while it was read.
  let diagnostics: Diagnostics

  /// Reads what an argument names: a file, else `REV:PATH`.
  static func read(
    _ argument: String, _ setting: Console.Setting
  ) throws(FileFailure) -> DiffSource {
    var diagnostics = Diagnostics()
    let named = GitRevision.split(argument)
    guard let named, argument != "-", !FileReader.exists(argument) else {
      let file = try Knowledge.file(argument, &diagnostics)
      return DiffSource(label: argument, file: file, origin: .file, diagnostics: diagnostics)
    }
    let revision = GitRevision(revision: named.revision, setting: setting)
    let file = try revision.read(named.path, &diagnostics)
    return DiffSource(
      label: argument, file: file, origin: .revision(revision), diagnostics: diagnostics)
  }

  /// Whether it is an assessment in JSON and no worksheet.
  var isAssessment: Bool { file.map(AssessmentLoader.isAssessment) ?? false }

  /// What stands before its path in findings.
  var prefix: String {
    if case .revision(let revision) = origin { revision.name("") } else { "" }
  }

  /// Reads a worksheet that this one is based on, from where this one comes.
  func base(_ path: String, _ diagnostics: inout Diagnostics) throws(FileFailure) -> SourceFile? {
    switch origin {
    case .file: try Knowledge.file(path, &diagnostics)
    case .revision(let revision): try revision.read(path, &diagnostics)
    }
  }
}
