internal import MusterDiagnostics
internal import MusterModel
internal import MusterYAML

// Files that hold one thing.

extension LegacyProduct {
  init?(_ fields: Fields, _ origin: RowOrigin) {
    guard let id: ProductID = fields.id(Key.product), let title = fields.text(Key.title),
      let source = Source(fields[Key.source]),
      let partner = fields[Key.compliancePartner].flatMap({
        CompliancePartner(Fields($0), origin.at($0))
      })
    else { return nil }
    let wordings = (fields[Key.capabilities]?.entries ?? []).compactMap { key, value in
      Wording(capability: key.text, Fields(value), origin.at(key))
    }
    self.init(
      id: id, title: title, formerly: fields.texts(Key.formerly) ?? [],
      wordings: wordings.sorted { $0.capability < $1.capability },
      exports: (fields[Key.exports]?.items ?? []).compactMap {
        Export(Fields($0), origin.at($0))
      },
      leaving: (fields[Key.leaving]?.items ?? []).compactMap {
        Leaving(Fields($0), origin.at($0))
      },
      compliancePartner: partner, source: source, origin: origin)
  }
}

extension RowOrigin {
  /// The same layer, at a row inside.
  fileprivate func at(_ node: YAMLNode) -> RowOrigin {
    RowOrigin(place: node.place, overlay: overlay)
  }
}

extension LegacyProduct.Wording {
  fileprivate init?(capability: String, _ fields: Fields, _ origin: RowOrigin) {
    guard let id = CapabilityID(capability), let called = fields.texts(Key.called),
      let platforms: [PlatformID] = fields.ids(Key.platforms),
      let source = Source(fields[Key.source])
    else { return nil }
    self.init(
      capability: id, called: called, platforms: platforms, watchOut: fields.text(Key.watchOut),
      source: source, origin: origin)
  }
}

extension LegacyProduct.Export {
  fileprivate init?(_ fields: Fields, _ origin: RowOrigin) {
    guard let what = fields.text(Key.what), let how = fields.text(Key.how),
      let format = fields.text(Key.format), let source = Source(fields[Key.source])
    else { return nil }
    self.init(what: what, how: how, format: format, source: source, origin: origin)
  }
}

extension LegacyProduct.Leaving {
  fileprivate init?(_ fields: Fields, _ origin: RowOrigin) {
    guard let platform: PlatformID = fields.id(Key.platform), let how = fields.text(Key.how),
      let usersNotice = fields.text(Key.usersNotice), let remains = fields.text(Key.remains),
      let source = Source(fields[Key.source])
    else { return nil }
    self.init(
      platform: platform, modes: fields.ids(Key.modes), how: how, usersNotice: usersNotice,
      remains: remains, source: source, origin: origin)
  }
}

extension LegacyProduct.CompliancePartner {
  fileprivate init?(_ fields: Fields, _ origin: RowOrigin) {
    guard let platforms: [PlatformID] = fields.ids(Key.platforms),
      let source = Source(fields[Key.source])
    else { return nil }
    self.init(platforms: platforms, note: fields.text(Key.note), source: source, origin: origin)
  }
}

extension Framework {
  init?(_ fields: Fields, controls: [Control], _ origin: RowOrigin) {
    guard let id: FrameworkID = fields.id(Key.framework), let title = fields.text(Key.title),
      let source = Source(fields[Key.source])
    else { return nil }
    self.init(id: id, title: title, controls: controls, source: source, origin: origin)
  }
}

extension Profile {
  init?(_ fields: Fields, _ origin: RowOrigin) {
    guard let id: ProfileID = fields.id(Key.profile), let title = fields.text(Key.title),
      let domains = fields[Key.domains].map({ Fields($0) }),
      let needs = fields[Key.needs].map({ Fields($0) }),
      let severities = fields[Key.severities].map({ Fields($0) }),
      let threshold = fields.number(Key.threshold),
      let unknownBelow = fields.number(Key.unknownBelow),
      let conditionsBelow = fields.number(Key.conditionsBelow)
    else { return nil }
    self.init(
      id: id, title: title, domainWeights: Domain.allCases.map { domains.number($0) ?? 0 },
      needWeights: Dictionary(
        uniqueKeysWithValues: Need.weighing.map { ($0, needs.number($0) ?? 0) }),
      severityWeights: Dictionary(
        uniqueKeysWithValues: RequirementSeverity.allCases.map {
          ($0, severities.number($0) ?? 0)
        }), threshold: threshold, unknownBelow: unknownBelow, conditionsBelow: conditionsBelow,
      origin: origin)
  }
}
