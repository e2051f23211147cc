import Foundation
import MusterTestSupport
import Testing

/// Two small worksheets of one customer, a month apart, and what `muster diff` makes of them.
struct DiffSamples {
  let folder: TemporaryFolder
  let old: String
  let new: String

  init() throws {
    folder = try TemporaryFolder()
    old = try folder.write(Self.before, to: "before.yaml")
    new = try folder.write(Self.after, to: "after.yaml")
  }

  static let before = """
    muster: worksheet/1
    title: Tailspin, MobileIron to Intune
    organisation: Tailspin Toys
    catalog: 2026.10.0
    cloud: commercial
    populations:
      phones: {platform: ios, ownership: corporate, mode: ade, minimum-os: "18.2", devices: 300}
      macs: {platform: macos, ownership: corporate, mode: ade, minimum-os: "15", devices: 40}
    licences: []
    capabilities:
      network.wifi: must
      network.per-app-vpn: must
      restrictions.passcode: must
      support-automation.unattended-remote-control:
        need: must
        only: [macs]
        decision: {kind: third-party, with: a tool, reason: budget, by: J. Doe, until: 2026-10-31}
    requirements:
      identity.same-tenant: met
      identity.compliance-default: not-met
      mechanics.vpp-token: met

    """

  static let after = before.replacing("licences: []", with: "licences: [{plan: microsoft-365-e5}]")
    .replacing("compliance-default: not-met", with: "compliance-default: met")
    .replacing("vpp-token: met", with: "vpp-token: partly")
    .replacing("devices: 40}", with: "devices: 60}")
    .replacing("  restrictions.passcode: must\n", with: "")
    .replacing("catalog: 2026.10.0", with: "catalog: 2026.11.0")

  func run(_ options: [String], hasColour: Bool = false) async -> Run {
    await Run(
      ["diff", old, new, "--from-day", "2026-10-20", "--to-day", "2026-11-20"] + options,
      hasColour: hasColour)
  }

  /// The same as a process of its own in the folder of the two, so that no path of this machine is shown.
  func golden(_ options: String) throws -> Binary {
    try Binary(
      "cd \"$FOLDER\" && $MUSTER diff before.yaml after.yaml --from-day 2026-10-20 --to-day 2026-11-20 --all \(options)",
      ["FOLDER": folder.path])
  }
}

/// What `diff --format json` tells, as far as tests ask.
struct ToldDiff: Decodable {
  struct Movement: Decodable, Equatable {
    let points: Double
    let exact: String
  }
  struct Step: Decodable {
    let step: String
    let taken: Bool
    let low: Movement
  }
  struct Catalog: Decodable {
    let version: String
    let overlays: [String]
    let filledInFor: String?
  }
  struct Side: Decodable {
    let kind: String
    let label: String
    let verdict: String
    let day: String
    let catalog: Catalog
    let openGaps: Int
  }
  struct Item: Decodable {
    let item: String
    let formerly: String?
    let `class`: String
  }
  struct Blocker: Decodable { let item: String }
  struct Blockers: Decodable {
    let gone: [Blocker]
    let new: [Blocker]
  }
  let before: Side
  let after: Side
  let low: Movement
  let steps: [Step]?
  let blockers: Blockers
  let items: [Item]

  init(_ run: Run) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(run.out.utf8))
  }

  /// The names of the steps that the sides differ in.
  var taken: [String] { (steps ?? []).filter(\.taken).map(\.step) }
  var classes: [String: String] {
    Dictionary(items.map { ($0.item, $0.class) }) { first, _ in first }
  }
}
