public import MusterModel

/// The readiness report that a consultant hands over: one table of sections for every format.
public struct ReadinessReport: Sendable {
  let readiness: Readiness
  let language: Language
  /// Whose looks it has.
  public let brand: BrandStyle?

  /// Creates a report that renders the readiness in a language, in the looks of a brand.
  public init(
    _ readiness: Readiness, language: Language = .english, brand: BrandStyle? = nil
  ) {
    self.readiness = readiness
    self.language = language
    self.brand = brand
  }

  /// A part of the report; one that has nothing to say is left out.
  struct Section: Sendable {
    /// Its anchor.
    let id: String
    let title: Phrase
    /// Whether it begins a page in print.
    let startsPage: Bool
    let blocks: @Sendable (ReadinessReport) -> [Block]

    init(
      _ id: String, _ title: Phrase, startsPage: Bool = false,
      _ blocks: @escaping @Sendable (ReadinessReport) -> [Block]
    ) {
      self.id = id
      self.title = title
      self.startsPage = startsPage
      self.blocks = blocks
    }
  }

  /// In the order of the report.
  static let sections: [Section] = [
    Section("summary", .summarySection, startsPage: true) { $0.summary },
    Section("domains", .domainSection, startsPage: true) { $0.domains },
    Section("populations", .populationSection) { $0.populations },
    Section("blockers", .blockerSection) { $0.blockers },
    Section("conditions", .conditionSection) { $0.conditions },
    Section("gaps", .gapSection, startsPage: true) { $0.gaps },
    Section("licences", .licenceSection, startsPage: true) { $0.licences },
    Section("identity", .identitySection, startsPage: true) { $0.identity },
    Section("compliance", .complianceSection, startsPage: true) { $0.compliance },
    Section("mechanics", .mechanicsSection, startsPage: true) { $0.mechanics },
    Section("people", .peopleSection) { $0.people },
    Section("decisions", .decisionSection) { $0.decisions },
    Section("open", .questionSection) { $0.openQuestions },
    Section("method", .methodSection, startsPage: true) { $0.method },
    Section("evidence", .evidenceSection) { $0.evidence },
    Section("overlays", .overlaySection) { $0.overlays },
    Section("findings", .faultSection) { $0.faults },
    Section("sources", .sourceSection) { $0.sources },
    Section("items", .itemSection, startsPage: true) { $0.items },
  ]

  /// The sections that have something to say.
  var filled: [(section: Section, blocks: [Block])] {
    Self.sections.map { ($0, $0.blocks(self)) }.filter { !$0.1.isEmpty }
  }

  var assessment: Assessment { readiness.assessment }

  func text(_ phrase: Phrase, _ values: [String: String] = [:]) -> String {
    language.text(phrase, values)
  }

  /// A phrase with lines in its placeholders.
  func line(_ phrase: Phrase, _ values: [String: Line]) -> Line {
    Line(
      spans: text(phrase).pieces.flatMap { piece -> [Line.Span] in
        switch piece {
        case .words(let words): [.plain(String(words))]
        case .placeholder(let name): values[name]?.spans ?? [.plain("{\(name)}")]
        }
      })
  }

  /// Words of the catalog that no language translates.
  func english(_ words: String) -> Line {
    language.isCatalogs ? Line(words) : Line(spans: [.english(words)])
  }

  /// What to do, marked where it is not in the report's language.
  func advice(_ advice: Finding.Advice?) -> Line {
    switch advice {
    case .english(let words): english(words)
    case .row, .steps, nil: Line(advice.map { language.text($0) } ?? "")
    }
  }

  /// What stands on the cover: a name and what it is.
  var cover: [(name: String, value: String)] {
    let overlays = language.overlays(assessment).joined(separator: ", ")
    let version =
      overlays.isEmpty
      ? assessment.catalogVersion
      : text(.overlaidBy, ["version": assessment.catalogVersion, "overlays": overlays])
    return [
      (text(.customer), assessment.organisation),
      (text(.assessedOn), language.longDate(assessment.day)),
      (text(.sourceProduct), assessment.sourceTitle ?? text(.notGiven)),
      (
        text(.scope),
        text(
          .scopeWords,
          [
            "devices": language.count(assessment.devices),
            "populations": language.count(assessment.populations.count),
          ])
      ), (text(.catalogVersion), version), (text(.profileName), assessment.profile.id.rawValue),
      (text(.madeFrom), assessment.path),
    ] + assessment.basedOn.map { ("", language.inheritance($0)) }
  }

  /// What the report is about, under its title.
  var subject: String {
    assessment.sourceTitle.map { text(.leaving, ["product": $0]) } ?? text(.leavingAny)
  }
}

extension ReadinessReport {
  /// Where a finding counts.
  func place(_ population: PopulationID?) -> String { language.place(population) }

  /// Populations in words; none is the whole organisation.
  func places(_ populations: [PopulationID]) -> String {
    populations.isEmpty
      ? text(.organisation)
      : populations.count == assessment.populations.count && populations.count > 1
        ? text(.all) : populations.map(\.rawValue).joined(separator: ", ")
  }

  /// A link to a page, with its day.
  func source(_ source: Source) -> ReportTable.Cell {
    let host = source.url.dropFirst("https://".count).prefix { $0 != "/" }
    let day =
      source.docDate.map { text(.pageDated, ["day": language.date($0)]) } ?? text(.undated)
    return .init("\(link: source.url, String(host))", id: day)
  }

  /// How a matter is decided, such as `third-party with Imprivata`.
  func way(_ decision: Decision) -> String {
    language.way(decision.kind, with: decision.with)
  }

  /// A period, both ends included.
  func period(_ period: Period) -> String {
    let ends = [
      period.from.map { text(.fromDay, ["day": language.date($0)]) },
      period.until.map { text(.untilDay, ["day": language.date($0)]) },
    ].compactMap { $0 }
    return ends.isEmpty ? text(.always) : ends.joined(separator: " ")
  }
}

extension Assessment {
  /// Domains by verdict, then by low score.
  var domainsWorstFirst: [DomainPart] {
    domains.sorted { Self.isWorse($0.standing, $1.standing) ?? ($0.domain < $1.domain) }
  }

  /// Populations by verdict, then by low score.
  var populationsWorstFirst: [PopulationPart] {
    populations.sorted {
      Self.isWorse($0.standing, $1.standing) ?? ($0.population.id < $1.population.id)
    }
  }

  private static func isWorse(_ left: Standing, _ right: Standing) -> Bool? {
    if left.verdicts.now != right.verdicts.now { return left.verdicts.now < right.verdicts.now }
    let lows = (left.scores?.now.low ?? .zero, right.scores?.now.low ?? .zero)
    return lows.0 == lows.1 ? nil : lows.0 < lows.1
  }
}
