import MusterCLI
import MusterDiagnostics
import MusterTestSupport
import Testing

@Suite struct ExplainTests {
  @Test func `an item is explained population by population, down to the points`() async {
    let run = await Run("explain", "network.per-app-vpn", Repository.contoso)
    #expect(run.status == .fine)
    #expect(run.err == "")
    #expect(run.lines.first?.hasPrefix("network.per-app-vpn: ") == true)
    #expect(run.out.contains("called there: "))
    for population in ["android-byod", "android-kiosk", "ios-corporate", "macos", "windows"] {
      #expect(run.lines.contains { $0.hasPrefix("\(population) (") })
    }
    for part in ["answer: must", "weight: 3", "value now: ", "value with add-ons: "] {
      #expect(run.lines.contains { $0.hasPrefix("  \(part)") }, "\(part)")
    }
    #expect(run.out.contains("  route, "))
    #expect(run.out.contains("points"))
    #expect(run.lines.suffix(4).joined(separator: " ").contains("source: https://"))
    for line in run.lines { #expect(line.count <= 80 || line.contains("https://")) }
  }

  @Test func `a requirement and a control are explained too`() async throws {
    let requirement = "identity.same-tenant"
    let control = try #require(
      await Run("catalog", "list", "controls").ids.first { $0.hasPrefix("iso-27001-2022.") })
    for item in [requirement, control] {
      let run = await Run("explain", item, Repository.contoso)
      #expect(run.status == .fine, "\(run.err)")
      #expect(run.lines.first?.hasPrefix("\(item): ") == true)
      #expect(run.out.contains("  answer: ") && run.out.contains("  value now: "))
    }
  }

  @Test(arguments: DiagnosticCode.allCases)
  func `a code is explained by its manual page`(_ code: DiagnosticCode) async {
    let run = await Run("explain", code.rawValue)
    #expect(run.status == .fine)
    #expect(run.out == code.manualPage)
    #expect(run.out.contains("Write instead:"))
  }

  @Test func `an item misspelt gets the likely word, a stranger the way to search`() async {
    let near = await Run("explain", "network.wfii", Repository.contoso)
    #expect(near.status == .usage)
    #expect(near.err.contains("did you mean 'network.wifi'?"))
    let far = await Run("explain", "qqqqqqqqqqqqqqqq", Repository.contoso)
    #expect(far.status == .usage)
    #expect(far.err.contains("muster catalog search finds items"))
  }

  @Test func `a worksheet with faults is explained only when lenient`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(AssessTests.faulty, to: "faulty.yaml")
    let strict = await Run("explain", "network.wifi", path)
    #expect(strict.status == .findings)
    #expect(strict.out == "")
    let lenient = await Run("explain", "network.wifi", path, "--lenient")
    #expect(lenient.status == .fine)
    #expect(lenient.out.contains("answer: must"))
    #expect(lenient.err == strict.err)
  }

  @Test func `a control of a framework that is not chosen is out of scope`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Sample.bare, to: "bare.yaml")
    let control = try #require(await Run("catalog", "list", "controls").ids.first)
    let run = await Run("explain", control, path)
    #expect(run.status == .usage)
    #expect(run.err.contains("is not in scope"))
    #expect(run.err.contains("frameworks"))
  }

  @Test func `the day changes an explanation`() async {
    // Microsoft 365 E5 contains Cloud PKI from 2026-07-01.
    let item = "certificates.managed-ca"
    let before = await Run("explain", item, Repository.fabrikam, "--day", "2026-06-30")
    let after = await Run("explain", item, Repository.fabrikam, "--day", "2026-07-01")
    #expect(before.out.contains("gate: needs Microsoft Cloud PKI"))
    #expect(before.out.contains("value now: 0.50"))
    #expect(!after.out.contains("value now: 0.50"))
    #expect(after.out.contains("value now: 1.00"))
  }
}
