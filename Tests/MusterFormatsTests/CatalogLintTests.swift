import MusterDiagnostics
import MusterEngine
import MusterFormats
import MusterModel
import Testing

@Suite struct CatalogLintTests {
  @Test func `the small catalog has no finding`() throws {
    _ = try LintBench.expectFindings([], [])
  }

  @Test func `a capability without a route for a mode is found`() throws {
    let findings = try LintBench.expectFindings(
      [
        ("routes.yaml", "modes: [ade, apps]", "modes: [ade]"),
        ("capabilities.yaml", "- id: apps.store", "- id: §apps.store"),
      ], [.catalogNoRoute])
    #expect(findings.first?.message == "'apps.store' has no route for 'ios' in mode 'apps'")
  }

  @Test func `a capability without a route for an ownership is found`() throws {
    _ = try LintBench.expectFindings(
      [
        ("routes.yaml", "ownership: [corporate, personal]", "ownership: [corporate]"),
        ("capabilities.yaml", "- id: apps.store", "- id: §apps.store"),
      ], [.catalogNoRoute])
  }

  @Test func `a capability without a route for a platform is found`() throws {
    _ = try LintBench.expectFindings(
      [
        ("capabilities.yaml", "- id: network.vpn-per-app", "- id: §network.vpn-per-app"),
        ("capabilities.yaml", "applies-to: [ios]", "applies-to: [ios, windows]"),
      ], [.catalogNoRoute])
  }

  @Test func `none beside another route is a contradiction with both places`() throws {
    let none = """
        - capability: §network.vpn
          platforms: [ios]
          relation: none
          workaround: none is known
          source: \(SmallCatalog.source)

      """
    let findings = try LintBench.expectFindings(
      [("routes.yaml", "routes:\n", "routes:\n" + none)], [.catalogContradiction])
    #expect(findings.first?.notes.map(\.place.file.path) == ["routes.yaml"])
    #expect(findings.first?.notes.map(\.place.start.line) == [8])
  }

  @Test func `two relations of the same features are a contradiction`() throws {
    let twin = """
        - capability: network.vpn
          platforms: [ios]
          relation: broader
          features: [network.vpn-profile]
          source: \(SmallCatalog.source)
        - capability: §network.vpn

      """
    _ = try LintBench.expectFindings(
      [("routes.yaml", "  - capability: network.vpn\n", twin)], [.catalogContradiction])
  }

  @Test func `a second route of other features is no contradiction`() throws {
    let other = """
        - capability: network.vpn
          platforms: [ios]
          modes: [ade]
          relation: alternative
          features: [apps.catalogue]
          differs: much
          source: \(SmallCatalog.source)

      """
    _ = try LintBench.expectFindings([("routes.yaml", "routes:\n", "routes:\n" + other)], [])
  }

  @Test func `a feature that is not on the route's platform is found`() throws {
    let findings = try LintBench.expectFindings(
      [
        ("intune.yaml", "      ios: {}", "      windows: {}"),
        ("routes.yaml", "- capability: apps.store", "- capability: §apps.store"),
      ], [.catalogFeatureReach])
    #expect(findings.first?.message == "feature 'apps.catalogue' is not on 'ios'")
  }

  @Test func `a feature that does not reach the route's mode is found`() throws {
    _ = try LintBench.expectFindings(
      [
        ("intune.yaml", "      ios: {}", "      ios: {modes: [ade]}"),
        ("routes.yaml", "- capability: apps.store", "- capability: §apps.store"),
      ], [.catalogFeatureReach])
  }

  @Test func `a feature that needs a later OS than the route says is found`() throws {
    let findings = try LintBench.expectFindings(
      [
        ("intune.yaml", "minimum-os: \"10.0.19045\"", "minimum-os: \"11.2\""),
        (
          "routes.yaml", "- capability: network.vpn\n    platforms: [windows]",
          "- capability: §network.vpn\n    platforms: [windows]"
        ),
      ], [.catalogFeatureReach])
    #expect(
      findings.first?.message
        == "feature 'network.vpn-profile' needs OS 11.2, and the route says 11")
  }

  @Test func `a feature of status ended is found`() throws {
    _ = try LintBench.expectFindings(
      [
        ("intune.yaml", "status: preview", "status: ended"),
        ("routes.yaml", "- capability: apps.store", "- capability: §apps.store"),
      ], [.catalogFeatureEnded])
  }

  @Test func `a feature has ended the day after its last and not on it`() throws {
    let change = (file: "intune.yaml", old: "until: 2030-12-31", new: "until: 2026-11-20")
    _ = try LintBench.expectFindings([change], [])
    _ = try LintBench.expectFindings(
      [
        change, ("routes.yaml", "- capability: network.vpn\n", "- capability: §network.vpn\n"),
        (
          "routes.yaml", "- capability: network.vpn\n    platforms: [windows]",
          "- capability: §network.vpn\n    platforms: [windows]"
        ),
      ], [.catalogFeatureEnded, .catalogFeatureEnded], on: "2026-11-21")
  }
}
