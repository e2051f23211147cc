internal import MusterCatalogs
internal import MusterDiagnostics
internal import MusterFormats
internal import MusterHistory
internal import MusterModel
internal import MusterReports

/// `muster snapshot`.
enum SnapshotCommand {
  static let label = Command.Option("--label", "TEXT", "a name to find it by: @TEXT")
  static let author = Command.Option("--author", "TEXT", "who made it; empty where not given")

  static let command = Command(
    name: "snapshot", summary: "keeps the worksheet and its assessment in a store of snapshots",
    arguments: [.one(.worksheet)],
    options: [
      label, author, StoreChoice.storeOption, Knowledge.dayOption, Knowledge.catalogOption,
    ],
    examples: [
      .init("muster snapshot contoso.yaml", "in .muster/history.sqlite beside it"),
      .init("muster snapshot contoso.yaml --label kick-off --author jane", "with a name"),
      .init("muster snapshot contoso.yaml --store customers.sqlite", "in a store of many"),
    ], run: run)

  @Sendable static func run(
    _ invocation: Invocation, _ console: inout Console
  ) async throws(Interruption) -> ExitStatus {
    let path = invocation.arguments[0]
    let name = invocation.value(label) ?? ""
    guard name.isEmpty || SnapshotReference.isLabel(name) else {
      throw .usage(
        "'\(name)' cannot be a label", help: "numbers, days and 'latest' name snapshots already")
    }
    let choice = try StoreChoice(invocation, console, worksheet: path)
    // Beside reading the catalog, which takes longer.
    async let shipped = Digest(of: ShippedCatalog.digest)
    guard
      let knowledge = try await Knowledge(
        invocation, &console, without: Knowledge.besidesWorksheets, forScores: true)
    else { return .findings }
    let loaded: Knowledge.Loaded
    do throws(FileFailure) {
      loaded = try knowledge.load(path)
    } catch {
      throw .surroundings(error.message)
    }
    console.err += loaded.diagnostics.text
    guard loaded.isSound, let file = loaded.file, let assessment = knowledge.assess(loaded) else {
      console.err += "muster: '\(path.safeForTerminal)' has faults and is not kept\n"
      return .findings
    }
    let origin = SnapshotOrigin(
      organisation: assessment.organisation, worksheet: StoreChoice.name(ofWorksheet: path),
      title: assessment.title, label: name, author: invocation.value(author) ?? "",
      takenAt: Moment(seconds: console.setting.now), day: assessment.day,
      tool: "muster \(Program.version)", profile: assessment.profile.id.rawValue,
      catalogVersion: assessment.catalogVersion,
      catalogHash: knowledge.catalogHash(shipped: await shipped))
    let json = JSONReport.value(assessment, knowledge.language).line
    let draft = SnapshotDraft(
      origin: origin, result: SnapshotResult(assessment),
      texts: SnapshotTexts(worksheet: file.bytes, assessment: Array(json.utf8)))
    let appended = try await append(draft, choice)
    console.out += text(appended, choice)
    return .fine
  }

  private static func append(
    _ draft: SnapshotDraft, _ choice: StoreChoice
  ) async throws(Interruption) -> HistoryStore.Appended {
    if choice.isUsual, let folder = choice.folder {
      do throws(FileFailure) {
        try Folder.make(folder)
      } catch {
        throw .surroundings(error.message)
      }
    }
    let store = try choice.open(for: .appending)
    return try await StoreChoice.reading { () async throws(HistoryFailure) in
      try await store.append(draft)
    }
  }

  private static func text(_ appended: HistoryStore.Appended, _ choice: StoreChoice) -> String {
    switch appended {
    case .stored(let snapshot):
      let origin = snapshot.origin
      return """
        stored \(origin.organisation.safeForTerminal) @\(snapshot.sequence): \(origin.day), \
        \(snapshot.result.verdicts.now.title), \(HistoryWords.range(snapshot.result.scores?.now))
        in \(choice.path.safeForTerminal)

        """
    case .unchanged(let snapshot):
      return """
        unchanged since \(snapshot.origin.organisation.safeForTerminal) @\(snapshot.sequence) of \
        \(snapshot.origin.day); nothing was stored

        """
    }
  }
}

extension Knowledge {
  /// Stands for everything that a score hangs on: the digest of the shipped catalog, and the files of overlays in
  /// their order, whatever they are called.
  ///
  /// - Parameter shipped: The hash of the first.
  func catalogHash(shipped: Digest) -> Digest {
    guard !overlays.isEmpty else { return shipped }
    let files = overlays.flatMap { $0.files.map { Digest(of: $0.bytes) } }
    return Digest(of: ([shipped] + files).flatMap(\.bytes))
  }
}
