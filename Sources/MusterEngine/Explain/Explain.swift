public import MusterModel

extension Engine {
  /// Why an item has its value; `nil` where the catalog, or the frameworks in scope, have no such item.
  ///
  /// - Parameter assessment: The assessment of the same worksheet, catalog and day: points are taken from it.
  public static func explain(
    _ item: ItemID, _ worksheet: Worksheet, _ index: CatalogIndex, _ assessment: Assessment
  ) -> Explanation? {
    Explainer(
      scorer: Scorer(worksheet, index, assessment.profile, assessment.day), assessment: assessment
    ).explain(item)
  }

  /// Why several items have their values, in their order, with one look at the worksheet; items that the catalog, or the
  /// frameworks in scope, lack are left out.
  ///
  /// - Parameter assessment: As for one item.
  public static func explain(
    _ items: [ItemID], _ worksheet: Worksheet, _ index: CatalogIndex, _ assessment: Assessment
  ) -> [Explanation] {
    let explainer = Explainer(
      scorer: Scorer(worksheet, index, assessment.profile, assessment.day), assessment: assessment)
    return items.compactMap(explainer.explain)
  }
}

struct Explainer {
  let scorer: Scorer
  let assessment: Assessment
  let describer: Describer
  let tally: Tally

  init(scorer: Scorer, assessment: Assessment) {
    self.scorer = scorer
    self.assessment = assessment
    describer = Describer(scorer: scorer)
    tally = Tally(scorer)
  }

  func explain(_ item: ItemID) -> Explanation? {
    let catalog = scorer.index.catalog
    switch item {
    case .capability(let id):
      guard let position = scorer.index.names.capabilities[id] else { return nil }
      let row = catalog.capabilities[position]
      let product = catalog.products.first { $0.id == scorer.worksheet.source }
      return Explanation(
        item: item, title: row.title, definition: row.definition, domain: row.domain,
        called: product?.wording(for: id)?.called ?? [], parts: parts(.capability(position), item),
        source: row.source)
    case .requirement(let id):
      guard let position = scorer.index.names.requirements[id] else { return nil }
      let row = catalog.requirements[position]
      return Explanation(
        item: item, title: row.title, definition: row.definition, domain: row.domain, called: [],
        parts: parts(.requirement(position), item), source: row.source)
    case .control(let id):
      guard let position = scorer.controls.indices.first(where: { scorer.control($0).id == id })
      else {
        return nil
      }
      let row = scorer.control(position)
      return Explanation(
        item: item, title: "\(row.number) \(row.title)", definition: row.condition,
        domain: .compliance, called: [], parts: parts(.control(position), item),
        source: row.source)
    }
  }

  private func parts(_ subject: Cell.Subject, _ item: ItemID) -> [Explanation.Part] {
    scorer.populations.indices.compactMap { population in
      guard let cell = scorer.cell(subject, population) else { return nil }
      let id = scorer.populations[population].id
      let finding = assessment.findings.first {
        $0.item == item && ($0.population == nil || $0.population == id)
      }
      return Explanation.Part(
        population: scorer.populations[population], answer: answer(cell),
        facets: facets(cell), weight: cell.weight, isOpen: cell.isOptional,
        values: Views { view in
          ScoreRange(
            low: Ratio(cell.values[view].low, ItemValue.full),
            high: Ratio(cell.values[view].high, ItemValue.full))
        }, trials: trials(cell), parts: controlParts(cell), stake: stake(cell), share: share(cell),
        finding: finding,
        remedies: remedies(cell, item, finding))
    }
  }

  private func stake(_ cell: Cell) -> Ratio? {
    guard cell.weight > 0,
      let range = tally.ranges[scorer.part(cell.domain, cell.population)]?.now,
      let coefficient = tally.coefficient(cell.domain, cell.population)
    else { return nil }
    return coefficient * Ratio(cell.weight, range.lowWeight)
  }

  private func share(_ cell: Cell) -> Explanation.Share? {
    guard cell.weight > 0,
      let range = tally.ranges[scorer.part(cell.domain, cell.population)]?.now,
      let shares = tally.shares(cell.domain, cell.population)
    else { return nil }
    return Explanation.Share(
      population: shares.population, domain: shares.domain, weights: range.lowWeight)
  }

  private func facets(_ cell: Cell) -> [FacetID] {
    guard case .capability(let position) = cell.subject,
      case .needed = scorer.capabilities[cell.population][position]
    else { return [] }
    let id = scorer.index.catalog.capabilities[position].id
    return scorer.answer(id, cell.population)?.facets ?? []
  }

  private func answer(_ cell: Cell) -> Explanation.Answer {
    switch cell.subject {
    case .capability(let position)
    where scorer.capabilities[cell.population][position] == .notConcerned:
      return .notConcerned
    case .requirement(let position):
      let standing = scorer.requirements[cell.population][position]
      if standing == .notConcerned { return .notConcerned }
      let isDecided = standing != .out && standing != .open
      return .said(
        scorer.answerState(cell), isDecided ? scorer.because(position, cell.population) : nil)
    case .capability, .control: return .said(scorer.answerState(cell), nil)
    }
  }

  private func trials(_ cell: Cell) -> [Explanation.Trial] {
    guard case .capability(let capability) = cell.subject else { return [] }
    let index = scorer.index
    let platform = scorer.populations[cell.population].platform
    let tried = scorer.routeValue(capability, cell.population, facets: nil)?.routes ?? []
    return index.capabilities[capability].routes.compactMap { position in
      let route = index.route(Int(position))
      guard route.platforms.contains(platform) else { return nil }
      let own = tried.first { $0.position == Int(position) }
      let gates = own.map {
        describer.gates(of: .init(route: route, tried: $0), cell.population)
      }
      return Explanation.Trial(
        route: route,
        features: route.features.compactMap { id in
          index.names.features[id].map { index.catalog.features[$0].title }
        },
        counts: Views { view in own.flatMap { Self.counts($0.states[view]) } },
        gates: Self.telling(gates ?? []).map { describer.named($0, of: route, cell.population) },
        isAboutOthers: (gates ?? []).contains { $0.feature == nil && $0.kind.isAboutOtherDevices },
        isUnreviewed: route.source.verified == nil,
        translations: route.translations.filter { translation in
          guard let products = translation.products, let source = scorer.worksheet.source else {
            return true
          }
          return products.contains(source)
        })
    }
  }

  /// The gates that are not met now; where the row is about other devices, only that it is.
  private static func telling(_ gates: [Gate]) -> [Gate] {
    let unmet = gates.filter { $0.states.now != .met }
    let own = unmet.filter { $0.feature == nil && $0.kind.isAboutOtherDevices }
    return own.isEmpty ? unmet : own
  }

  private static func counts(_ state: GateState) -> Bool? {
    switch state {
    case .met: true
    case .unmet: false
    case .unknown: nil
    }
  }

  private func controlParts(_ cell: Cell) -> [Explanation.Piece] {
    guard case .control(let position) = cell.subject else { return [] }
    var pieces: [Explanation.Piece] = []
    scorer.forEachPart(of: scorer.controls[position], cell.population) { subject, values, _ in
      pieces.append(.init(item: scorer.id(of: subject), value: values.now.scale))
    }
    return pieces
  }
}
