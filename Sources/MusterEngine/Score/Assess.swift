public import MusterDiagnostics
public import MusterModel

/// Assesses worksheets; the one place where scores are made.
///
/// > Source: `docs/scoring.md`.
public enum Engine {
  /// The assessment of a worksheet against a catalog on a day.
  ///
  /// A pure function: the same arguments give the same assessment, whatever the order of lists in the files.
  ///
  /// - Parameters:
  ///   - worksheet: Its references must name rows of the catalog; those that do not count as absent.
  ///   - index: The prepared catalog.
  ///   - profile: Weights and thresholds.
  ///   - day: The day of assessment: dates of licences, features, decisions and OS support are held against it.
  ///   - diagnostics: What was found wrong with the worksheet; carried along.
  public static func assess(
    _ worksheet: Worksheet, _ index: CatalogIndex, profile: Profile, day: Day,
    diagnostics: [Diagnostic] = []
  ) -> Assessment {
    AssessmentMaker(
      scorer: Scorer(worksheet, index, profile, day), diagnostics: diagnostics
    ).make()
  }

  /// How far each domain weight and the threshold can move before a verdict flips; in the order of domains.
  public static func sensitivity(
    _ worksheet: Worksheet, _ index: CatalogIndex, profile: Profile, day: Day
  ) -> [SensitivityMargin] {
    let scorer = Scorer(worksheet, index, profile, day)
    let judgement = Judgement(
      tally: Tally(scorer), profile: profile, impediments: ImpedimentFinder(scorer: scorer).find())
    return Sensitivity(scorer: scorer, judgement: judgement).margins()
  }

  /// What a table of many worksheets shows: the same numbers as ``assess(_:_:profile:day:diagnostics:)``, without
  /// putting each finding in words.
  public static func summarise(
    _ worksheet: Worksheet, _ index: CatalogIndex, profile: Profile, day: Day
  ) -> AssessmentSummary {
    AssessmentMaker(scorer: Scorer(worksheet, index, profile, day), diagnostics: []).summarise()
  }

  /// The profile that a worksheet asks for, else `default`, else the catalog's first.
  public static func profile(for worksheet: Worksheet, in catalog: Catalog) -> Profile? {
    catalog.profiles.first { $0.id == worksheet.profile }
      ?? catalog.profiles.first { $0.id == Profile.usual } ?? catalog.profiles.first
  }
}

/// Puts an assessment together.
struct AssessmentMaker {
  let scorer: Scorer
  let diagnostics: [Diagnostic]

  func make() -> Assessment {
    let tally = Tally(scorer)
    let describer = Describer(scorer: scorer)
    let impediments = ImpedimentFinder(scorer: scorer).find()
    let words = ImpedimentWords(scorer: scorer, describer: describer)
    let judgement = Judgement(tally: tally, profile: scorer.profile, impediments: impediments)
    let worksheet = scorer.worksheet
    let catalog = scorer.index.catalog
    let product = catalog.products.first { $0.id == worksheet.source }
    let (live, expired) = decisions()
    return Assessment(
      path: worksheet.path, title: worksheet.title, organisation: worksheet.organisation,
      source: worksheet.source, sourceTitle: product?.title, catalogVersion: catalog.version,
      overlays: catalog.overlays, basedOn: worksheet.inheritances, overlayRows: catalog.overlayRows,
      profile: scorer.profile,
      day: scorer.day,
      standing: standing(judgement),
      domains: tally.domains.map { domain($0, judgement) },
      populations: scorer.populations.indices.map { population($0, judgement) },
      blockers: unique(impediments.blockers.compactMap(words.blocker)) {
        ($0.item, $0.population?.rawValue ?? "") < ($1.item, $1.population?.rawValue ?? "")
      },
      conditions: unique(
        impediments.conditions.compactMap(words.condition) + words.incomplete(tally),
        by: Condition.inOrder),
      findings: FindingMaker(scorer: scorer, tally: tally, describer: describer).make(),
      licences: LicenceEffects(scorer: scorer, tally: tally).find(), liveDecisions: live,
      expiredDecisions: expired, flips: Sensitivity(scorer: scorer, judgement: judgement).flips(),
      evidence: evidence(), openItems: openItems(),
      servicePlanTitles: Dictionary(
        catalog.servicePlans.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first }),
      diagnostics: diagnostics)
  }

  func summarise() -> AssessmentSummary {
    let tally = Tally(scorer)
    let impediments = ImpedimentFinder(scorer: scorer).find()
    return summarise(
      tally, Judgement(tally: tally, profile: scorer.profile, impediments: impediments))
  }

  func summarise(_ tally: Tally, _ judgement: Judgement) -> AssessmentSummary {
    let mean = tally.mean(.now)
    return AssessmentSummary(
      path: scorer.worksheet.path, organisation: scorer.worksheet.organisation,
      devices: scorer.populations.reduce(0) { $0 + $1.devices }, verdict: judgement.overall(.now),
      range: mean.map { ScoreRange(low: $0.low * 100, high: $0.high * 100) },
      openGaps: openGaps(), openItems: openItems())
  }

  /// As many as the findings that are open gaps: one an item and population, one an item of the organisation.
  private func openGaps() -> Int {
    var organisation = [Bool](repeating: false, count: scorer.index.requirements.count)
    var count = 0
    for cell in scorer.cells.joined()
    where cell.weight > 0 && !cell.isOptional && cell.values.now.isKnown
      && cell.values.now.low < ItemValue.full
    {
      if case .requirement(let position) = cell.subject,
        scorer.index.requirements[position].isOrganisation
      {
        if organisation[position] { continue }
        organisation[position] = true
      }
      if scorer.liveDecision(cell) == nil { count += 1 }
    }
    return count
  }

  /// Verdicts and ranges of the whole.
  func standing(_ judgement: Judgement) -> Assessment.Standing {
    standing(Views { judgement.overall($0) }, { judgement.tally.mean($0) })
  }

  private func standing(
    _ verdicts: Views<Verdict>, _ mean: (View) -> Tally.Mean?
  ) -> Assessment.Standing {
    guard let now = mean(.now), let owned = mean(.owned), let addOn = mean(.addOn) else {
      return Assessment.Standing(verdicts: verdicts, scores: nil, completeness: nil)
    }
    func range(_ mean: Tally.Mean) -> ScoreRange {
      ScoreRange(low: mean.low * 100, high: mean.high * 100)
    }
    return Assessment.Standing(
      verdicts: verdicts,
      scores: Views(now: range(now), owned: range(owned), addOn: range(addOn)),
      completeness: now.completeness * 100)
  }

  private func domain(_ domain: Domain, _ judgement: Judgement) -> Assessment.DomainPart {
    let tally = judgement.tally
    let items = count(in: [domain]) { _ in true }
    let weighing = count(in: [domain]) { $0.weight > 0 }
    return Assessment.DomainPart(
      domain: domain, weight: scorer.profile.domainWeights[domain.index],
      standing: standing(
        Views { judgement.verdict(domain, $0) }, { tally.domainMeans[domain.index]?[$0] }),
      outOfScope: (items - weighing, items))
  }

  private func population(
    _ position: Int, _ judgement: Judgement
  ) -> Assessment.PopulationPart {
    let tally = judgement.tally
    let population = scorer.populations[position]
    let platform = scorer.index.platforms[population.platform]
    var domains: [Domain: ScoreRange] = [:]
    for domain in tally.domains {
      guard let range = tally.ranges[scorer.part(domain, position)]?.now else { continue }
      domains[domain] = ScoreRange(low: range.low * 100, high: range.high * 100)
    }
    return Assessment.PopulationPart(
      population: population, platformTitle: platform?.title ?? population.platform.rawValue,
      modeTitle: platform?.mode(population.mode)?.title ?? population.mode.rawValue,
      standing: standing(
        Views { judgement.verdict(population: position, $0) },
        { tally.mean(population: position, $0) }), domains: domains)
  }

  private func unique<Value: Hashable>(
    _ values: [Value], by order: (Value, Value) -> Bool
  ) -> [Value] {
    Array(Set(values)).sorted(by: order)
  }

  private func openItems() -> Int {
    count(in: Domain.allCases) { $0.weight > 0 && !$0.weighed(.now).isSettled }
  }

  /// How many items have a cell of a kind in any population.
  private func count(in domains: [Domain], _ isCounted: (Cell) -> Bool) -> Int {
    let capabilities = scorer.index.capabilities.count
    let requirements = scorer.index.requirements.count
    var seen = [Bool](repeating: false, count: capabilities + requirements + scorer.controls.count)
    var count = 0
    for domain in domains {
      for population in scorer.populations.indices {
        for cell in scorer.cells[scorer.part(domain, population)] where isCounted(cell) {
          let position =
            switch cell.subject {
            case .capability(let position): position
            case .requirement(let position): capabilities + position
            case .control(let position): capabilities + requirements + position
            }
          if !seen[position] {
            seen[position] = true
            count += 1
          }
        }
      }
    }
    return count
  }
}

// MARK: - What answers carry

extension AssessmentMaker {
  private func decisions() -> (
    live: [Assessment.RecordedDecision], expired: [Assessment.RecordedDecision]
  ) {
    var all: [Assessment.RecordedDecision] = []
    let worksheet = scorer.worksheet
    for (id, answers) in worksheet.capabilities {
      let title = scorer.index.names.capabilities[id].map {
        scorer.index.catalog.capabilities[$0].title
      }
      all += answers.compactMap(\.answer.decision).map {
        .init(item: .capability(id), title: title ?? id.rawValue, decision: $0)
      }
    }
    for (id, answers) in worksheet.requirements {
      let title = scorer.index.names.requirements[id].map {
        scorer.index.catalog.requirements[$0].title
      }
      all += answers.compactMap(\.answer.decision).map {
        .init(item: .requirement(id), title: title ?? id.rawValue, decision: $0)
      }
    }
    for (id, answers) in worksheet.controls {
      all += answers.compactMap(\.answer.decision).map {
        .init(item: .control(id), title: id.rawValue, decision: $0)
      }
    }
    all.sort { $0.item == $1.item ? $0.decision.words < $1.decision.words : $0.item < $1.item }
    return (
      all.filter { $0.decision.isLive(on: scorer.day) },
      all.filter { !$0.decision.isLive(on: scorer.day) }
    )
  }

  /// Answers that weigh, by the grade of their evidence.
  private func evidence() -> [Evidence.Grade?: Int] {
    var result: [Evidence.Grade?: Int] = [:]
    for answer in scorer.worksheet.capabilities.values.joined()
    where Need.weighing.contains(answer.answer.need) {
      result[answer.answer.remarks.evidence?.grade, default: 0] += 1
    }
    for answer in scorer.worksheet.requirements.values.joined()
    where answer.answer.state != .notApplicable {
      result[answer.answer.remarks.evidence?.grade, default: 0] += 1
    }
    return result
  }
}

extension Decision {
  /// What tells it from another decision about the same item, wherever either stands in its file.
  fileprivate var words: String {
    [until.description, kind.rawValue, with ?? "", by, reason].joined(separator: "\u{1F}")
  }
}
