internal import MusterDiagnostics
internal import MusterModel
internal import MusterYAML

/// Collects rows of all layers.
struct CatalogBuilder {
  var check: ShapeCheck

  /// Whether rows are held against the rules; not where the layer is known to be good.
  private var isChecking = true
  private var head: (version: String, released: Day, renamed: [String: String])?
  private var headPlace: SourcePlace?
  private var platforms = RowTable<PlatformID, Platform>()
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

  init(known: KnownIDs) {
    check = ShapeCheck(known: known, unknownReference: .catalogUnknownReference)
  }

  mutating func read(_ file: ParsedFile, _ layer: CatalogLoader.Layer) {
    isChecking = !layer.isKnownGood
    guard !file.kind.sections.isEmpty, file.kind != .framework else {
      let shape = file.kind == .framework ? Self.frameworkBesideControls : file.kind.shape
      guard !isChecking || check.accepts(file.root, .object(shape), as: "file") else {
        return
      }
      readWhole(file, overlay: layer.overlay)
      return
    }
    // The head is held against the file's shape with its rows taken out; rows are read one by one.
    if isChecking { checkHead(file) }
    for (section, rows) in file.sections {
      for row in rows
      where !isChecking || check.accepts(row, .object(section.row), as: section.row.name) {
        let fields = Fields(row)
        let place = (fields[Key.id] ?? fields[Key.capability] ?? row).place
        readRow(row, fields, section.key, RowOrigin(place: place, overlay: layer.overlay))
      }
    }
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
    let place = (fields[Key.product] ?? fields[Key.framework] ?? fields[Key.profile] ?? file.root)
      .place
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
    catalog.routes = routes.enumerated().sorted {
      ($0.element.capability, $0.offset) < ($1.element.capability, $1.offset)
    }.map(\.element)
    return catalog
  }
}

// MARK: - Rules beyond shapes

extension CatalogBuilder {
  private mutating func checkFacets(_ row: Capability) {
    guard row.facets.count > Capability.mostFacets else { return }
    check.diagnostics.add(
      Diagnostic(
        .catalogTooManyFacets, "a capability has at most \(Capability.mostFacets) facets",
        at: row.origin.place, help: "split '\(row.id)' in two capabilities"))
  }

  /// New ids are ids of capabilities, requirements or controls.
  private mutating func checkRenamed(_ table: YAMLNode?) {
    guard isChecking else { return }
    let kinds: [ReferenceKind] = [.capability, .requirement, .control]
    let ids = kinds.reduce(into: Set<String>()) { $0.formUnion(check.known[$1] ?? []) }
    for (_, new) in table?.entries ?? [] where !ids.contains(new.text) {
      check.diagnostics.add(
        Diagnostic(
          .catalogUnknownReference, "there is no id '\(new.text.shortened)' to rename to",
          at: new.place, help: Suggestion.help(for: new.text, among: ids.sorted())))
    }
  }

  private mutating func checkPeriods(_ nodes: [YAMLNode]) {
    for node in nodes where isChecking {
      let fields = Fields(node)
      guard let from = fields.day(Key.from), let until = fields.day(Key.until), until < from else {
        continue
      }
      check.diagnostics.add(
        Diagnostic(
          .catalogPeriodOrder, "'until' \(until) lies before 'from' \(from)",
          at: fields[Key.until]?.place))
    }
  }

  private mutating func checkModes(_ list: YAMLNode?, platform: PlatformID?) {
    guard isChecking, let platform, let modes = platforms[platform]?.modes.map(\.id) else { return }
    for node in list?.items ?? [] where !modes.contains(where: { node.isText($0.rawValue) }) {
      reportMode(node, among: modes)
    }
  }

  private mutating func checkModes(_ root: YAMLNode, of product: LegacyProduct) {
    for node in Fields(root)[Key.leaving]?.items ?? [] {
      let fields = Fields(node)
      checkModes(fields[Key.modes], platform: fields.id(Key.platform))
    }
  }

  private mutating func reportMode(_ node: YAMLNode, among modes: [ModeID]) {
    check.diagnostics.add(
      Diagnostic(
        .catalogUnknownReference, "there is no enrolment mode '\(node.text.shortened)' here",
        at: node.place,
        help: Suggestion.help(for: node.text, among: modes.map(\.rawValue))
          ?? "write one of: \(modes.map(\.rawValue).joined(separator: ", "))"))
  }
}

extension Route {
  /// The same row on fewer platforms.
  fileprivate func limited(to platforms: [PlatformID]) -> Route {
    Route(
      capability: capability, platforms: platforms, modes: modes, ownership: ownership,
      minimumOS: minimumOS, relation: relation, features: features, missing: missing,
      differs: differs, workaround: workaround, effortDays: effortDays, usersNotice: usersNotice,
      adminsDo: adminsDo, source: source, origin: origin)
  }
}
