internal import MusterDiagnostics
internal import MusterModel

/// What both OSCAL documents of an assessment have in common.
struct OSCALDocument {
  /// The version of OSCAL's models that the documents follow.
  static let version = "1.1.3"
  /// Where Muster's own property names belong; the name leads nowhere by design.
  static let namespace = "https://muster.invalid/ns/oscal"
  /// The role of those who take care of a gap.
  static let owner = "owner"
  /// The role of those who made a decision.
  static let decider = "decider"
  /// The role of the organisation that migrates.
  static let customer = "customer"

  let assessment: Assessment
  let controls: [ControlStanding]

  /// The UUID of a thing of this customer's migration; the same thing keeps it from day to day.
  func uuid(_ kind: String, _ words: [String]) -> String {
    ContentUUID.text(of: [kind, assessment.organisation, assessment.title] + words)
  }

  /// A document under its name, with the UUID of all that it says.
  func document(_ name: String, _ members: [(String, JSONValue?)]) -> String {
    let content = JSONValue.present(members)
    let uuid = ContentUUID.text(of: [name, content.text])
    guard case .object(let rest) = content else { return content.text }
    return JSONValue.object([
      .init(name, .object([.init("uuid", .string(uuid))] + rest))
    ]).text
  }

  // MARK: Metadata

  /// Title, day, versions, and the parties that stand in the document.
  func metadata(_ what: String, people: [String]) -> JSONValue {
    let customer = partyUUID(Self.customer, assessment.organisation)
    let roles: [JSONValue] = [
      ["id": .string(Self.customer), "title": "Organisation that migrates"],
      ["id": .string(Self.owner), "title": "Takes care of an item"],
      ["id": .string(Self.decider), "title": "Decided about an item"],
    ]
    return [
      "title": .string("\(what): \(assessment.title.oscalMarkup)"),
      "last-modified": .string(assessment.day.oscalTime),
      "version": .string(assessment.day.description), "oscal-version": .string(Self.version),
      "props": .array([
        property("catalog-version", assessment.catalogVersion),
        property("profile", assessment.profile.id.rawValue),
      ]),
      "roles": .array(roles),
      "parties": .array(
        [party(customer, assessment.organisation, remarks: nil)]
          + people.map {
            party(
              partyUUID(Self.owner, $0), $0, remarks: "A person or team, as the worksheet names it."
            )
          }),
      "responsible-parties": .array([
        ["role-id": .string(Self.customer), "party-uuids": .array([.string(customer)])]
      ]),
    ]
  }

  private func party(_ uuid: String, _ name: String, remarks: String?) -> JSONValue {
    .present([
      ("uuid", .string(uuid)), ("type", "organization"), ("name", .string(name.oscalString)),
      ("remarks", remarks.map { .string($0) }),
    ])
  }

  /// The UUID of whoever has the name; owners and deciders of one name are one party.
  func partyUUID(_ role: String, _ name: String) -> String {
    uuid("party", [role == Self.customer ? Self.customer : "person", name])
  }

  /// Who does something, by role.
  func responsible(_ role: String, _ name: String) -> JSONValue {
    [
      "role-id": .string(role),
      "party-uuids": .array([.string(partyUUID(role, name))]),
    ]
  }

  // MARK: Parts of parts

  /// A property of Muster's own.
  func property(_ name: String, _ value: String) -> JSONValue {
    [
      "name": .string(name), "ns": .string(Self.namespace), "value": .string(value.oscalString),
    ]
  }

  /// The populations, as items of an inventory.
  var inventory: JSONValue {
    .array(
      assessment.populations.map { part in
        let population = part.population
        let devices = population.devices == 1 ? "1 device" : "\(population.devices.grouped) devices"
        let text =
          "\(population.id): \(devices), \(part.platformTitle), \(part.modeTitle), \(population.ownership.rawValue)"
        return [
          "uuid": .string(subjectUUID(population.id)), "description": .string(text.oscalMarkup),
          "props": .array([
            property("population", population.id.rawValue),
            property("platform", population.platform.rawValue),
            property("enrolment-mode", population.mode.rawValue),
            property("ownership", population.ownership.rawValue),
            property("devices", String(population.devices)),
          ]),
        ]
      })
  }

  private func subjectUUID(_ population: PopulationID) -> String {
    uuid("population", [population.rawValue])
  }

  /// The population that something is about; all of them for `nil`.
  func subjects(_ population: PopulationID?) -> JSONValue {
    .array(
      assessment.populations.map(\.population.id).filter { population == nil || $0 == population }
        .map {
          [
            "subject-uuid": .string(subjectUUID($0)), "type": "inventory-item",
            "title": .string($0.rawValue),
          ]
        })
  }

  /// One observation.
  func observation(
    _ uuid: String, title: String, description: String, evidence: [Evidence?],
    on day: Day? = nil, population: PopulationID?, page: Source?
  ) -> JSONValue {
    let methods = Set(evidence.map { ($0?.grade ?? .d).oscalMethod }).sorted()
    return .present([
      ("uuid", .string(uuid)), ("title", .string(title.oscalMarkup)),
      ("description", .string(description.oscalMarkup)),
      ("links", page.map { .array([["href": .string($0.url), "rel": "reference"]]) }),
      ("methods", .texts(methods.isEmpty ? ["UNKNOWN"] : methods)),
      ("subjects", subjects(population)),
      ("relevant-evidence", .array(evidence.compactMap { $0.map(relevant) })),
      ("collected", .string((day ?? assessment.day).oscalTime)),
    ])
  }

  private func relevant(_ evidence: Evidence) -> JSONValue {
    let text = evidence.note ?? "No note; \(evidence.grade.meaning)."
    var properties = [property("grade", evidence.grade.rawValue)]
    if let on = evidence.on { properties.append(property("gathered-on", on.description)) }
    return ["description": .string(text.oscalMarkup), "props": .array(properties)]
  }

  /// A list of references under one key, such as `observation-uuid`.
  func references(_ key: String, _ uuids: [String]) -> JSONValue {
    .array(uuids.map { .object([.init(key, .string($0))]) })
  }
}
