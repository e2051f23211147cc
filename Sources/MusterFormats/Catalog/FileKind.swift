/// The kinds of files that Muster reads, by the text of their `muster:` key.
public enum FileKind: String, CaseIterable, Sendable {
  case catalog, platforms, licences, capabilities, intune, routes, requirements, framework, legacy
  case reEnrolment = "re-enrolment"
  case campaign, coverage, profile, language, worksheet

  /// The text of a file's `muster:` key.
  public var header: String { "\(rawValue)/1" }

  /// What the file holds, a phrase for help and schemas.
  public var meaning: String {
    switch self {
    case .catalog: "version and rename table of a catalog"
    case .platforms: "operating systems, enrolment modes, and what of them fades"
    case .licences: "service plans and the plans that contain them"
    case .capabilities: "what MDMs do, in words of no vendor"
    case .intune: "what Intune offers"
    case .routes: "how capabilities are reached in Intune"
    case .requirements: "what else must be true"
    case .framework: "a compliance framework's controls"
    case .legacy: "a legacy MDM's words, exports and ways to leave"
    case .reEnrolment: "from which state to which enrolment mode, with or without a wipe"
    case .campaign: "phases, timetable, criteria, texts and questions of a migration campaign"
    case .coverage: "a list of others, and which rows reach its entries"
    case .profile: "weights and thresholds of the score"
    case .language: "what reports and catalog rows say in another language"
    case .worksheet: "one customer's answers"
    }
  }

  /// The whole file.
  var shape: ObjectShape {
    let fields: [ObjectShape.Field] =
      switch self {
      case .catalog: ProductShapes.head
      case .legacy: ProductShapes.product
      case .framework: ProductShapes.framework
      case .profile: ProductShapes.profile
      case .coverage: MigrationShapes.coverage
      case .language: LanguageShapes.language
      case .worksheet: WorksheetShapes.worksheet
      default:
        // A file of two lists may hold either alone, as an overlay does.
        sections.map {
          let rows = Shape.list(.object($0.row), atLeast: 1)
          return sections.count == 1
            ? .required($0.key, rows, "the rows") : .optional($0.key, rows, "the rows")
        }
      }
    let head = ObjectShape.Field.required(
      Key.muster, .header(header), "the file's kind and format version")
    return ObjectShape("a \(rawValue) file", [head] + fields)
  }

  /// A list of rows that are read one by one, so that a fault in one hides no other.
  struct Section {
    let key: Key
    let row: ObjectShape
    let defines: ReferenceKind?
  }

  /// The lists of a file that is a list of rows.
  var sections: [Section] {
    switch self {
    case .platforms:
      [
        Section(key: .platforms, row: CatalogShapes.platform, defines: .platform),
        Section(key: .fading, row: CatalogShapes.fading, defines: nil),
      ]
    case .licences:
      [
        Section(key: .servicePlans, row: CatalogShapes.servicePlan, defines: .servicePlan),
        Section(key: .plans, row: CatalogShapes.plan, defines: .plan),
      ]
    case .capabilities:
      [Section(key: .capabilities, row: CatalogShapes.capability, defines: .capability)]
    case .intune: [Section(key: .features, row: CatalogShapes.feature, defines: .feature)]
    case .routes: [Section(key: .routes, row: CatalogShapes.route, defines: nil)]
    case .requirements:
      [Section(key: .requirements, row: CatalogShapes.requirement, defines: .requirement)]
    case .framework: [Section(key: .controls, row: CatalogShapes.control, defines: .control)]
    case .reEnrolment:
      [
        Section(key: .states, row: MigrationShapes.state, defines: nil),
        Section(key: .paths, row: MigrationShapes.path, defines: nil),
      ]
    case .campaign: CampaignShapes.sections
    default: []
    }
  }
}
