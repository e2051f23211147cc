internal import MusterDiagnostics
internal import MusterEngine
internal import MusterModel
internal import MusterReports
internal import MusterSpreadsheets

/// Makes the reports of worksheets with one catalog and one brand.
struct ReportMaker: Sendable {
  let knowledge: Knowledge
  let brand: BrandStyle?
  /// Where other programs are looked for.
  let searchPath: String
  let isLenient: Bool
  let isAnonymous: Bool
  let referenceDocument: String?

  /// What became of one worksheet.
  struct Part: Sendable {
    var out = ""
    var err = ""
    /// The worksheets that it is based on.
    var bases: [String] = []
    var isSound = false
  }

  /// Writes the reports of one worksheet.
  ///
  /// - Parameter isAlone: Whether its files are made beside each other; several worksheets are beside each other already.
  func part(_ order: ReportOrder, isAlone: Bool) async -> Result<Part, Interruption> {
    var part = Part()
    do throws(Interruption) {
      guard let material = try material(order, &part) else { return .success(part) }
      // Some files are made beside their place.
      try make(order.folders)
      let rendered =
        isAlone
        ? await InOrder.map(order.files) { Self.render($0, material, order) }
        : order.files.map { Self.render($0, material, order) }
      try write(rendered, material, order, &part)
      return .success(part)
    } catch {
      return .failure(error)
    }
  }

  private static func render(
    _ file: ReportFile, _ material: ReportFile.Material, _ order: ReportOrder
  ) -> Result<[UInt8], Interruption> {
    Result { () throws(Interruption) in
      try file.render(material.beside(order.path(of: file) ?? "report"))
    }
  }

  /// What the files are made from; `nil` where the worksheet cannot be reported.
  private func material(
    _ order: ReportOrder, _ part: inout Part
  ) throws(Interruption) -> ReportFile.Material? {
    let loaded: Knowledge.Loaded
    do throws(FileFailure) {
      loaded = try knowledge.load(order.worksheet)
    } catch {
      throw .surroundings(error.message)
    }
    part.err += loaded.diagnostics.text
    part.isSound = loaded.isSound
    guard loaded.isSound || isLenient, let worksheet = loaded.worksheet,
      let assessment = knowledge.assess(loaded)
    else {
      if loaded.worksheet != nil, !isLenient {
        part.err +=
          "muster: '\(order.worksheet.safeForTerminal)' has faults and is not reported; --lenient does it all the same\n"
      }
      part.isSound = false
      return nil
    }
    part.bases = assessment.basedOn.map(\.path)
    let subject = subject(worksheet, assessment)
    let readiness = Engine.readiness(subject.worksheet, knowledge.index, subject.assessment)
    return ReportFile.Material(
      report: ReadinessReport(readiness, language: knowledge.language, brand: brand),
      readiness: readiness, worksheet: subject.worksheet, index: knowledge.index,
      language: knowledge.language,
      hash: isAnonymous ? "" : WorkbookExport.contentHash(loaded.file?.bytes ?? []),
      searchPath: searchPath, referenceDocument: referenceDocument,
      target: order.target ?? "report")
  }

  /// The worksheet and its assessment, or those of a copy without names.
  private func subject(
    _ worksheet: Worksheet, _ assessment: Assessment
  ) -> (worksheet: Worksheet, assessment: Assessment) {
    guard isAnonymous else { return (worksheet, assessment) }
    let copy = Anonymiser(worksheet, catalog: knowledge.catalog).worksheet
    let again = Engine.assess(
      copy, knowledge.index, profile: assessment.profile, day: knowledge.day,
      diagnostics: WorksheetCheck.findings(copy, knowledge.index, day: knowledge.day))
    return (copy, Anonymiser.withoutOverlayNames(again))
  }

  private func make(_ folders: [String]) throws(Interruption) {
    do throws(FileFailure) {
      for folder in folders { try Folder.make(folder) }
    } catch {
      throw .surroundings(error.message)
    }
  }

  private func write(
    _ rendered: [Result<[UInt8], Interruption>], _ material: ReportFile.Material,
    _ order: ReportOrder, _ part: inout Part
  ) throws(Interruption) {
    var files: [(path: String, bytes: [UInt8])] = []
    for (file, result) in zip(order.files, rendered) {
      let bytes = try result.get()
      if let path = order.path(of: file) {
        files.append((path, bytes))
      } else {
        part.out += String(decoding: bytes, as: UTF8.self)
      }
    }
    if let folder = order.charts {
      files += material.report.pictures().map {
        ("\(folder)/\($0.name).svg", Array($0.svg.utf8))
      }
    }
    do throws(FileFailure) {
      if files.count == 1 {
        try FileWriter.write(files[0].bytes, to: files[0].path)
      } else {
        try FileWriter.write(together: files)
      }
    } catch {
      throw .surroundings(error.message)
    }
    if order.target != nil {
      part.out += files.map { "wrote \($0.path.safeForTerminal)\n" }.joined()
    }
  }
}
