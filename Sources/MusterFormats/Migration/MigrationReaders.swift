internal import MusterDiagnostics
internal import MusterModel
internal import MusterYAML

extension FadingPlatform {
  init?(_ fields: Fields, _ origin: RowOrigin) {
    guard let id: PlatformID = fields.id(Key.id), let title = fields.text(Key.title),
      let state: State = fields.word(Key.state), let instead = fields.text(Key.instead),
      let source = Source(fields[Key.source])
    else { return nil }
    self.init(
      id: id, title: title, platform: fields.id(Key.platform), state: state,
      until: fields.day(Key.until), instead: instead, source: source, origin: origin)
  }
}

extension ManagementState {
  init?(_ fields: Fields, _ origin: RowOrigin) {
    guard let id: StateID = fields.id(Key.id), let platform: PlatformID = fields.id(Key.platform),
      let title = fields.text(Key.title)
    else { return nil }
    self.init(id: id, platform: platform, title: title, origin: origin)
  }
}

extension ReEnrolmentPath {
  init?(_ fields: Fields, _ origin: RowOrigin) {
    guard let platform: PlatformID = fields.id(Key.platform),
      let from: [StateID] = fields.ids(Key.from), let to: [ModeID] = fields.ids(Key.to),
      let wipe: Wipe = fields.word(Key.wipe), let doneBy: [Doer] = fields.words(Key.doneBy),
      let how = fields.text(Key.how), let lost = fields.text(Key.lost),
      let source = Source(fields[Key.source])
    else { return nil }
    self.init(
      platform: platform, from: from, to: to, wipe: wipe,
      minimumOS: fields.version(Key.minimumOS), doneBy: doneBy, how: how, lost: lost,
      usersNotice: fields.text(Key.usersNotice), source: source, origin: origin)
  }
}

extension CoverageList {
  init?(_ fields: Fields, _ origin: RowOrigin) {
    guard let id: CoverageID = fields.id(Key.list), let title = fields.text(Key.title),
      let source = Source(fields[Key.source])
    else { return nil }
    let entries = (fields[Key.entries]?.items ?? []).compactMap { node -> Entry? in
      let row = Fields(node)
      guard let name = row.text(Key.name) else { return nil }
      return Entry(
        name: name, capabilities: row.ids(Key.capabilities) ?? [],
        features: row.ids(Key.features) ?? [], leftOut: row.text(Key.leftOut))
    }
    self.init(
      id: id, title: title, entries: entries.sorted { $0.name < $1.name }, source: source,
      origin: origin)
  }
}

extension Route.Translation {
  init?(_ fields: Fields) {
    guard let setting = fields.text(Key.setting), let becomes = fields.texts(Key.becomes) else {
      return nil
    }
    self.init(
      setting: setting, value: fields.text(Key.value), products: fields.ids(Key.products),
      becomes: becomes, loses: fields.text(Key.loses), source: Source(fields[Key.source]))
  }
}
