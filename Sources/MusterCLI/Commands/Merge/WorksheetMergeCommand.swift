internal import MusterDiagnostics
internal import MusterFormats

/// `muster worksheet merge`.
enum WorksheetMergeCommand {
  static let output = Command.Option(
    "--output", .file, "write the result there, which may be OURS; - is standard output")
  static let name = Command.Option(
    "--name", "PATH", "what the worksheet is called in messages, such as Git's %P")

  static let command = Command(
    name: "worksheet merge", summary: "merge two people's changes to a worksheet by meaning",
    arguments: [
      .one(.worksheet, called: "BASE"), .one(.worksheet, called: "OURS"),
      .one(.worksheet, called: "THEIRS"),
    ],
    options: [output, name, Knowledge.dayOption, Knowledge.catalogOption],
    examples: [
      .init("muster worksheet merge base.yaml ours.yaml theirs.yaml", "print ours with both"),
      .init(
        "muster worksheet merge base.yaml ours.yaml theirs.yaml --output ours.yaml",
        "write it in the place of ours; status 1 where something is left to settle"),
    ], run: run)

  /// The three files, each with the name that messages give it.
  private struct Files {
    /// `nil` where both sides started from nothing.
    let base: SourceFile?
    let ours: SourceFile
    let theirs: SourceFile
    /// What the merged worksheet is called.
    let result: String
  }

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    let paths = invocation.arguments
    guard paths.filter({ $0 == "-" }).count < 2 else {
      throw .usage("only one of the three is standard input", help: nil)
    }
    let target = invocation.value(output).flatMap { $0 == "-" ? nil : $0 }
    if let target, [paths[0], paths[2]].contains(where: { FileReader.isSame($0, target) }) {
      throw .usage(
        "'\(target)' is BASE or THEIRS and stays as it is", help: "write to OURS or another file")
    }
    guard
      let knowledge = try await Knowledge(
        invocation, &console, without: Knowledge.besidesWorksheets)
    else { return .findings }
    do {
      return try merge(invocation, into: target, knowledge, &console)
    } catch {
      throw .surroundings(error.message)
    }
  }

  /// Reads, merges and writes; ours is locked for all of it where the result takes its place.
  private static func merge(
    _ invocation: Invocation, into target: String?, _ knowledge: Knowledge,
    _ console: inout Console
  ) throws(FileFailure) -> ExitStatus {
    if let target, FileReader.isSame(invocation.arguments[1], target) {
      let locked = try LockedFile(target)
      guard let files = try read(invocation, &console),
        let (status, file) = merge(files, knowledge, &console)
      else { return .findings }
      if file.bytes != files.ours.bytes { try locked.replace(files.ours, with: file) }
      return status
    }
    guard let files = try read(invocation, &console),
      let (status, file) = merge(files, knowledge, &console)
    else { return .findings }
    if let target {
      try FileWriter.write(file.bytes, to: target)
    } else {
      console.out += String(decoding: file.bytes, as: UTF8.self)
    }
    return status
  }

  private static func read(
    _ invocation: Invocation, _ console: inout Console
  ) throws(FileFailure) -> Files? {
    let name = invocation.value(name)
    var diagnostics = Diagnostics()
    var files: [SourceFile] = []
    for (path, side) in zip(invocation.arguments, [" (base)", "", " (theirs)"]) {
      guard let file = try Knowledge.file(path, &diagnostics) else { continue }
      files.append(SourceFile(path: name.map { $0 + side } ?? path, bytes: file.bytes))
    }
    guard files.count == 3 else {
      console.err += diagnostics.text
      return nil
    }
    // Git gives an empty file where both sides added theirs.
    return Files(
      base: files[0].bytes.isEmpty ? nil : files[0], ours: files[1], theirs: files[2],
      result: name ?? invocation.value(output).flatMap { $0 == "-" ? nil : $0 } ?? "the result")
  }

  /// The merged file and whether people have to look at it; `nil` where one of the three has faults, which are printed.
  private static func merge(
    _ files: Files, _ knowledge: Knowledge, _ console: inout Console
  ) -> (ExitStatus, SourceFile)? {
    let ours = WorksheetDocument(files.ours, ids: knowledge.ids)
    let theirs = WorksheetDocument(files.theirs, ids: knowledge.ids)
    let result: WorksheetMerge.Result
    do {
      result = try WorksheetMerge.merge(
        base: files.base.map { WorksheetDocument($0, ids: knowledge.ids) }, ours: ours,
        theirs: theirs)
    } catch {
      console.err += error.diagnostics.map(\.text).joined()
      console.err += "muster: nothing is merged, and ours stays as it was\n"
      return nil
    }
    console.err += result.conflicts.map(\.diagnostic.text).joined()
    if !result.conflicts.isEmpty {
      let count = result.conflicts.count
      console.err +=
        "muster: \(count) \(count == 1 ? "conflict is" : "conflicts are") left to you under "
        + "'conflicts' of \(files.result.safeForTerminal); muster check says how to settle each\n"
    }
    let known = Set(
      [ours, theirs].flatMap { knowledge.checked($0).diagnostics.all.map(\.message) })
    // What each side says may be right and both together wrong.
    let new = knowledge.checked(result.document).diagnostics.sorted.filter {
      $0.code != .worksheetUnresolvedConflict && !known.contains($0.message)
    }
    console.err += new.map(\.text).joined()
    let isFine = result.conflicts.isEmpty && new.allSatisfy { $0.severity != .error }
    return (isFine ? .fine : .findings, result.document.file)
  }
}
