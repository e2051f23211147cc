internal import MusterDiagnostics
internal import MusterModel

/// Rules about how rows are spelt: ids with an area, one sentence, no marketing.
enum WordingLint {
  static func findings(_ catalog: Catalog) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for row in catalog.capabilities {
      findings += idForm(row.id, row.origin)
      findings += text("definition", row.definition, .sentence, row.origin)
      findings += text("ask", row.ask, .question, row.origin)
    }
    for row in catalog.features { findings += idForm(row.id, row.origin) }
    for row in catalog.requirements {
      findings += idForm(row.id, row.origin)
      findings += text("definition", row.definition, .sentence, row.origin)
      findings += text("ask", row.ask, .question, row.origin)
    }
    for row in catalog.campaign.criteria {
      findings += text("ask", row.ask, .question, row.origin)
    }
    for row in catalog.campaign.monitoring {
      findings += text("ask", row.ask, .question, row.origin)
    }
    for row in catalog.rows where row.kind.hasTitle {
      findings += text("title", row.title, .title, row.origin)
    }
    return findings
  }

  private enum Form {
    case title, sentence, question
  }

  /// An area and a name: one dot.
  private static func idForm<Kind>(_ id: Identifier<Kind>, _ origin: RowOrigin) -> [Diagnostic] {
    guard id.rawValue.utf8.count(where: { $0 == UInt8(ascii: ".") }) != 1 else { return [] }
    return [
      Diagnostic(
        .catalogIDForm, "id '\(id)' is not an area, a dot and words with hyphens",
        at: origin.place, help: "write it as 'network.per-app-vpn'")
    ]
  }

  private static func text(
    _ key: String, _ text: String, _ form: Form, _ origin: RowOrigin
  ) -> [Diagnostic] {
    // Folded texts of YAML end with a line break.
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var faults: [String] = []
    switch form {
    case .title where text.hasSuffix("."): faults.append("a title has no full stop")
    case .sentence where sentences(text) != 1: faults.append("a definition is one sentence")
    case .question where !text.hasSuffix("?") || sentences(text) != 1:
      faults.append("a question is one sentence and ends with '?'")
    default: break
    }
    if let word = marketing(in: text) { faults.append("'\(word)' is marketing") }
    return faults.map {
      Diagnostic(
        .catalogWording, "'\(key)': \($0)", at: origin.place,
        help: "say it plainly, in one sentence of your own")
    }
  }

  /// A word with a mark at its end, and a capital letter after it, end a sentence, as does the text's own end.
  private static func sentences(_ text: String) -> Int {
    let words = text.split(separator: " ")
    let abbreviations: Set<Substring> = ["e.g.", "i.e.", "etc.", "vs.", "(e.g.", "(i.e."]
    return 1
      + zip(words, words.dropFirst()).count { word, next in
        guard let last = word.last, ".!?".contains(last), !abbreviations.contains(word) else {
          return false
        }
        return next.first?.isUppercase ?? false
      }
  }

  private static func marketing(in text: String) -> String? {
    let words = text.split { !$0.isLetter && $0 != "-" }
    return words.first { marketingWords.contains($0.lowercased()) }.map(String.init)
  }

  private static let marketingWords: Set<String> = [
    "seamless", "seamlessly", "effortless", "effortlessly", "powerful", "best-in-class",
    "world-class", "cutting-edge", "state-of-the-art", "industry-leading", "revolutionary",
    "game-changing", "next-generation", "unparalleled", "supercharge", "empower", "empowers",
    "unleash", "holistic", "frictionless",
  ]
}

extension CatalogRow.Kind {
  /// Whether ``CatalogRow/title`` is a title that somebody wrote.
  fileprivate var hasTitle: Bool {
    switch self {
    case .platform, .fadingPlatform, .servicePlan, .plan, .capability, .feature, .requirement,
      .framework, .control, .product, .phase, .group, .criterion, .helpDeskRule, .template,
      .postMigrationStep, .coverageList, .profile:
      true
    case .route, .wording, .export, .leaving, .compliancePartner, .state, .path, .cycleStep,
      .placeholder, .monitoringQuestion:
      false
    }
  }
}
