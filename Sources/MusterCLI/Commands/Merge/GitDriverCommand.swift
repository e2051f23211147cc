internal import MusterDiagnostics

/// `muster worksheet install-git-driver`.
enum GitDriverCommand {
  static let dryRun = Command.Option("--dry-run", "print both and write nothing")
  static let files = Command.Option(
    "--files", "PATTERN", repeats: true,
    "which files are worksheets; worksheets/*.yaml if not given")

  static let command = Command(
    name: "worksheet install-git-driver",
    summary: "let Git merge and compare worksheets by meaning",
    arguments: [.optional(.folder)],
    options: [dryRun, files, Knowledge.catalogOption],
    examples: [
      .init(
        "muster worksheet install-git-driver ../customers",
        "into the repository of that folder; the one you are in where not given"),
      .init(
        "muster worksheet install-git-driver --dry-run",
        "print the lines for .gitattributes and the configuration"),
      .init(
        "muster worksheet install-git-driver ../customers --files sheets/*.yaml --catalog ours",
        "other files, checked with your overlay; its path counts from the top of the repository"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    let patterns = invocation.values(files)
    let lines = GitDriver(
      patterns: patterns.isEmpty ? ["worksheets/*.yaml"] : patterns,
      catalogs: invocation.values(Knowledge.catalogOption))
    let shown =
      "# .gitattributes\n\(lines.attributes.joined())\n# .git/config\n\(lines.configuration)"
    if invocation.has(dryRun) {
      console.out += shown
      return .fine
    }
    do {
      let repository = try GitRepository(of: invocation.arguments.first ?? ".")
      let attributes = repository.top + "/.gitattributes"
      var states = ""
      for (path, isWritten) in [
        (attributes, try GitRepository.change(attributes, lines.addingAttributes)),
        (
          repository.configuration,
          try GitRepository.change(repository.configuration, lines.addingConfiguration)
        ),
      ] {
        let words = isWritten ? "is written" : "has it already"
        states += "\(path.safeForTerminal) \(words)\n"
      }
      console.out += "\(shown)\n\(states)"
      return .fine
    } catch {
      throw .surroundings(error.message)
    }
  }
}

/// What a Git repository needs so that worksheets are merged and compared by meaning.
struct GitDriver {
  private static let name = "muster-worksheet"

  /// Which files are worksheets, as `.gitattributes` spells it.
  let patterns: [String]
  /// Folders of overlays, from the top of the repository.
  let catalogs: [String]

  /// The lines of `.gitattributes`, each with its line break.
  var attributes: [String] {
    patterns.map { pattern in
      let isPlain = !pattern.contains { $0.isWhitespace || $0 == "\"" || $0 == "\\" }
      return "\(isPlain ? pattern : Self.quoted(pattern)) merge=\(Self.name) diff=\(Self.name)\n"
    }
  }

  /// The sections of the configuration.
  var configuration: String {
    let catalog = catalogs.map { path in
      " --catalog '\(path.replacing("'", with: "'\\''"))'"
    }.joined()
    let driver =
      "muster worksheet merge %O %A %B --output %A --name %P"
      + catalog.replacing("%", with: "%%")
    return Self.section("merge") + "\tname = Worksheets of Muster, merged by meaning\n"
      + "\tdriver = \(Self.value(driver))\n" + Self.section("diff")
      + "\ttextconv = \(Self.value("muster worksheet text" + catalog))\n"
  }

  private static func section(_ kind: String) -> String { "[\(kind) \"\(name)\"]\n" }

  private static func value(_ text: String) -> String {
    text.contains { "\"\\#;".contains($0) } ? quoted(text) : text
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// `.gitattributes` with the lines that are missing.
  func addingAttributes(to text: String) -> String {
    let lines = Set(text.split(separator: "\n").map { $0.last == "\r" ? $0.dropLast() : $0 })
    return attributes.filter { !lines.contains($0.dropLast()) }.reduce(text, Self.adding)
  }

  /// The configuration with the sections; older ones of the same name go.
  func addingConfiguration(to text: String) -> String {
    if text.contains(configuration) { return text }
    let own = [Self.section("merge"), Self.section("diff")]
    var isOwn = false
    var kept = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let start = line.drop { $0 == " " || $0 == "\t" }
      if start.first == "[" { isOwn = own.contains { start.hasPrefix($0.dropLast()) } }
      if !isOwn { kept += line + "\n" }
    }
    if kept.hasSuffix("\n") { kept.removeLast() }
    return Self.adding(kept, configuration)
  }

  private static func adding(_ text: String, _ lines: String) -> String {
    text + (text.isEmpty || text.hasSuffix("\n") ? "" : "\n") + lines
  }
}
