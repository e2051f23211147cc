public import MusterDiagnostics
public import MusterModel

/// Rules about a worksheet that need the catalog and the day.
public enum WorksheetCheck {
  /// Facts that contradict answers, answers to items that concern no population, and a catalog of another version.
  public static func findings(
    _ worksheet: Worksheet, _ index: CatalogIndex, day: Day
  ) -> [Diagnostic] {
    contradictions(worksheet, index, day) + outOfScope(worksheet, index)
      + otherCatalog(worksheet, index)
  }

  private static func contradictions(
    _ worksheet: Worksheet, _ index: CatalogIndex, _ day: Day
  ) -> [Diagnostic] {
    let facts = FactAnswers(facts: worksheet.facts, day: day, platforms: index.platforms)
    let contexts = contexts(worksheet, index)
    let product = product(worksheet, index)
    var result: [Diagnostic] = []
    for (position, row) in index.requirements.enumerated() where row.hasRule {
      let requirement = index.catalog.requirements[position]
      guard let answers = worksheet.requirements[requirement.id] else { continue }
      for (population, context) in zip(worksheet.populations, contexts)
      where row.products & product != 0 && row.concerns(context) {
        guard let explicit = answers.answer(for: population.id),
          explicit.answer.state != .notApplicable, let rule = requirement.rule,
          facts.matters(requirement) != false,
          case .state(let state, let because) = facts.answer(rule, for: population),
          state != explicit.answer.state
        else { continue }
        let notes = rule.facts.compactMap { key in
          worksheet.facts[key].map { Diagnostic.Note("the fact stands here", at: $0.place) }
        }
        let osNote =
          rule == .osSupported
          ? [Diagnostic.Note("the population stands here", at: population.place)] : []
        result.append(
          Diagnostic(
            .worksheetFactContradicts,
            "'\(requirement.id)' is answered \(explicit.answer.state.rawValue), and the facts say \(state.rawValue): \(because.description)",
            at: explicit.place, notes: notes + osNote,
            help: "remove the answer, or correct the fact"))
        break
      }
    }
    return result
  }

  /// The populations as bits; licences and the day say nothing about what concerns them.
  private static func contexts(_ worksheet: Worksheet, _ index: CatalogIndex) -> [GateContext] {
    worksheet.populations.map {
      GateContext($0, nil, index, Day(number: 0), Views { _ in nil }, Views { _ in nil })
    }
  }

  private static func product(_ worksheet: Worksheet, _ index: CatalogIndex) -> UInt64 {
    worksheet.source.map { NameIndex.bit(index.names.products[$0]) } ?? .max
  }

  private static func outOfScope(
    _ worksheet: Worksheet, _ index: CatalogIndex
  ) -> [Diagnostic] {
    var result: [Diagnostic] = []
    func add(_ id: String, _ place: SourcePlace?) {
      result.append(
        Diagnostic(
          .worksheetOutOfScope, "'\(id)' concerns none of the populations", at: place,
          help: "remove the answer, or add the population"))
    }
    let contexts = contexts(worksheet, index)
    for (id, answers) in worksheet.capabilities {
      guard let position = index.names.capabilities[id] else { continue }
      let row = index.capabilities[position]
      let isConcerned = contexts.contains {
        row.platforms & $0.platform != 0 && row.management & $0.management.bit != 0
      }
      if !isConcerned { add(id.rawValue, answers.first?.place) }
    }
    let product = product(worksheet, index)
    for (id, answers) in worksheet.requirements {
      guard let position = index.names.requirements[id] else { continue }
      let row = index.requirements[position]
      let isConcerned = row.products & product != 0 && contexts.contains(where: row.concerns)
      if !isConcerned { add(id.rawValue, answers.first?.place) }
    }
    if !worksheet.controls.isEmpty {
      let inScope = Set(
        worksheet.frameworks.compactMap { index.frameworks[$0] }
          .flatMap { index.controlRows[$0].map(\.id) })
      for (id, answers) in worksheet.controls where !inScope.contains(id) {
        add(id.rawValue, answers.first?.place)
      }
    }
    return result.sorted(by: Diagnostic.inReadingOrder)
  }

  private static func otherCatalog(
    _ worksheet: Worksheet, _ index: CatalogIndex
  ) -> [Diagnostic] {
    guard let version = worksheet.catalogVersion, version.value != index.catalog.version else {
      return []
    }
    return [
      Diagnostic(
        .worksheetOtherCatalog,
        "the worksheet was filled in for catalog \(version.value); this is \(index.catalog.version)",
        at: version.place)
    ]
  }
}
