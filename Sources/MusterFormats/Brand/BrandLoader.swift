public import MusterDiagnostics
public import MusterModel
internal import MusterYAML

/// Reads brands.
public enum BrandLoader {
  /// The most bytes of a logo; a larger one need not be read.
  public static let largestLogo = 2 * 1024 * 1024

  /// What stands where a brand says that its logo is.
  public enum LogoFile: Sendable {
    /// The file.
    case file(SourceFile)
    /// It holds more than ``largestLogo``.
    case tooLarge
    /// It cannot be read, and why: a phrase.
    case unreadable(String)
  }

  /// The brand in a file, and what is wrong with it.
  ///
  /// Colours that cannot be read on white or on dark paper are adjusted there, and said.
  ///
  /// - Parameters:
  ///   - file: Any bytes.
  ///   - logo: Gives what stands at the path that the brand names, from the folder of the brand's own file; called once
  ///     at most.
  ///   - diagnostics: Gains one finding a fault.
  /// - Returns: The brand, or `nil` where anything in it is an error: half a brand is worse than none.
  public static func load(
    _ file: SourceFile, logo: (String) -> LogoFile, into diagnostics: inout Diagnostics
  ) -> Brand? {
    guard let root = YAMLReader.read(file, into: &diagnostics) else { return nil }
    guard root.kind == .mapping, Fields(root)[Key.muster] != nil else {
      diagnostics.add(
        Diagnostic(
          .formatHeader, "a brand starts with 'muster: \(BrandShape.header)'", at: root.place,
          help: "add 'muster: \(BrandShape.header)' on top"))
      return nil
    }
    var check = ShapeCheck(known: [:], unknownReference: .formatBadIdentifier)
    let isFine = check.accepts(root, .object(BrandShape.file), as: "brand")
    diagnostics.add(check.diagnostics)
    let fields = Fields(root)
    // A logo is looked at even where something else is wrong, so that one run says it all.
    let picture = fields[Key.logo].flatMap { readLogo($0, logo, &diagnostics) }
    guard isFine, let name = fields.text(Key.name), let colours = fields[Key.colours],
      let primary = readColour(colours, Key.primary, &diagnostics),
      let accent = readColour(colours, Key.accent, &diagnostics),
      (fields[Key.logo] == nil) == (picture == nil)
    else { return nil }
    return Brand(
      name: name, logo: picture, primary: primary, accent: accent,
      footer: fields.text(Key.footer), confidentiality: fields.text(Key.confidentiality))
  }

  // MARK: Colours

  private static func readColour(
    _ colours: YAMLNode, _ key: Key, _ diagnostics: inout Diagnostics
  ) -> Colour? {
    guard let node = Fields(colours)[key], let colour = Colour(node.text) else { return nil }
    let shades = Brand.Shades(colour)
    let papers = [
      (DiagnosticCode.brandContrast, "white", Colour.white, shades.onWhite),
      (.brandContrastDark, "dark", Brand.Shades.darkPaper, shades.onDark),
    ]
    for (code, name, paper, shade) in papers where shade != colour {
      let contrast = Hundredths.text(colour.contrast(with: paper).roundedHundredths)
      diagnostics.add(
        Diagnostic(
          code,
          "'\(key.rawValue)' \(colour) has contrast \(contrast) with \(name) paper, and 4.50 is needed; \(shade) stands there instead",
          at: node.place))
    }
    return colour
  }

  // MARK: Logo

  private static func readLogo(
    _ node: YAMLNode, _ logo: (String) -> LogoFile, _ diagnostics: inout Diagnostics
  ) -> Brand.Logo? {
    let path = node.text
    guard node.kind == .scalar, !path.isEmpty else { return nil }
    switch logo(path) {
    case .file(let file) where file.bytes.count <= largestLogo:
      return picture(file, node, &diagnostics)
    case .file, .tooLarge:
      diagnostics.add(
        Diagnostic(
          .brandLogoTooLarge, "logo '\(path.shortened)' has more than 2 MB", at: node.place,
          help: "a logo of a few kilobytes looks the same"))
    case .unreadable(let reason):
      diagnostics.add(
        Diagnostic(
          .brandLogoMissing, "logo '\(path.shortened)' cannot be read: \(reason)",
          at: node.place, help: "the path starts at the folder of the brand file"))
    }
    return nil
  }

  private static func picture(
    _ file: SourceFile, _ node: YAMLNode, _ diagnostics: inout Diagnostics
  ) -> Brand.Logo? {
    switch LogoCheck.verdict(on: file) {
    case .picture(let kind): return Brand.Logo(kind: kind, bytes: file.bytes)
    case .notPicture(let reason):
      diagnostics.add(
        Diagnostic(
          .brandLogoFormat, "logo '\(node.text.shortened)' is no PNG and no SVG: \(reason)",
          at: node.place, help: "the content counts, not the ending of the name"))
    case .unsafe(let faults):
      for fault in faults {
        diagnostics.add(
          Diagnostic(
            .brandLogoUnsafe, fault.message,
            at: SourcePlace(file: file, start: fault.position, end: fault.position),
            notes: [.init("the brand names it here", at: node.place)],
            help: "save it as plain SVG, without script, styles from outside and embedded pictures")
        )
      }
    }
    return nil
  }
}
