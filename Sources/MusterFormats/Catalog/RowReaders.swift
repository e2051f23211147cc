internal import MusterDiagnostics
internal import MusterModel
internal import MusterYAML

extension [Ownership]? {
  /// In the order of the list of all.
  fileprivate var inOrder: [Ownership]? {
    map { words in Ownership.allCases.filter(words.contains) }
  }
}

extension [Cloud]? {
  /// In the order of the list of all.
  fileprivate var inOrder: [Cloud]? { map { words in Cloud.allCases.filter(words.contains) } }
}

// Order in a file means nothing: lists are read in the order of ids, so that no report depends on it.
// Each initialiser reads a row that was found to have its shape; `nil` only where a rule beyond the shape fails.

extension Source {
  init?(_ node: YAMLNode?) {
    guard let node else { return nil }
    if node.isText(CatalogDigest.verified) {
      self = Self.ofDigest
      return
    }
    let fields = Fields(node)
    guard let url = fields.text(Key.url) else { return nil }
    self.init(
      url: url, docDate: fields.day(Key.docDate), verified: fields.day(Key.verified),
      note: fields.text(Key.note))
  }
}

extension Source {
  /// Of a row of a digest, which does not say when it was verified.
  private static let ofDigest = Source(url: "", docDate: nil, verified: Day(number: 0))
}

extension Period {
  init(_ fields: Fields) {
    self.init(from: fields.day(Key.from), until: fields.day(Key.until))
  }
}

extension Capability {
  init?(_ fields: Fields, _ origin: RowOrigin) {
    guard let id: CapabilityID = fields.id(Key.id), let title = fields.text(Key.title),
      let domain: Domain = fields.word(Key.domain),
      let definition = fields.text(Key.definition), let ask = fields.text(Key.ask),
      let typicalNeed: Need = fields.word(Key.typicalNeed),
      let platforms: [PlatformID] = fields.ids(Key.appliesTo),
      let source = Source(fields[Key.source])
    else { return nil }
    let facets = (fields[Key.facets]?.entries ?? []).compactMap { key, value in
      FacetID(key.text).map { Facet(id: $0, text: value.text) }
    }
    self.init(
      id: id, title: title, domain: domain, definition: definition, ask: ask,
      typicalNeed: typicalNeed, isBlocker: fields.flag(Key.blocker), platforms: platforms,
      management: fields.words(Key.management) ?? [.device], facets: facets, source: source,
      origin: origin)
  }
}

extension Feature {
  init?(_ fields: Fields, _ origin: RowOrigin) {
    guard let id: FeatureID = fields.id(Key.id), let title = fields.text(Key.title),
      let kind: FeatureKindName = fields.word(Key.kind),
      let status: FeatureStatus = fields.word(Key.status),
      let source = Source(fields[Key.source])
    else { return nil }
    var platforms: [PlatformID: Reach] = [:]
    for (key, value) in fields[Key.platforms]?.entries ?? [] {
      guard let platform = PlatformID(key.text) else { return nil }
      let reach = Fields(value)
      platforms[platform] = Reach(
        minimumOS: reach.version(Key.minimumOS), modes: reach.ids(Key.modes)?.sorted(),
        ownership: reach.words(Key.ownership).inOrder)
    }
    let sets = fields[Key.licence].flatMap { Fields($0)[Key.anyOf] }?.items ?? []
    self.init(
      id: id, title: title, kind: kind, platforms: platforms,
      licence: sets.map { $0.items.compactMap { ServicePlanID($0.text) }.sorted() }
        .sorted { $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count < $1.count },
      clouds: fields.words(Key.clouds).inOrder, status: status, available: Period(fields),
      prerequisites: (fields.ids(Key.prerequisites) ?? []).sorted(), source: source, origin: origin)
  }
}

extension Route {
  init?(_ fields: Fields, _ origin: RowOrigin) {
    guard let capability: CapabilityID = fields.id(Key.capability),
      let platforms: [PlatformID] = fields.ids(Key.platforms),
      let relation: Relation = fields.word(Key.relation), let source = Source(fields[Key.source])
    else { return nil }
    self.init(
      capability: capability, platforms: platforms.sorted(), modes: fields.ids(Key.modes)?.sorted(),
      ownership: fields.words(Key.ownership).inOrder, minimumOS: fields.version(Key.minimumOS),
      relation: relation, features: (fields.ids(Key.features) ?? []).sorted(),
      missing: (fields.ids(Key.missing) ?? []).sorted(), differs: fields.text(Key.differs),
      workaround: fields.text(Key.workaround), effortDays: fields.days(Key.effortDays),
      usersNotice: fields.text(Key.usersNotice), adminsDo: fields.text(Key.adminsDo),
      translations: (fields[Key.translation]?.items ?? []).compactMap {
        Route.Translation(Fields($0))
      }, source: source, origin: origin)
  }
}

extension Requirement {
  init?(_ fields: Fields, _ origin: RowOrigin) {
    guard let id: RequirementID = fields.id(Key.id), let title = fields.text(Key.title),
      let domain: Domain = fields.word(Key.domain),
      let scope: RequirementScope = fields.word(Key.scope),
      let consideration: Consideration = fields.word(Key.consideration),
      let severity: RequirementSeverity = fields.word(Key.severity),
      let definition = fields.text(Key.definition), let ask = fields.text(Key.ask),
      let fix = fields.text(Key.fix), let source = Source(fields[Key.source])
    else { return nil }
    var when: [FactKey: [String]] = [:]
    for (key, value) in fields[Key.when]?.entries ?? [] {
      guard let fact = FactKey(rawValue: key.text) else { return nil }
      when[fact] = value.items.map(\.text)
    }
    self.init(
      id: id, title: title, domain: domain, scope: scope, consideration: consideration,
      severity: severity, definition: definition, ask: ask, fix: fix,
      effortDays: fields.days(Key.effortDays), platforms: fields.ids(Key.appliesTo),
      modes: fields.ids(Key.modes), ownership: fields.words(Key.ownership),
      sources: fields.ids(Key.sources), when: when,
      rule: fields[Key.rule].flatMap { FactRule(Fields($0)) }, source: source, origin: origin)
  }
}

extension FactRule {
  /// `nil` where a key that the kind needs is missing.
  init?(_ fields: Fields) {
    guard let kind: Kind = fields.word(Key.kind) else { return nil }
    let fact: FactKey? = fields.word(Key.fact)
    switch kind {
    case .sameTenant: self = .sameTenant
    case .tenantNameForm: self = .tenantNameForm
    case .routableSuffixes: self = .routableSuffixes
    case .verifiedSuffixes: self = .verifiedSuffixes
    case .osSupported: self = .osSupported
    case .roomForReEnrolment: self = .roomForReEnrolment
    case .versionAtLeast:
      guard let fact, let version = fields.version(Key.version) else { return nil }
      self = .versionAtLeast(fact, version, from: fields.day(Key.from))
    case .oneOf:
      guard let fact, let met = fields.texts(Key.met) else { return nil }
      self = .oneOf(fact, met: met, partly: fields.texts(Key.partly) ?? [])
    case .atLeast:
      guard let fact, let number = fields.number(Key.number) else { return nil }
      self = .atLeast(fact, number)
    case .atMost:
      guard let fact, let number = fields.number(Key.number) else { return nil }
      self = .atMost(fact, number)
    }
  }
}

extension Control {
  init?(_ fields: Fields, _ origin: RowOrigin) {
    guard let id: ControlID = fields.id(Key.id), let number = fields.text(Key.number),
      let title = fields.text(Key.title),
      let severity: RequirementSeverity = fields.word(Key.severity),
      let condition = fields.text(Key.condition), let source = Source(fields[Key.source])
    else { return nil }
    self.init(
      id: id, number: number, title: title, severity: severity,
      capabilities: fields.ids(Key.capabilities) ?? [],
      requirements: fields.ids(Key.requirements) ?? [], platforms: fields.ids(Key.appliesTo),
      condition: condition, source: source, origin: origin)
  }
}

extension ServicePlan {
  init?(_ fields: Fields, _ origin: RowOrigin) {
    guard let id: ServicePlanID = fields.id(Key.id), let title = fields.text(Key.title),
      let source = Source(fields[Key.source])
    else { return nil }
    self.init(id: id, title: title, source: source, origin: origin)
  }
}

extension Plan {
  init?(_ fields: Fields, _ origin: RowOrigin) {
    guard let id: PlanID = fields.id(Key.id), let title = fields.text(Key.title),
      let kind: PlanKindName = fields.word(Key.kind),
      let clouds: [Cloud] = fields.words(Key.clouds), let source = Source(fields[Key.source])
    else { return nil }
    let contents = (fields[Key.contains]?.items ?? []).compactMap { node -> Content? in
      let content = Fields(node)
      guard let servicePlan: ServicePlanID = content.id(Key.servicePlan) else { return nil }
      return Content(
        servicePlan: servicePlan, period: Period(content), source: Source(content[Key.source]))
    }
    self.init(
      id: id, title: title, kind: kind, clouds: clouds, contents: contents, source: source,
      origin: origin)
  }
}

extension Platform {
  init?(_ fields: Fields, _ origin: RowOrigin) {
    guard let id: PlatformID = fields.id(Key.id), let title = fields.text(Key.title),
      let source = Source(fields[Key.source])
    else { return nil }
    let support = (fields[Key.support]?.items ?? []).compactMap { node -> Support? in
      let row = Fields(node)
      return row.version(Key.minimumOS).map { Support(minimumOS: $0, period: Period(row)) }
    }
    let modes = (fields[Key.modes]?.items ?? []).compactMap { node -> Mode? in
      let row = Fields(node)
      guard let mode: ModeID = row.id(Key.id), let title = row.text(Key.title),
        let ownership: [Ownership] = row.words(Key.ownership),
        let management: Management = row.word(Key.management)
      else { return nil }
      return Mode(id: mode, title: title, ownership: ownership, management: management)
    }
    self.init(
      id: id, title: title, support: support, modes: modes, source: source, origin: origin)
  }
}
