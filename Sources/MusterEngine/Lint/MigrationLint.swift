internal import MusterDiagnostics
internal import MusterModel

/// Rules about leaving the old MDM: the re-enrolment matrix, ways to leave, and the texts of the campaign.
enum MigrationLint {
  static func findings(_ catalog: Catalog) -> [Diagnostic] {
    matrix(catalog) + leaving(catalog) + placeholders(catalog.campaign)
  }

  /// Each state of a platform has a path to each enrolment mode in which the device is managed.
  private static func matrix(_ catalog: Catalog) -> [Diagnostic] {
    catalog.states.flatMap { state -> [Diagnostic] in
      let platform = catalog.platforms.first { $0.id == state.platform }
      let modes = (platform?.modes ?? []).filter { $0.management == .device }.map(\.id)
      let paths = catalog.paths.filter {
        $0.platform == state.platform && $0.from.contains(state.id)
      }
      return modes.filter { mode in !paths.contains { $0.to.contains(mode) } }.map { mode in
        Diagnostic(
          .catalogNoPath,
          "'\(state.platform)' has no path from state '\(state.id)' to mode '\(mode)'",
          at: state.origin.place, help: "add a path, or one with 'wipe: impossible'")
      }
    }
  }

  /// A product says how devices leave it on each platform that its wordings name.
  private static func leaving(_ catalog: Catalog) -> [Diagnostic] {
    catalog.products.flatMap { product -> [Diagnostic] in
      let left = Set(product.leaving.map(\.platform))
      return Set(product.wordings.flatMap(\.platforms)).subtracting(left).sorted().map {
        Diagnostic(
          .catalogNoLeaving, "'\(product.id)' does not say how devices of '\($0)' leave it",
          at: product.origin.place, help: "add a row under 'leaving:'")
      }
    }
  }

  /// What templates leave open is declared, and what is declared is left open somewhere.
  private static func placeholders(_ campaign: Campaign) -> [Diagnostic] {
    let declared = Set(campaign.placeholders.map(\.id.rawValue))
    let used = Set(campaign.templates.flatMap(\.placeholderNames))
    let unknown = campaign.templates.flatMap { template in
      template.placeholderNames.filter { !declared.contains($0) }.map { name in
        Diagnostic(
          .catalogPlaceholder,
          "template '\(template.id)' leaves '\(name)' open, which nothing declares",
          at: template.origin.place,
          help: Suggestion.help(for: name, among: declared.sorted())
            ?? "add it under 'placeholders:'")
      }
    }
    let stray = campaign.templates.filter(\.hasStrayBraces).map { template in
      Diagnostic(
        .catalogPlaceholder, "template '\(template.id)' has braces that hold no placeholder",
        at: template.origin.place, help: "write '{{name}}', with two braces on each side")
    }
    return unknown + stray
      + campaign.placeholders.filter { !used.contains($0.id.rawValue) }.map {
        Diagnostic(
          .catalogPlaceholder, "no template uses placeholder '\($0.id)'", at: $0.origin.place,
          help: "remove it")
      }
  }
}
