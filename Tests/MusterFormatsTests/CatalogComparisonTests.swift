import MusterDiagnostics
import MusterEngine
import MusterFormats
import MusterModel
import MusterTestSupport
import Testing

@Suite struct CatalogComparisonTests {
  private func records(_ small: SmallCatalog) -> CatalogRecords {
    CatalogRecordReader.records([.init(files: small.files)])
  }

  private func diff(_ changes: [(file: String, old: String, new: String)]) throws -> CatalogDiff {
    var changed = SmallCatalog()
    for change in changes { try changed.replace(change.old, in: change.file, by: change.new) }
    return CatalogComparison.diff(records(SmallCatalog()), records(changed))
  }

  private func lines(_ diff: CatalogDiff) -> [String] {
    diff.rows.map { row in
      "\(row.kind.rawValue) \(row.list) \(row.id)"
        + row.changes.map { " \($0.path)" }.joined()
    }
  }

  @Test func `a catalog does not differ from itself`() throws {
    #expect(try diff([]).rows == [])
  }

  @Test func `a changed value is named with both sides`() throws {
    let found = try diff([("capabilities.yaml", "typical-need: should", "typical-need: must")])
    #expect(lines(found) == ["changed capabilities network.vpn typical-need"])
    #expect(found.rows.first?.changes.first?.before == "should")
    #expect(found.rows.first?.changes.first?.after == "must")
  }

  @Test func `the order of keys says nothing, that of a list does`() throws {
    #expect(
      try diff([
        (
          "intune.yaml", "kind: mam\n    platforms:\n      ios: {}\n",
          "platforms:\n      ios: {}\n    kind: mam\n"
        )
      ]).rows == [])
    let turned = try diff([("legacy.yaml", "[Tunnel, Old Tunnel]", "[Old Tunnel, Tunnel]")])
    #expect(lines(turned) == ["changed products old-mdm capabilities.network.vpn.called"])
  }

  @Test func `added and removed rows are told apart, and a new key from a gone one`() throws {
    let found = try diff([
      ("capabilities.yaml", "- id: network.vpn-per-app", "- id: network.vpn-for-apps"),
      ("intune.yaml", "    status: preview\n", "    status: preview\n    from: 2026-11-01\n"),
      ("requirements.yaml", "    effort-days: 20\n", ""),
    ])
    #expect(
      lines(found) == [
        "added capabilities network.vpn-for-apps", "removed capabilities network.vpn-per-app",
        "changed features apps.catalogue from",
        "changed requirements identity.same-tenant effort-days",
      ])
    #expect(found.rows.map(\.title).prefix(2) == ["VPN for one app", "VPN for one app"])
    #expect(found.rows[2].changes.first?.before == nil)
    #expect(found.rows[3].changes.first?.after == nil)
  }

  @Test func `rows without an id are known by what they are about`() throws {
    let found = try diff([
      ("routes.yaml", "workaround: send everything", "workaround: send all"),
      ("re-enrolment.yaml", "how: Erase it.", "how: Wipe it."),
      ("campaign.yaml", "period: 2, step: enforce", "period: 2, step: deadline"),
      ("licences.yaml", "until: 2027-06-30", "until: 2028-06-30"),
      ("coverage.yaml", "left-out: nobody uses it", "left-out: too old"),
    ])
    #expect(
      lines(found) == [
        "changed plans microsoft-365-e3 contains.intune-suite.until",
        "changed routes network.vpn windows 11 workaround",
        "changed paths ios old,new ade how", "changed cycle campaign.pilot 2 step",
        "changed coverage payloads entries.com.example.old.left-out",
      ])
  }

  @Test func `records keep numbers and flags as such, and all else as text`() throws {
    let capability = try #require(
      records(SmallCatalog()).lists.first { $0.name == "capabilities" }?.records.first {
        $0.id == "network.vpn"
      })
    guard case .object(let members) = capability.value else {
      Issue.record("a record is a mapping")
      return
    }
    #expect(members.first { $0.key == "blocker" }?.value == .bool(true))
    let route = records(SmallCatalog()).lists.first { $0.name == "routes" }?.records.first {
      $0.id == "network.vpn ios"
    }
    guard case .object(let fields)? = route?.value else {
      Issue.record("a route is a mapping")
      return
    }
    #expect(fields.first { $0.key == "effort-days" }?.value == .number("1.25"))
  }

  @Test func `an overlay's rows replace those they replace when a catalog is loaded`() throws {
    var overlay = SmallCatalog()
    overlay.texts = [
      "routes.yaml": """
      muster: routes/1
      routes:
        - capability: network.vpn
          platforms: [windows]
          relation: none
          workaround: none is known
          source: \(SmallCatalog.source)

      """
    ]
    let layers = [
      CatalogLoader.Layer(files: SmallCatalog().files),
      CatalogLoader.Layer(overlay: "ours", files: overlay.files),
    ]
    let routes = CatalogRecordReader.records(layers).lists.first { $0.name == "routes" }
    #expect(
      routes?.records.map(\.id) == [
        "apps.store ios ade,apps corporate,personal", "network.vpn ios", "network.vpn windows",
        "network.vpn-per-app ios",
      ])
  }

  @Test func `every list of the files is a list of the records`() throws {
    let names = records(SmallCatalog()).lists.filter { !$0.records.isEmpty }.map(\.name)
    #expect(
      names == [
        "platforms", "fading", "service-plans", "plans", "capabilities", "features", "routes",
        "requirements", "frameworks", "products", "states", "paths", "phases", "groups", "cycle",
        "criteria", "help-desk", "templates", "placeholders", "monitoring", "afterwards",
        "coverage", "profiles",
      ])
  }

  @Test func `a new day of release and a new rename are changes of the catalog`() throws {
    let found = try diff([
      ("catalog.yaml", "released: 2026-11-20", "released: 2026-12-01"),
      ("catalog.yaml", "  identity.one-tenant: identity.same-tenant\n", ""),
    ])
    #expect(
      lines(found) == [
        "changed catalog 2026.11.0 released renamed.identity.one-tenant"
      ])
  }

  @Test func `the order of phases means something`() throws {
    let second = """
        - id: campaign.aaa
          title: End
          definition: Ends.
          steps: [end]
          done-when: all is over
          source: \(SmallCatalog.source)

      """
    var one = SmallCatalog()
    try one.replace("groups:\n", in: "campaign.yaml", by: second + "groups:\n")
    var other = SmallCatalog()
    try other.replace("phases:\n", in: "campaign.yaml", by: "phases:\n" + second)
    let phases = records(one).lists.first { $0.name == "phases" }
    #expect(phases?.records.map(\.id) == ["campaign.start", "campaign.aaa"])
    #expect(try one.catalog().campaign.phases.map(\.id.rawValue) == phases?.records.map(\.id))
    let found = CatalogComparison.diff(records(one), records(other))
    #expect(lines(found) == ["changed phases order order"])
  }

  @Test func `an overlay's phase keeps the place of the one it replaces`() throws {
    var overlay = SmallCatalog()
    overlay.texts = [
      "campaign.yaml": """
      muster: campaign/1
      phases:
        - id: campaign.start
          title: Another start
          definition: Gets ready.
          steps: [plan]
          done-when: all know
          source: \(SmallCatalog.source)

      """
    ]
    var small = SmallCatalog()
    small.append("", to: "campaign.yaml")
    try small.replace(
      "groups:\n", in: "campaign.yaml",
      by: """
          - id: campaign.later
            title: Later
            definition: Follows.
            steps: [follow]
            done-when: all moved
            source: \(SmallCatalog.source)
        groups:

        """)
    let layer = CatalogLoader.Layer(overlay: "ours", files: overlay.files)
    let catalog = try small.catalog(overlays: [layer])
    #expect(catalog.campaign.phases.map(\.title) == ["Another start", "Later"])
    let all = CatalogRecordReader.records([.init(files: small.files), layer])
    let phases = all.lists.first { $0.name == "phases" }
    #expect(phases?.records.map(\.id) == ["campaign.start", "campaign.later"])
  }

  @Test func `a route of several platforms keeps those that an overlay leaves to it`() throws {
    var small = SmallCatalog()
    try small.replace(
      "applies-to: [ios]\n    facets: {browser", in: "capabilities.yaml",
      by: "applies-to: [ios, windows]\n    facets: {browser")
    try small.replace(
      "- capability: network.vpn-per-app\n    platforms: [ios]", in: "routes.yaml",
      by: "- capability: network.vpn-per-app\n    platforms: [ios, windows]")
    var overlay = SmallCatalog()
    overlay.texts = [
      "routes.yaml": """
      muster: routes/1
      routes:
        - capability: network.vpn-per-app
          platforms: [windows]
          relation: none
          workaround: ours
          source: \(SmallCatalog.source)

      """
    ]
    let layer = CatalogLoader.Layer(overlay: "ours", files: overlay.files)
    let records = CatalogRecordReader.records([.init(files: small.files), layer])
    let ids = records.lists.first { $0.name == "routes" }?.records.map(\.id)
    #expect(
      ids?.filter { $0.hasPrefix("network.vpn-per-app") } == [
        "network.vpn-per-app ios", "network.vpn-per-app windows",
      ])
    let routes = try small.catalog(overlays: [layer]).routes
    #expect(routes.filter { $0.capability.rawValue == "network.vpn-per-app" }.count == 2)
  }

  struct Number: CustomTestStringConvertible {
    let written: String
    let json: String
    var testDescription: String { written }
  }

  @Test(arguments: [
    Number(written: "02", json: "2"), Number(written: "0.50", json: "0.5"),
    Number(written: "10", json: "10"), Number(written: "0", json: "0"),
    Number(written: "1.00", json: "1"), Number(written: "00.25", json: "0.25"),
  ])
  func `a number is one in JSON too, however it is written`(_ number: Number) throws {
    var small = SmallCatalog()
    try small.replace(
      "effort-days: 20", in: "requirements.yaml", by: "effort-days: \(number.written)")
    let row = records(small).lists.first { $0.name == "requirements" }?.records.first {
      $0.id == "identity.same-tenant"
    }
    guard case .object(let members)? = row?.value else {
      Issue.record("a row is a mapping")
      return
    }
    #expect(members.first { $0.key == "effort-days" }?.value == .number(number.json))
  }
}
