public import MusterModel
internal import MusterYAML

/// Writes new worksheets: what is known as answers, and every question as a comment.
public enum WorksheetTemplate {
  /// The longest line of a comment, in characters.
  private static let width = 100

  /// A worksheet to fill in; ends with a line break.
  ///
  /// - Parameters:
  ///   - worksheet: What is known; its answers are left out.
  ///   - questions: What is open in it; written in the order of areas and ids.
  ///   - catalog: Says what facets, products and frameworks are.
  ///   - schema: The path of the JSON Schema from the worksheet, for editors.
  public static func text(
    _ worksheet: Worksheet, questions: [OpenQuestion], catalog: Catalog, schema: String
  ) -> String {
    let product = catalog.products.first { $0.id == worksheet.source }
    var lines = ["# yaml-language-server: $schema=\(schema)"]
    lines += head(worksheet, catalog)
    lines += ["", "\(Key.populations.rawValue):"]
    lines += worksheet.populations.map { "  \($0.id): \(population($0))" }
    lines += [""] + licences(worksheet)
    if !worksheet.frameworks.isEmpty {
      let ids = worksheet.frameworks.map { YAMLContent.word($0.rawValue) }
      lines += ["", "\(Key.frameworks.rawValue): \(YAMLContent.list(ids).line)"]
    }
    lines += [
      "",
      "# To answer: take the '#' away before an id and keep one value, or 'muster answer ID VALUE FILE'.",
      "# 'muster next FILE' says which answers settle most. A fact answers its requirements.",
    ]
    lines += ["", "\(Key.facts.rawValue):"] + FactKey.allCases.flatMap(fact)
    let answers = questions.sorted { $0.item < $1.item }
    lines += ["", "\(Key.capabilities.rawValue):"]
    lines += sections(
      answers.filter { if case .capability = $0.item { true } else { false } }, catalog, product)
    lines += ["", "\(Key.requirements.rawValue):"]
    lines += sections(
      answers.filter { if case .requirement = $0.item { true } else { false } }, catalog, product)
    return lines.joined(separator: "\n") + "\n"
  }

  /// A worksheet that takes another's answers; ends with a line break.
  ///
  /// - Parameter basedOn: The path of the other one from the worksheet.
  public static func text(_ worksheet: Worksheet, basedOn: String, catalog: Catalog) -> String {
    var lines = head(worksheet, catalog)
    lines.insert("\(Key.basedOn.rawValue): \(YAMLContent.text(basedOn).line)", at: 1)
    lines += ["", "\(Key.populations.rawValue):"]
    lines += worksheet.populations.map { "  \($0.id): \(population($0))" }
    lines += [""] + licences(worksheet)
    if !worksheet.frameworks.isEmpty {
      let ids = worksheet.frameworks.map { YAMLContent.word($0.rawValue) }
      lines += ["", "\(Key.frameworks.rawValue): \(YAMLContent.list(ids).line)"]
    }
    lines += ["", "# Answers come from \(basedOn); what is answered here counts instead."]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func head(_ worksheet: Worksheet, _ catalog: Catalog) -> [String] {
    var lines = [
      "\(Key.muster.rawValue): \(FileKind.worksheet.header)",
      "\(Key.title.rawValue): \(YAMLContent.text(worksheet.title).line)",
      "\(Key.organisation.rawValue): \(YAMLContent.text(worksheet.organisation).line)",
    ]
    if let source = worksheet.source { lines.append("\(Key.source.rawValue): \(source)") }
    lines.append("\(Key.catalog.rawValue): \(catalog.version)")
    lines.append("\(Key.profile.rawValue): \(worksheet.profile)")
    lines.append(
      worksheet.cloud.map { "\(Key.cloud.rawValue): \($0.rawValue)" }
        ?? "# \(Key.cloud.rawValue): \(Cloud.allCases.map(\.rawValue).joined(separator: " | "))")
    return lines
  }

  private static func population(_ population: Population) -> String {
    var pairs: [(key: String, value: YAMLContent)] = [
      (Key.platform.rawValue, .word(population.platform.rawValue)),
      (Key.ownership.rawValue, .word(population.ownership.rawValue)),
      (Key.mode.rawValue, .word(population.mode.rawValue)),
    ]
    if let lowest = population.minimumOS {
      pairs.append((Key.minimumOS.rawValue, .text(lowest.description)))
    }
    pairs.append((Key.devices.rawValue, .word(String(population.devices))))
    if let persona = population.persona { pairs.append((Key.persona.rawValue, .text(persona))) }
    return YAMLContent.mapping(pairs).line
  }

  private static func licences(_ worksheet: Worksheet) -> [String] {
    let key = Key.licences.rawValue
    guard let licences = worksheet.licences else {
      return ["# Unknown until said; '[]' is none. muster catalog list plans", "# \(key): []"]
    }
    guard !licences.isEmpty else { return ["\(key): []"] }
    return ["\(key):"]
      + licences.map { licence in
        var pairs: [(key: String, value: YAMLContent)] = [
          (Key.plan.rawValue, .word(licence.plan.rawValue))
        ]
        if let users = licence.users {
          pairs.append((Key.users.rawValue, .word(String(users))))
        }
        return "  - \(YAMLContent.mapping(pairs).line)"
      }
  }

  private static func fact(_ key: FactKey) -> [String] {
    let value =
      switch key.shape {
      case .text: "text"
      case .texts: "[text, text]"
      case .version: "version"
      case .number: "number"
      case .numberOrUnlimited: "number | unlimited"
      case .choice(let words): words.joined(separator: " | ")
      case .choices(let words): "[\(words.joined(separator: ", "))]"
      }
    return ["  # \(key.meaning)", "  # \(key.rawValue): \(value)"]
  }
}

// MARK: - Questions

extension WorksheetTemplate {
  /// Questions under a line for each area.
  private static func sections(
    _ questions: [OpenQuestion], _ catalog: Catalog, _ product: LegacyProduct?
  ) -> [String] {
    let facets = Dictionary(
      catalog.capabilities.map { ($0.id, $0.facets) }, uniquingKeysWith: { first, _ in first })
    var lines: [String] = []
    var area = ""
    for question in questions {
      let own = String(question.item.text.prefix { $0 != "." })
      if own != area {
        area = own
        lines += ["", "  # \(area.uppercased()) \(String(repeating: "-", count: 60 - area.count))"]
      }
      lines += [""] + Self.lines(of: question, facets, product)
    }
    return lines
  }

  private static func lines(
    of question: OpenQuestion, _ facets: [CapabilityID: [Capability.Facet]],
    _ product: LegacyProduct?
  ) -> [String] {
    var texts = ["\(question.title). \(question.ask)"]
    if let product, !question.called.isEmpty {
      texts.append("\(product.title) calls this: \(question.called.joined(separator: "; "))")
    }
    if !question.isForAll {
      texts.append(
        "Concerns \(question.populations.map(\.rawValue).joined(separator: ", ")) only.")
    }
    var values = RequirementState.allCases.map(\.rawValue)
    if case .capability(let id) = question.item {
      values = Need.allCases.map(\.rawValue)
      texts += (facets[id] ?? []).map { "facet \($0.id): \($0.text)" }
    }
    if !question.facts.isEmpty {
      let keys = question.facts.map(\.rawValue).joined(separator: " and ")
      texts.append("Answered by the fact \(keys) above.")
    }
    return texts.flatMap(comment)
      + ["  # \(question.item.text): \(values.joined(separator: " | "))"]
  }

  /// A text as comment lines; what goes on stands deeper.
  private static func comment(_ text: String) -> [String] {
    var lines: [String] = []
    var line = "  #"
    for word in text.split(separator: " ") {
      if line.count + word.count + 1 > width {
        lines.append(line)
        line = "  #  "
      }
      line += " " + word
    }
    return lines + [line]
  }
}
