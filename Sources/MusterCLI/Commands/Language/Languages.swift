internal import MusterCatalogs
internal import MusterDiagnostics
internal import MusterFormats
internal import MusterModel
internal import MusterReports

/// The languages that reports can be written in: English, those inside the program, and those of overlays.
struct Languages {
  /// The files of overlays, in their order.
  private let files: [SourceFile]

  init(_ overlays: [CatalogLoader.Layer]) {
    files = overlays.flatMap(\.files).filter(LanguageLoader.isLanguage)
  }

  /// Sorted; English is among them.
  var codes: [String] {
    let paths = ShippedCatalog.languagePaths + files.map(\.path)
    return Set(paths.map(LanguageLoader.code) + [LanguageLoader.ownCode]).sorted()
  }

  /// What `--language` names, read only where it is not English.
  ///
  /// - Parameter diagnostics: Gains one finding a fault.
  /// - Returns: `nil` for English, and where a file has faults.
  func translation(
    _ invocation: Invocation, _ diagnostics: inout Diagnostics
  ) throws(Interruption) -> Translation? {
    guard let code = invocation.value(Knowledge.languageOption), code != LanguageLoader.ownCode
    else { return nil }
    return try translation(code, &diagnostics)
  }

  /// A language by its code, with what overlays say of it over what the program has.
  func translation(
    _ code: String, _ diagnostics: inout Diagnostics
  ) throws(Interruption) -> Translation? {
    guard codes.contains(code) else {
      let all = "the languages are: \(codes.joined(separator: ", "))"
      throw .usage(
        "there is no language '\(code)'",
        help: nearest(code).map { "did you mean '\($0)'? \(all)" } ?? all)
    }
    let own = files.filter { LanguageLoader.code(ofPath: $0.path) == code }
    var result: Translation?
    for file in (ShippedCatalog.language(code).map { [$0] } ?? []) + own {
      guard let next = LanguageLoader.load(file, into: &diagnostics) else { continue }
      result = result.map(next.over) ?? next
    }
    return result
  }

  /// Codes are short, so that one letter is much; a region after a dash, or an underscore, says nothing.
  private func nearest(_ code: String) -> String? {
    let head = String(code.lowercased().prefix { $0 != "-" && $0 != "_" })
    if codes.contains(head) { return head }
    let near = codes.filter { Suggestion.isOneStep(head, $0) || head.hasPrefix($0) }
    return near.count == 1 ? near.first : Suggestion.nearest(to: head, among: codes)
  }

  /// The language of a code, or all there are; what is wrong with their files is not told here.
  func named(_ code: String?) -> [Language] {
    var ignored = Diagnostics()
    let wanted = code.map { [$0] } ?? codes.filter { $0 != LanguageLoader.ownCode }
    return wanted.compactMap { code in
      (try? translation(code, &ignored)).flatMap { $0 }.map(Language.init)
    }
  }

  /// Every language besides English, each once.
  func all(_ diagnostics: inout Diagnostics) throws(Interruption) -> [Translation] {
    var result: [Translation] = []
    for code in codes where code != LanguageLoader.ownCode {
      if let translation = try translation(code, &diagnostics) { result.append(translation) }
    }
    return result
  }
}
