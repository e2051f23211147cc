internal import MusterDiagnostics
public import MusterModel

/// Copies a worksheet with everything replaced that tells whose it is, before it is assessed: what an assessment of the
/// copy says in sentences of its own holds no original text either.
///
/// Replaced are title, organisation, file names, ids and personas of populations, owners and deciders, ways of
/// decisions, reasons, notes, notes of evidence, and the names of tenants and domains. Left are ids and words of the
/// catalog, numbers and days. Scores and verdicts of the copy are those of the original.
public struct Anonymiser {
  /// The copy.
  public private(set) var worksheet: Worksheet

  private let catalog: Catalog
  private let populations: [PopulationID: PopulationID]
  private var files: [String: SourceFile] = [:]
  private var domains = DomainPlaceholders()
  private var personas = Placeholders("Persona")
  private var owners = Placeholders("Owner")
  private var deciders = Placeholders("Decider")
  private var solutions = Placeholders("Solution")
  private var reasons = Placeholders("Reason")
  private var notes = Placeholders("Note")
  private var evidenceNotes = Placeholders("Evidence")

  /// Copies a worksheet.
  ///
  /// - Parameter catalog: What it is assessed with; ids that it does not know are left out of the copy, because they
  ///   count as absent and may say anything.
  public init(_ worksheet: Worksheet, catalog: Catalog) {
    self.catalog = catalog
    self.worksheet = worksheet
    populations = Self.renamed(worksheet.populations.map(\.id))
    copyHead()
    copyFacts()
    nameOwners()
    copyAnswers()
  }

  /// The populations in the order of their ids, which their new ids keep.
  private static func renamed(_ ids: [PopulationID]) -> [PopulationID: PopulationID] {
    let sorted = Set(ids).sorted()
    let width = String(sorted.count).count
    var result: [PopulationID: PopulationID] = [:]
    for (position, id) in sorted.enumerated() {
      let digits = String(position + 1)
      let zeros = String(repeating: "0", count: width - digits.count)
      result[id] = PopulationID("population-\(zeros)\(digits)")
    }
    return result
  }

  // MARK: Places

  /// The line of a place in a file of another name; its column and its end would tell how long texts are.
  private mutating func place(_ place: SourcePlace) -> SourcePlace {
    let start = SourcePosition(line: Int(place.start.line), column: 1)
    return SourcePlace(file: file(place.file.path), start: start, end: start)
  }

  private mutating func file(_ path: String) -> SourceFile {
    if let old = files[path] { return old }
    let name = files.isEmpty ? "worksheet.yaml" : "worksheet-\(files.count + 1).yaml"
    let new = SourceFile(path: name, bytes: [])
    files[path] = new
    return new
  }

  // MARK: Head

  private mutating func copyHead() {
    // The worksheet's own file is the first to get a name.
    worksheet.path = file(worksheet.path).path
    worksheet.title = "Migration of Customer"
    worksheet.organisation = "Customer"
    if let base = worksheet.basedOn {
      worksheet.basedOn = Placed("base.yaml", at: place(base.place))
    }
    if let version = worksheet.catalogVersion {
      worksheet.catalogVersion =
        Version(version.value) == nil ? nil : Placed(version.value, at: place(version.place))
    }
    if !catalog.profiles.contains(where: { $0.id == worksheet.profile }) {
      worksheet.profile = Profile.usual
    }
    if let source = worksheet.source, !catalog.products.contains(where: { $0.id == source }) {
      worksheet.source = ProductID("unknown-product")
    }
    let frameworks = Set(catalog.frameworks.map(\.id))
    worksheet.frameworks = worksheet.frameworks.filter(frameworks.contains)
    worksheet.populations = worksheet.populations.map { copy($0) }
    let plans = Set(catalog.plans.map(\.id))
    worksheet.licences = worksheet.licences?.filter { plans.contains($0.plan) }.map {
      OwnedLicence(
        plan: $0.plan, users: $0.users, period: $0.period, place: place($0.place))
    }
  }

  private mutating func copy(_ population: Population) -> Population {
    Population(
      id: populations[population.id] ?? population.id, platform: population.platform,
      ownership: population.ownership, mode: population.mode, minimumOS: population.minimumOS,
      devices: population.devices, persona: personas(population.persona),
      place: place(population.place))
  }

  // MARK: Facts

  private mutating func copyFacts() {
    for key in FactKey.allCases {
      guard let fact = worksheet.facts[key] else { continue }
      worksheet.facts[key] = Placed(copy(fact.value, key.shape), at: place(fact.place))
    }
  }

  private mutating func copy(_ value: FactValue, _ shape: FactKey.Shape) -> FactValue {
    switch value {
    case .text(let text): return .text(copy(text, shape))
    case .texts(let texts): return .texts(texts.map { copy($0, shape) })
    case .version, .number: return value
    }
  }

  /// Words of a closed list tell nothing; all other texts are names.
  private mutating func copy(_ text: String, _ shape: FactKey.Shape) -> String {
    switch shape {
    case .text, .texts: domains(text)
    case .choice(let words), .choices(let words): words.contains(text) ? text : "unlisted"
    case .numberOrUnlimited: text == "unlimited" ? text : "unlisted"
    case .number, .version: "unlisted"
    }
  }

  // MARK: Answers

  /// Owners get their names first, so that those who also decided keep them.
  private mutating func nameOwners() {
    for id in worksheet.capabilities.keys.sorted() {
      for answer in worksheet.capabilities[id] ?? [] { _ = owners(answer.answer.remarks.owner) }
    }
    for id in worksheet.requirements.keys.sorted() {
      for answer in worksheet.requirements[id] ?? [] { _ = owners(answer.answer.remarks.owner) }
    }
    for id in worksheet.controls.keys.sorted() {
      for answer in worksheet.controls[id] ?? [] { _ = owners(answer.answer.remarks.owner) }
    }
  }

  private mutating func copyAnswers() {
    let facets = Dictionary(
      catalog.capabilities.map { ($0.id, $0.facets.map(\.id)) },
      uniquingKeysWith: { first, _ in first })
    worksheet.capabilities = copy(worksheet.capabilities, Set(facets.keys)) { copier, id, answer in
      CapabilityAnswer(
        need: answer.need,
        facets: answer.facets?.filter { facets[id]?.contains($0) ?? false },
        remarks: copier.copy(answer.remarks), decision: copier.copy(answer.decision))
    }
    func requirement(
      _ copier: inout Self, _ answer: RequirementAnswer
    ) -> RequirementAnswer {
      RequirementAnswer(
        state: answer.state, remarks: copier.copy(answer.remarks),
        decision: copier.copy(answer.decision))
    }
    worksheet.requirements = copy(
      worksheet.requirements, Set(catalog.requirements.map(\.id))
    ) { copier, _, answer in requirement(&copier, answer) }
    worksheet.controls = copy(
      worksheet.controls, Set(catalog.frameworks.flatMap { $0.controls.map(\.id) })
    ) { copier, _, answer in requirement(&copier, answer) }
  }

  /// By id, so that the same worksheet always gives the same numbers.
  private mutating func copy<ID, Answer>(
    _ answers: [Identifier<ID>: [Scoped<Answer>]], _ known: Set<Identifier<ID>>,
    _ copyAnswer: (inout Self, Identifier<ID>, Answer) -> Answer
  ) -> [Identifier<ID>: [Scoped<Answer>]] {
    var result: [Identifier<ID>: [Scoped<Answer>]] = [:]
    for id in answers.keys.sorted() where known.contains(id) {
      result[id] = (answers[id] ?? []).map {
        Scoped(
          copyAnswer(&self, id, $0.answer), reach: copy($0.reach), at: place($0.place))
      }
    }
    return result
  }

  private func copy(_ reach: AnswerReach) -> AnswerReach {
    switch reach {
    case .rest: .rest
    case .only(let ids): .only(ids.compactMap { populations[$0] })
    case .except(let ids): .except(ids.compactMap { populations[$0] })
    }
  }

  private mutating func copy(_ remarks: Remarks) -> Remarks {
    var result = Remarks()
    result.reason = reasons(remarks.reason)
    result.note = notes(remarks.note)
    result.owner = owners(remarks.owner)
    result.due = remarks.due
    result.evidence = remarks.evidence.map {
      Evidence(grade: $0.grade, note: evidenceNotes($0.note), on: $0.on)
    }
    return result
  }

  private mutating func copy(_ decision: Decision?) -> Decision? {
    guard let decision else { return nil }
    return Decision(
      kind: decision.kind, with: solutions(decision.with), reason: reasons(decision.reason),
      by: owners.existing(decision.by) ?? deciders(decision.by), until: decision.until,
      place: place(decision.place))
  }
}
