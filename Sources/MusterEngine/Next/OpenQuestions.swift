public import MusterModel

extension Engine {
  /// The open items of a worksheet, those first that could settle most of the score range.
  ///
  /// Each possible answer is tried in every population where the item is open, with all that hangs on it: features that
  /// require it, routes, controls. What is left of the range is computed as ``assess(_:_:profile:day:diagnostics:)`` does.
  ///
  /// - Returns: By the least that an answer can leave of the range, then by the most, then by item.
  public static func openQuestions(
    _ worksheet: Worksheet, _ index: CatalogIndex, profile: Profile, day: Day
  ) -> [OpenQuestion] {
    let scorer = Scorer(worksheet, index, profile, day)
    var trial = AnswerTrial(scorer)
    var questions: [OpenQuestion] = []
    for position in index.capabilities.indices {
      let open = scorer.populations.indices.filter {
        scorer.capabilities[$0][position] == .open
      }
      guard !open.isEmpty else { continue }
      let widths = Need.allCases.map { need in
        trial.width { scorer, dependents, changed in
          for population in open {
            scorer.answer(
              capability: position, AnswerTrial.standing(need), population, dependents, &changed)
          }
        }
      }
      let row = index.catalog.capabilities[position]
      questions.append(
        OpenQuestion(
          item: .capability(row.id), title: row.title, ask: row.ask, domain: row.domain,
          facets: row.facets.map(\.id), called: called(row.id, worksheet, index.catalog),
          populations: open.map { scorer.populations[$0].id },
          isForAll: open.count == concerned(position, scorer), facts: [],
          leavesLeast: widths.min() ?? .zero, leavesMost: widths.max() ?? .zero))
    }
    for position in index.requirements.indices {
      let open = scorer.populations.indices.filter {
        scorer.requirements[$0][position] == .open
      }
      guard !open.isEmpty else { continue }
      let widths = RequirementState.allCases.map { state in
        trial.width { scorer, dependents, changed in
          for population in open {
            scorer.answer(
              requirement: position, RequirementStanding(state), population, dependents, &changed)
          }
        }
      }
      let row = index.catalog.requirements[position]
      let isForAll =
        open.count
        == scorer.populations.indices.filter {
          scorer.requirements[$0][position] != .notConcerned
        }.count
      questions.append(
        OpenQuestion(
          item: .requirement(row.id), title: row.title, ask: row.ask, domain: row.domain,
          facets: [], called: [], populations: open.map { scorer.populations[$0].id },
          isForAll: isForAll, facts: row.rule?.facts ?? [],
          leavesLeast: widths.min() ?? .zero, leavesMost: widths.max() ?? .zero))
    }
    return questions.sorted {
      if $0.leavesLeast != $1.leavesLeast { return $0.leavesLeast < $1.leavesLeast }
      if $0.leavesMost != $1.leavesMost { return $0.leavesMost < $1.leavesMost }
      return $0.item < $1.item
    }
  }

  private static func concerned(_ capability: Int, _ scorer: Scorer) -> Int {
    scorer.populations.indices.filter {
      scorer.capabilities[$0][capability] != .notConcerned
    }.count
  }

  private static func called(
    _ id: CapabilityID, _ worksheet: Worksheet, _ catalog: Catalog
  ) -> [String] {
    guard let source = worksheet.source,
      let product = catalog.products.first(where: { $0.id == source })
    else { return [] }
    return product.wordings.first { $0.capability == id }?.called ?? []
  }
}
