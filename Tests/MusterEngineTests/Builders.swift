import MusterDiagnostics
import MusterEngine
import MusterModel

/// An identifier that a test spells out; a misspelt one stops the test run.
func id<Kind>(_ text: String) -> Identifier<Kind> {
  guard let id = Identifier<Kind>(text) else { preconditionFailure("'\(text)' is no id") }
  return id
}

/// A day that a test spells out.
func day(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("'\(text)' is no day") }
  return day
}

/// A version that a test spells out.
func version(_ text: String) -> Version {
  guard let version = Version(text) else { preconditionFailure("'\(text)' is no version") }
  return version
}

/// Where everything of a test stands.
let nowhere = SourcePlace(
  file: SourceFile(path: "test.yaml", bytes: []), start: SourcePosition(line: 1, column: 1),
  end: SourcePosition(line: 1, column: 1))
let origin = RowOrigin(place: nowhere)
/// A page that was held against its row.
let reviewed = Source(url: "https://example.com/", docDate: nil, verified: day("2026-11-20"))
/// A page that nobody has looked at since.
let unreviewed = Source(url: "https://example.com/", docDate: nil, verified: nil)

/// The weights and thresholds of scoring.md.
func standardProfile(threshold: Int = 80, weights: [Int] = [25, 20, 20, 15, 10, 10]) -> Profile {
  Profile(
    id: id("default"), title: "Default", domainWeights: weights,
    needWeights: [.must: 3, .should: 2, .could: 1],
    severityWeights: [.blocker: 3, .major: 3, .moderate: 2, .minor: 1], threshold: threshold,
    unknownBelow: 60, conditionsBelow: 90, origin: origin)
}

/// A catalog, a worksheet, a profile and a day that a test fills in.
struct Lab {
  var catalog = Catalog(version: "2026.11.0", released: MusterEngineTests.day("2026-11-20"))
  var worksheet = Worksheet(
    path: "test.yaml", title: "Test", organisation: "Test", profile: id("default"),
    populations: [])
  var profile = standardProfile()
  var day = MusterEngineTests.day("2026-11-20")

  /// The platforms `ios`, `android` and `macos`, the commercial cloud, and no licences.
  init() {
    worksheet.cloud = .commercial
    worksheet.licences = []
    catalog.platforms = ["ios", "android", "macos"].map { name in
      Platform(
        id: id(name), title: name,
        support: [
          .init(
            minimumOS: version("16"), period: Period(until: MusterEngineTests.day("2026-09-30"))),
          .init(
            minimumOS: version("17"), period: Period(from: MusterEngineTests.day("2026-10-01"))),
        ],
        modes: [
          .init(id: id("ade"), title: "ADE", ownership: [.corporate], management: .device),
          .init(id: id("user"), title: "User", ownership: [.personal], management: .device),
          .init(
            id: id("mam"), title: "MAM", ownership: [.corporate, .personal], management: .app),
        ], source: reviewed, origin: origin)
    }
  }

  /// The same with one population `p` of 100 corporate iPhones.
  static var single: Lab {
    var lab = Lab()
    lab.population("p")
    return lab
  }

  /// The assessment; rows of the catalog are put in the order of their ids, as its loader promises.
  func assess(profile: Profile? = nil, on day: Day? = nil) -> Assessment {
    Engine.assess(worksheet, index, profile: profile ?? self.profile, day: day ?? self.day)
  }

  /// The prepared catalog.
  var index: CatalogIndex {
    var sorted = catalog
    sorted.platforms.sort { $0.id < $1.id }
    sorted.servicePlans.sort { $0.id < $1.id }
    sorted.plans.sort { $0.id < $1.id }
    sorted.capabilities.sort { $0.id < $1.id }
    sorted.features.sort { $0.id < $1.id }
    sorted.requirements.sort { $0.id < $1.id }
    sorted.frameworks.sort { $0.id < $1.id }
    sorted.routes = sorted.routes.enumerated().sorted {
      ($0.element.capability, $0.offset) < ($1.element.capability, $1.offset)
    }.map(\.element)
    return CatalogIndex(sorted)
  }
}

extension Lab {
  mutating func population(
    _ name: String, on platform: String = "ios", mode: String = "ade",
    ownership: Ownership = .corporate, minimumOS: String? = "18", devices: Int = 100
  ) {
    worksheet.populations.append(
      Population(
        id: id(name), platform: id(platform), ownership: ownership, mode: id(mode),
        minimumOS: minimumOS.map(version), devices: devices, place: nowhere))
  }

  mutating func capability(
    _ name: String, _ domain: Domain = .devices, on platforms: [String] = ["ios"],
    facets: [String] = [], isBlocker: Bool = false, management: [Management] = [.device],
    typicalNeed: Need = .should
  ) {
    catalog.capabilities.append(
      Capability(
        id: id(name), title: name, domain: domain, definition: name, ask: "\(name)?",
        typicalNeed: typicalNeed, isBlocker: isBlocker, platforms: platforms.map { id($0) },
        management: management, facets: facets.map { .init(id: id($0), text: $0) },
        source: reviewed, origin: origin))
  }

  mutating func route(
    _ capability: String, _ relation: Relation, by features: [String] = [],
    on platforms: [String] = ["ios"], missing: [String] = [], modes: [String]? = nil,
    ownership: [Ownership]? = nil, minimumOS: String? = nil, source: Source = reviewed
  ) {
    catalog.routes.append(
      Route(
        capability: id(capability), platforms: platforms.map { id($0) },
        modes: modes.map { $0.map { id($0) } }, ownership: ownership,
        minimumOS: minimumOS.map(version), relation: relation, features: features.map { id($0) },
        missing: missing.map { id($0) }, source: source, origin: origin))
  }

  mutating func feature(
    _ name: String, on platforms: [String] = ["ios"], reach: Feature.Reach = .init(),
    licence: [[String]] = [], clouds: [Cloud]? = nil, status: FeatureStatus = .ga,
    available: Period = Period(), needs: [String] = []
  ) {
    catalog.features.append(
      Feature(
        id: id(name), title: name, kind: .mdm,
        platforms: Dictionary(uniqueKeysWithValues: platforms.map { (id($0), reach) }),
        licence: licence.map { $0.map { id($0) } }, clouds: clouds, status: status,
        available: available, prerequisites: needs.map { id($0) }, source: reviewed,
        origin: origin))
  }

  mutating func product(_ name: String) {
    catalog.products.append(
      LegacyProduct(
        id: id(name), title: name, formerly: [], wordings: [], exports: [], leaving: [],
        compliancePartner: .init(platforms: [], note: nil, source: reviewed, origin: origin),
        source: reviewed,
        origin: origin))
  }

  /// A plan; service plans that are new join the catalog.
  mutating func plan(
    _ name: String, _ contents: [String], period: Period = Period(),
    clouds: [Cloud] = Cloud.allCases
  ) {
    for text in contents where !catalog.servicePlans.contains(where: { $0.id == id(text) }) {
      catalog.servicePlans.append(
        ServicePlan(id: id(text), title: text, source: reviewed, origin: origin))
    }
    catalog.plans.append(
      Plan(
        id: id(name), title: name, kind: .bundle, clouds: clouds,
        contents: contents.map { .init(servicePlan: id($0), period: period) }, source: reviewed,
        origin: origin))
  }

  mutating func requirement(
    _ name: String, _ domain: Domain = .mechanics, _ severity: RequirementSeverity = .major,
    scope: RequirementScope = .population, on platforms: [String]? = nil,
    modes: [String]? = nil, ownership: [Ownership]? = nil, sources: [String]? = nil,
    when: [FactKey: [String]] = [:], rule: FactRule? = nil
  ) {
    catalog.requirements.append(
      Requirement(
        id: id(name), title: name, domain: domain, scope: scope, consideration: .features,
        severity: severity, definition: name, ask: "\(name)?", fix: "do it",
        platforms: platforms.map { $0.map { id($0) } }, modes: modes.map { $0.map { id($0) } },
        ownership: ownership, sources: sources.map { $0.map { id($0) } }, when: when, rule: rule,
        source: reviewed, origin: origin))
  }

  /// A framework of one control, in scope.
  mutating func control(
    _ name: String, _ severity: RequirementSeverity = .major, capabilities: [String] = [],
    requirements: [String] = [], on platforms: [String]? = nil
  ) {
    let control = Control(
      id: id(name), number: "A.1", title: name, severity: severity,
      capabilities: capabilities.map { id($0) }, requirements: requirements.map { id($0) },
      platforms: platforms.map { $0.map { id($0) } }, condition: "always", source: reviewed,
      origin: origin)
    catalog.frameworks.append(
      Framework(
        id: id("framework-\(name)"), title: name, controls: [control], source: reviewed,
        origin: origin))
    worksheet.frameworks.append(id("framework-\(name)"))
  }
}

// MARK: - Answers

extension Lab {
  /// How populations are named in an answer; none is all.
  static func reach(_ populations: [String]?) -> AnswerReach {
    populations.map { .only($0.map { id($0) }) } ?? .rest
  }

  /// Answers a capability, in place of an earlier answer of the same reach.
  mutating func answer(
    _ name: String, _ need: Need, facets: [String]? = nil, in populations: [String]? = nil,
    decision: Decision? = nil, evidence: Evidence.Grade? = nil
  ) {
    var remarks = Remarks()
    remarks.evidence = evidence.map { Evidence(grade: $0, note: nil, on: nil) }
    let answer = CapabilityAnswer(
      need: need, facets: facets.map { $0.map { id($0) } }, remarks: remarks,
      decision: decision)
    let reach = Self.reach(populations)
    worksheet.capabilities[id(name), default: []].removeAll { $0.reach == reach }
    worksheet.capabilities[id(name), default: []].append(
      Scoped(answer, reach: reach, at: nowhere))
  }

  /// Answers a requirement, in place of an earlier answer of the same reach.
  mutating func say(
    _ name: String, _ state: RequirementState, in populations: [String]? = nil,
    decision: Decision? = nil, evidence: Evidence.Grade? = nil
  ) {
    var remarks = Remarks()
    remarks.evidence = evidence.map { Evidence(grade: $0, note: nil, on: nil) }
    let reach = Self.reach(populations)
    worksheet.requirements[id(name), default: []].removeAll { $0.reach == reach }
    worksheet.requirements[id(name), default: []].append(
      Scoped(
        RequirementAnswer(state: state, remarks: remarks, decision: decision), reach: reach,
        at: nowhere))
  }

  /// Answers a control explicitly.
  mutating func say(
    control name: String, _ state: RequirementState, in populations: [String]? = nil
  ) {
    worksheet.controls[id(name), default: []].append(
      Scoped(RequirementAnswer(state: state), reach: Self.reach(populations), at: nowhere))
  }

  mutating func own(_ plan: String, from: String? = nil, until: String? = nil) {
    let licence = OwnedLicence(
      plan: id(plan), users: nil,
      period: Period(
        from: from.map(MusterEngineTests.day), until: until.map(MusterEngineTests.day)),
      place: nowhere)
    worksheet.licences = (worksheet.licences ?? []) + [licence]
  }

  mutating func fact(_ key: FactKey, _ value: FactValue) {
    worksheet.facts[key] = Placed(value, at: nowhere)
  }

  /// A capability on iOS with one route of a relation, and its answer.
  mutating func item(
    _ name: String, _ relation: Relation, in domain: Domain = .devices, need: Need?,
    isBlocker: Bool = false, on platforms: [String] = ["ios"], decision: Decision? = nil
  ) {
    capability(name, domain, on: platforms, isBlocker: isBlocker)
    route(name, relation, on: platforms)
    if let need { answer(name, need, decision: decision) }
  }
}

/// A decision that holds until 2027-06-30 unless said otherwise.
func decision(_ kind: Decision.Kind, until: String = "2027-06-30") -> Decision {
  Decision(
    kind: kind, with: nil, reason: "because", by: "J. Doe", until: day(until), place: nowhere)
}
