internal import MusterDiagnostics
internal import MusterModel

extension ReferenceSections {
  /// What one legacy product calls things, and how it is left.
  func rows(of product: LegacyProduct) -> [HTML] {
    let exports = product.exports.map { export -> HTML in
      "<li><b>\(export.what)</b> (\(export.format)): \(export.how)<span class=\"cite\">\(cite(export.source))</span></li>"
    }
    let partner = product.compliancePartner
    let names = partner.platforms.map(\.rawValue).joined(separator: ", ")
    let about = row(
      .product, product.id.rawValue, "About \(product.title)",
      pairs([
        (
          "formerly",
          product.formerly.isEmpty ? nil : "\(product.formerly.joined(separator: ", "))"
        ),
        ("to ask for", "<ul>\(HTML.joined(exports))</ul>"),
        (
          "compliance partner",
          "\(partner.platforms.isEmpty ? "no" : names). \(partner.note ?? "") \(cite(partner.source))"
        ),
        ("source", cite(product.source)),
      ]))
    let leaving = product.leaving.enumerated().map { position, way -> HTML in
      let modes = way.modes.map { " (\($0.map(\.rawValue).joined(separator: ", ")))" } ?? ""
      return row(
        .leaving, "\(product.id).\(position + 1)", "Leaving: \(way.platform)\(modes)",
        pairs([
          ("how", "\(way.how)"), ("users notice", "\(way.usersNotice)"),
          ("remains", "\(way.remains)"), ("source", cite(way.source)),
        ]))
    }
    let wordings = product.wordings.map { wording -> HTML in
      row(
        .wording, "\(product.id).\(wording.capability)", wording.called.joined(separator: "; "),
        pairs([
          ("capability", link(.capability, wording.capability)),
          ("platforms", "\(wording.platforms.map(\.rawValue).joined(separator: ", "))"),
          ("watch out", wording.watchOut.map { "\($0)" }), ("source", cite(wording.source)),
        ]))
    }
    return [about] + leaving + wordings
  }

  var platforms: ReferenceSection {
    let rows = catalog.platforms.map { platform -> HTML in
      let support = platform.support.map {
        "\($0.minimumOS) and later\(CatalogPage.dates($0.period))"
      }
      let modes = platform.modes.map { mode -> HTML in
        "<b>\(mode.id.rawValue)</b>: \(mode.title) (\(mode.ownership.map(\.rawValue).joined(separator: ", ")))"
      }
      return row(
        .platform, platform.id.rawValue, platform.title,
        """
        \(pairs([
          ("supported", support.isEmpty ? nil : "\(support.joined(separator: "; "))"),
          ("modes", HTML.list(modes, between: "<br>")), ("source", cite(platform.source)),
        ]))
        \(matrix(of: platform))
        """)
    }
    let fading = catalog.fading.map { fading in
      row(
        .fadingPlatform, fading.id.rawValue, fading.title,
        pairs([
          ("state", "\(fading.stateText)"), ("instead", "\(fading.instead)"),
          ("source", cite(fading.source)),
        ]))
    }
    return ReferenceSection(
      id: "platforms", title: "Platforms and re-enrolment",
      groups: [.init(title: "Platforms", rows: rows)]
        + (fading.isEmpty ? [] : [.init(title: "What fades", rows: fading)]))
  }

  private func matrix(of platform: Platform) -> HTML? {
    let states = catalog.states.filter { $0.platform == platform.id }
    let paths = catalog.paths.filter { $0.platform == platform.id }
    let modes = platform.modes.filter { $0.management == .device }.map(\.id)
    guard !states.isEmpty else { return nil }
    let head = modes.map { "<th scope=\"col\">\($0.rawValue)</th>" as HTML }
    let lines = states.map { state -> HTML in
      let cells = modes.map { mode -> HTML in
        let ways = paths.filter { $0.from.contains(state.id) && $0.to.contains(mode) }
        return "<td data-label=\"\(mode.rawValue)\">\(Erasure(of: ways).words)</td>"
      }
      return
        "<tr id=\"states:\(platform.id.rawValue).\(state.id.rawValue)\"><td>\(state.title)</td>\(HTML.joined(cells))</tr>"
    }
    let ways = paths.enumerated().map { position, path -> HTML in
      """
      <h4 id="paths:\(platform.id.rawValue).\(position + 1)">\(path.reach): \(path.wipe.words)</h4>
      \(pairs([
        ("how", "\(path.how)"), ("done by", "\(path.doneBy.map(\.rawValue).joined(separator: ", "))"),
        ("lost", "\(path.lost)"), ("users notice", path.usersNotice.map { "\($0)" }),
        ("source", cite(path.source)),
      ]))
      """
    }
    return """
      <table class="matrix"><caption>Re-enrolment: from the state of today to the mode in Intune</caption>
      <thead><tr><th scope="col">today</th>\(HTML.joined(head))</tr></thead>
      <tbody>\(HTML.joined(lines))</tbody></table>
      \(HTML.joined(ways))
      """
  }
}
