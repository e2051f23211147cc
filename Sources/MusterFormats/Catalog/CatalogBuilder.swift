internal import MusterDiagnostics
internal import MusterModel
internal import MusterYAML

/// Collects rows of all layers.
struct CatalogBuilder {
  var check: ShapeCheck

  /// Whether rows are held against the rules; not where the layer is known to be good.
  private(set) var isChecking = true
  private var head: (version: String, released: Day, renamed: [String: String])?
  private var headPlace: SourcePlace?
  private(set) var platforms = RowTable<PlatformID, Platform>()
  private var servicePlans = RowTable<ServicePlanID, ServicePlan>()
  private var plans = RowTable<PlanID, Plan>()
  private var capabilities = RowTable<CapabilityID, Capability>()
  private var features = RowTable<FeatureID, Feature>()
  private var requirements = RowTable<RequirementID, Requirement>()
  private var frameworks = RowTable<FrameworkID, Framework>()
  private var controls = RowTable<ControlID, Control>()
  private var products = RowTable<ProductID, LegacyProduct>()
  private var profiles = RowTable<ProfileID, Profile>()
  private var routes: [Route] = []
  private var fading = RowTable<PlatformID, FadingPlatform>()
  private(set) var states: [ManagementState] = []
  private var paths: [ReEnrolmentPath] = []
  private var campaign = CampaignRows()
  private var coverage = RowTable<CoverageID, CoverageList>()

  init(known: KnownIDs) {
    check = ShapeCheck(known: known, unknownReference: .catalogUnknownReference)
  }

  mutating func read(_ file: ParsedFile, _ layer: CatalogLoader.Layer) {
    isChecking = layer.form == .unchecked
    guard !file.kind.sections.isEmpty, file.kind != .framework else {
      let shape = file.kind == .framework ? Self.frameworkBesideControls : file.kind.shape
      guard !isChecking || check.accepts(file.root, .object(shape), as: "file") else {
        return
      }
      readWhole(file, overlay: layer.overlay)
      return
    }
    // The head is held against the file's shape with its rows taken out; rows are read one by one.
    if isChecking {
      checkHead(file)
      checkNotEmpty(file)
    }
    for (section, rows) in file.sections where section.key != .paths {
      readRows(rows, section, file, layer)
    }
  }

  /// Reads what ``read(_:_:)`` left: rows that name rows of other files of their kind.
  mutating func readPaths(_ file: ParsedFile, _ layer: CatalogLoader.Layer) {
    isChecking = layer.form == .unchecked
    for (section, rows) in file.sections where section.key == .paths {
      readRows(rows, section, file, layer)
    }
  }

  private mutating func readRows(
    _ rows: [YAMLNode], _ section: FileKind.Section, _ file: ParsedFile,
    _ layer: CatalogLoader.Layer
  ) {
    for row in rows
    where !isChecking || check.accepts(row, .object(section.row), as: section.row.name) {
      let fields = Fields(row)
      let place = (fields[Key.id] ?? fields[Key.capability] ?? row).place
      let origin = RowOrigin(place: place, overlay: layer.overlay)
      if file.kind == .campaign {
        campaign.read(section.key, fields, origin, &check.diagnostics)
      } else {
        readRow(row, fields, section.key, origin)
      }
    }
  }

  /// A file may leave out some of its lists, but not all.
  private mutating func checkNotEmpty(_ file: ParsedFile) {
    let keys = file.kind.sections.map(\.key.rawValue)
    guard keys.count > 1, file.root.kind == .mapping, file.root.entries.count == 1 else { return }
    check.diagnostics.add(
      Diagnostic(
        .formatMissingKey, "a \(file.kind.rawValue) file holds at least one of its lists",
        at: file.root.place, help: "add one of: \(keys.joined(separator: ", "))"))
  }

  private mutating func checkHead(_ file: ParsedFile) {
    let fields = file.kind.shape.fields.map { field in
      ObjectShape.Field(
        key: field.key,
        shape: Key(rawValue: field.key) == .muster ? field.shape : .list(.any, atLeast: 1),
        isRequired: field.isRequired, meaning: field.meaning)
    }
    _ = check.accepts(
      file.root, .object(ObjectShape(file.kind.shape.name, fields)), as: "file")
  }

  /// A framework file with its controls taken out, which are read one by one.
  private static let frameworkBesideControls = ObjectShape(
    FileKind.framework.shape.name,
    FileKind.framework.shape.fields.map { field in
      ObjectShape.Field(
        key: field.key,
        shape: Key(rawValue: field.key) == .controls ? .list(.any, atLeast: 1) : field.shape,
        isRequired: field.isRequired, meaning: field.meaning)
    })

  private mutating func readWhole(_ file: ParsedFile, overlay: String?) {
    let fields = Fields(file.root)
    let names: [Key] = [.product, .framework, .profile, .list]
    let place = (names.lazy.compactMap { fields[$0] }.first ?? file.root).place
    let origin = RowOrigin(place: place, overlay: overlay)
    switch file.kind {
    case .catalog:
      guard let version = fields.text(Key.version), let released = fields.day(Key.released) else {
        return
      }
      if let first = headPlace {
        if overlay == nil {
          check.diagnostics.add(
            Diagnostic(
              .catalogDuplicateID, "a catalog has one file of kind 'catalog'", at: place,
              notes: [.init("it is this one", at: first)]))
        }
        return
      }
      headPlace = place
      checkRenamed(fields[Key.renamed])
      let pairs = (fields[Key.renamed]?.entries ?? []).map { ($0.key.text, $0.value.text) }
      head = (version, released, Dictionary(pairs) { first, _ in first })
    case .legacy:
      if let row = LegacyProduct(fields, origin) {
        checkModes(file.root, of: row)
        products.add(row, row.id, origin, &check.diagnostics)
      }
    case .framework: readFramework(fields, origin)
    case .profile:
      guard let row = Profile(fields, origin) else { return }
      profiles.add(row, row.id, origin, &check.diagnostics)
    case .coverage:
      guard let row = CoverageList(fields, origin) else { return }
      checkEntries(file.root)
      coverage.add(row, row.id, origin, &check.diagnostics)
    default: break
    }
  }

  private mutating func readFramework(_ fields: Fields, _ origin: RowOrigin) {
    var own: [Control] = []
    let shape = CatalogShapes.control
    for row in fields[Key.controls]?.items ?? []
    where !isChecking || check.accepts(row, .object(shape), as: shape.name) {
      let rowFields = Fields(row)
      let rowOrigin = RowOrigin(
        place: (rowFields[Key.id] ?? row).place, overlay: origin.overlay)
      guard let control = Control(rowFields, rowOrigin) else { continue }
      if control.capabilities.isEmpty, control.requirements.isEmpty {
        check.diagnostics.add(
          Diagnostic(
            .catalogControlNamesNothing,
            "control '\(control.id)' names at least one capability or requirement",
            at: rowOrigin.place))
        continue
      }
      controls.add(control, control.id, rowOrigin, &check.diagnostics)
      own.append(control)
    }
    if let framework = Framework(fields, controls: own.sorted { $0.id < $1.id }, origin) {
      frameworks.add(framework, framework.id, origin, &check.diagnostics)
    }
  }

  private mutating func readRow(
    _ node: YAMLNode, _ fields: Fields, _ section: Key, _ origin: RowOrigin
  ) {
    switch section {
    case .platforms:
      if let row = Platform(fields, origin) {
        checkPeriods(fields[Key.support]?.items ?? [])
        platforms.add(row, row.id, origin, &check.diagnostics)
      }
    case .servicePlans:
      if let row = ServicePlan(fields, origin) {
        servicePlans.add(row, row.id, origin, &check.diagnostics)
      }
    case .plans:
      if let row = Plan(fields, origin) {
        checkPeriods(fields[Key.contains]?.items ?? [])
        plans.add(row, row.id, origin, &check.diagnostics)
      }
    case .capabilities:
      if let row = Capability(fields, origin) {
        checkFacets(row)
        capabilities.add(row, row.id, origin, &check.diagnostics)
      }
    case .features:
      if let row = Feature(fields, origin) {
        checkPeriods([node])
        for (key, value) in fields[Key.platforms]?.entries ?? [] {
          checkModes(Fields(value)[Key.modes], platform: PlatformID(key.text))
        }
        features.add(row, row.id, origin, &check.diagnostics)
      }
    case .requirements: readRequirement(fields, origin)
    case .routes: readRoute(fields, origin)
    case .fading:
      if let row = FadingPlatform(fields, origin) {
        fading.add(row, row.id, origin, &check.diagnostics)
      }
    case .states: readState(fields, origin)
    case .paths: readPath(fields, origin)
    default: break
    }
  }

  private mutating func readRequirement(_ fields: Fields, _ origin: RowOrigin) {
    guard let row = Requirement(fields, origin) else { return }
    if let rule = fields[Key.rule], row.rule == nil {
      check.diagnostics.add(
        Diagnostic(
          .formatMissingKey,
          "a rule of this kind also needs: \(Self.ruleNeeds(Fields(rule).word(Key.kind)))",
          at: rule.place))
      return
    }
    for node in fields[Key.modes]?.items ?? [] {
      guard let mode = ModeID(node.text) else { continue }
      let candidates = row.platforms ?? platforms.ids
      let modes = candidates.flatMap { platforms[$0]?.modes.map(\.id) ?? [] }
      if !modes.contains(mode) { reportMode(node, among: modes) }
    }
    requirements.add(row, row.id, origin, &check.diagnostics)
  }

  private static func ruleNeeds(_ kind: FactRule.Kind?) -> String {
    switch kind {
    case .versionAtLeast: "fact, version"
    case .oneOf: "fact, met"
    case .atLeast, .atMost: "fact, number"
    default: "nothing else"
    }
  }

  /// States are unique within their platform.
  private mutating func readState(_ fields: Fields, _ origin: RowOrigin) {
    guard let row = ManagementState(fields, origin) else { return }
    if let index = states.firstIndex(where: { $0.platform == row.platform && $0.id == row.id }) {
      guard states[index].origin.overlay != origin.overlay else {
        check.diagnostics.add(
          Diagnostic(
            .catalogDuplicateID, "state '\(row.id)' of '\(row.platform)' is already taken",
            at: origin.place, notes: [.init("it is taken here", at: states[index].origin.place)]))
        return
      }
      states[index] = row
    } else {
      states.append(row)
    }
  }

  /// An overlay's paths for a platform replace all shipped ones for it.
  private mutating func readPath(_ fields: Fields, _ origin: RowOrigin) {
    guard let row = ReEnrolmentPath(fields, origin) else { return }
    checkModes(fields[Key.to], platform: row.platform)
    checkStates(fields[Key.from], platform: row.platform)
    if origin.overlay != nil {
      paths.removeAll {
        $0.platform == row.platform && $0.origin.overlay != origin.overlay
      }
    }
    paths.append(row)
  }

  private mutating func readRoute(_ fields: Fields, _ origin: RowOrigin) {
    guard let row = Route(fields, origin) else { return }
    guard isChecking else {
      routes.append(row)
      return
    }
    var problems = RouteProblems(row, fields, capabilities[row.capability])
    if row.platforms.count == 1 {
      checkModes(fields[Key.modes], platform: row.platforms.first)
    }
    for problem in problems.find() { check.diagnostics.add(problem) }
    guard problems.isLoadable else { return }
    if origin.overlay != nil { replaceShipped(by: row) }
    routes.append(row)
  }

  /// An overlay's rows for a capability on a platform replace the shipped ones for it.
  private mutating func replaceShipped(by row: Route) {
    routes = routes.compactMap { shipped in
      guard shipped.capability == row.capability, shipped.origin.overlay != row.origin.overlay
      else { return shipped }
      let left = shipped.platforms.filter { !row.platforms.contains($0) }
      if left.count == shipped.platforms.count { return shipped }
      return left.isEmpty ? nil : shipped.limited(to: left)
    }
  }

  func finish() -> Catalog? {
    guard let head else { return nil }
    var catalog = Catalog(version: head.version, released: head.released)
    catalog.renamed = head.renamed
    catalog.platforms = platforms.sorted
    catalog.servicePlans = servicePlans.sorted
    catalog.plans = plans.sorted
    catalog.capabilities = capabilities.sorted
    catalog.features = features.sorted
    catalog.requirements = requirements.sorted
    catalog.frameworks = frameworks.sorted
    catalog.products = products.sorted
    catalog.profiles = profiles.sorted
    catalog.fading = fading.sorted
    catalog.states = states.sorted { ($0.platform, $0.id) < ($1.platform, $1.id) }
    catalog.paths = paths.enumerated().sorted {
      ($0.element.platform, $0.offset) < ($1.element.platform, $1.offset)
    }.map(\.element)
    catalog.campaign = campaign.finish()
    catalog.coverage = coverage.sorted
    // Places are sorted and not the rows, which are large.
    catalog.routes = routes.indices.sorted {
      (routes[$0].capability, $0) < (routes[$1].capability, $1)
    }.map { routes[$0] }
    return catalog
  }
}

extension Route {
  /// The same row on fewer platforms.
  fileprivate func limited(to platforms: [PlatformID]) -> Route {
    Route(
      capability: capability, platforms: platforms, modes: modes, ownership: ownership,
      minimumOS: minimumOS, relation: relation, features: features, missing: missing,
      differs: differs, workaround: workaround, effortDays: effortDays, usersNotice: usersNotice,
      adminsDo: adminsDo, translations: translations, source: source, origin: origin)
  }
}
