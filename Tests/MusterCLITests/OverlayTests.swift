import MusterCLI
import MusterTestSupport
import Testing

@Suite struct OverlayTests {
  /// Takes the place of the shipped row.
  static func plan(_ contains: String) -> String {
    """
    muster: licences/1
    plans:
      - id: microsoft-365-e5
        title: Our own idea of E5
        kind: bundle
        clouds: [commercial]
        contains:
          - {service-plan: \(contains)}
        source:
          url: "https://example.com/e5"
          doc-date: 2026-11-01
          verified: 2026-11-20

    """
  }

  @Test func `a row of an overlay replaces the shipped one`() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(Self.plan("intune-plan-1"), to: "deep/er/plans.yaml")
    let shipped = await Run("catalog", "show", "microsoft-365-e5")
    let ours = await Run("catalog", "show", "microsoft-365-e5", "--catalog", folder.path)
    #expect(ours.status == .fine, "\(ours.err)")
    #expect(shipped.out.contains("Microsoft 365 E5"))
    #expect(ours.lines.first == "microsoft-365-e5 (plan): Our own idea of E5")
    #expect(!ours.out.contains("cloud-pki"))
    let before = await Run("catalog", "list", "plans")
    let after = await Run("catalog", "list", "plans", "--catalog", folder.path)
    #expect(before.ids == after.ids)
  }

  @Test func `an assessment names its overlays and uses their rows`() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(Self.plan("exchange-online"), to: "plans.yaml")
    let shipped = try await AssessmentJSON(Repository.fabrikam)
    let ours = try await AssessmentJSON(Repository.fabrikam, "--catalog", folder.path)
    #expect(shipped.catalog.overlays == [])
    #expect(ours.catalog.overlays == [folder.path])
    #expect(ours.catalog.overlayRows.map { "\($0.kind) \($0.id)" } == ["plan microsoft-365-e5"])
    #expect(shipped.catalog.overlayRows.isEmpty)
    #expect(ours.score.now.low < shipped.score.now.low)
    let text = await Run("assess", Repository.fabrikam, "--catalog", folder.path)
    #expect(text.lines[2].contains(" + /"))
  }

  @Test func `the last of several overlays holds`() async throws {
    let first = try TemporaryFolder()
    let second = try TemporaryFolder()
    _ = try first.write(Self.plan("exchange-online"), to: "plans.yaml")
    _ = try second.write(
      Self.plan("intune-plan-1").replacing("Our own idea", with: "The second idea"),
      to: "plans.yaml")
    let run = await Run(
      "catalog", "show", "microsoft-365-e5", "--catalog", first.path, "--catalog", second.path)
    #expect(run.lines.first == "microsoft-365-e5 (plan): The second idea of E5")
    let turned = await Run(
      "catalog", "show", "microsoft-365-e5", "--catalog", second.path, "--catalog", first.path)
    #expect(turned.lines.first == "microsoft-365-e5 (plan): Our own idea of E5")
  }

  @Test func `a fault in an overlay stops the run, with its place`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.plan("intune-plan-11"), to: "plans.yaml")
    for words in [
      ["assess", Repository.fabrikam], ["check", Repository.fabrikam], ["catalog", "list"],
    ] {
      let run = await Run(words + ["--catalog", folder.path])
      #expect(run.status == .findings)
      #expect(run.out == "")
      #expect(run.err.contains("\(path):8:24: error: "))
      #expect(run.err.contains("did you mean 'intune-plan-1'?"))
    }
  }

  @Test func `an empty overlay changes nothing but the list of overlays`() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("no catalog file", to: "README.md")
    let shipped = await Run("catalog", "list")
    let ours = await Run("catalog", "list", "--catalog", folder.path)
    #expect(ours.status == .fine)
    #expect(ours.out == shipped.out)
  }

  @Test func `an overlay that is a file is refused`() async {
    let run = await Run("catalog", "list", "--catalog", Repository.fabrikam)
    #expect(run.status == .surroundings)
    #expect(run.err == "muster: cannot read '\(Repository.fabrikam)': Not a directory\n")
  }
}
