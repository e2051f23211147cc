internal import MusterDiagnostics
internal import MusterModel

/// The lists of the page.
enum HTMLLists {
  private static func list(_ items: [HTML]) -> HTML {
    items.isEmpty
      ? "" : "<ul>\(HTML.joined(items.map { "<li>\($0)</li>\n" as HTML }))</ul>\n"
  }

  static func blockers(_ blockers: [Blocker]) -> HTML {
    list(
      blockers.map { blocker in
        let place = blocker.population?.rawValue ?? "organisation"
        return
          "<strong class=\"blocked\">\(blocker.title)</strong>, \(place) (\(blocker.devices.grouped) devices): \(blocker.reason). \(HTML.link(blocker.source.url, "Source"))"
      })
  }

  static func conditions(_ texts: [String]) -> HTML {
    list(texts.map { "\($0)" })
  }

  static func overlayRows(_ rows: [OverlayRow]) -> HTML {
    list(rows.map { "\($0.kind) \($0.id), from \($0.overlay)" })
  }

  static func diagnostics(_ diagnostics: [Diagnostic]) -> HTML {
    list(
      diagnostics.map { diagnostic in
        let place = diagnostic.place.map { "\($0.label): " } ?? ""
        return
          "\(place)\(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.code.rawValue)]"
      })
  }

  static func method(_ assessment: Assessment) -> HTML {
    let profile = assessment.profile
    let weights = Domain.allCases.map { "\($0.rawValue) \(profile.domainWeights[$0.index])" }
    let fixes = Finding.Fix.allCases.map { fix -> HTML in
      "<li><strong>\(fix.verb)</strong>: \(fix.meaning)</li>\n"
    }
    return """
      <p>Each item in scope has a weight (its need, or its severity) and a value from 0 to 1. A domain's score is the \
      weighted mean over its items, populations count by their devices, and domains by their weights: \
      \(weights.joined(separator: ", ")). Ready needs a low score of \(profile.threshold).</p>
      <p>The points of all gaps and open questions sum to 100 minus the low score.</p>
      <p>\(sensitivity(assessment))</p>
      <p>What recovers points:</p>
      <ul>\(HTML.joined(fixes))</ul>

      """
  }

  private static func sensitivity(_ assessment: Assessment) -> String {
    let headline = assessment.flips.filter { $0.population == nil }
    let others = assessment.flips.filter { $0.population != nil }
    var text =
      headline.isEmpty
      ? "The verdict survives each domain weight halved or raised by half and the threshold moved by 10."
      : "The verdict would change: "
        + headline.map { "\($0.verdict.title) with \($0.change)" }.joined(separator: "; ") + "."
    if !others.isEmpty {
      let words = others.map {
        "\($0.population?.rawValue ?? "") \($0.verdict.title) with \($0.change)"
      }
      text += " Of the populations: \(words.joined(separator: "; "))."
    }
    return text
  }
}
