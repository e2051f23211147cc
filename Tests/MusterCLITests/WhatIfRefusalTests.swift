import MusterCLI
import MusterTestSupport
import Testing

/// Hypotheses that cannot be tried.
@Suite struct WhatIfRefusalTests {
  struct Refused: CustomTestStringConvertible {
    let options: [String]
    let message: String
    var help: String?
    var testDescription: String { options.joined(separator: " ") }
  }

  static let refused = [
    Refused(options: [], message: "nothing is changed"),
    Refused(
      options: ["--with-licence", "intune-siute"], message: "there is no plan 'intune-siute'",
      help: "did you mean 'intune-suite'?"),
    Refused(
      options: ["--with-licence", "qqqqqqqqqq"], message: "there is no plan 'qqqqqqqqqq'",
      help: "muster catalog list plans"),
    Refused(
      options: ["--with-licence", "microsoft-365-e3"],
      message: "'microsoft-365-e3' is among the worksheet's licences already"),
    Refused(
      options: ["--with-licence", "microsoft-365-e3-dod"],
      message: "'microsoft-365-e3-dod' is not sold in the cloud 'commercial'"),
    Refused(
      options: ["--answer", "network.wfii=must"], message: "there is no item 'network.wfii'",
      help: "did you mean 'network.wifi'?"),
    Refused(
      options: ["--answer", "network.wifi=mst"], message: "'network.wifi' cannot be 'mst'",
      help: "did you mean 'must'?"),
    Refused(
      options: ["--answer", "network.wifi=met"], message: "'network.wifi' cannot be 'met'",
      help: "one of: must, should, could, not-used, not-applicable"),
    Refused(
      options: ["--answer", "people.kick-off=must"], message: "'people.kick-off' cannot be 'must'",
      help: "one of: met, partly, not-met, not-applicable"),
    Refused(
      options: ["--answer", "network.wifi"],
      message: "'network.wifi' is no ITEM=VALUE of '--answer'"),
    Refused(
      options: ["--answer", "network.wifi=must@maccos"], message: "there is no population 'maccos'",
      help: "did you mean 'macos'?"),
    Refused(
      options: ["--answer", "network.wifi=must@"], message: "there is no population ''",
      help: "one of: "),
    Refused(
      options: ["--answer", "identity.routable-upn-suffixes=met"],
      message: "and the facts say partly", help: "change the fact with --fact"),
    Refused(
      options: ["--drop", "network.wfii"], message: "there is no item 'network.wfii'",
      help: "did you mean 'network.wifi'?"),
    Refused(
      options: ["--fact", "mdm-usr-scope=all"], message: "there is no fact 'mdm-usr-scope'",
      help: "did you mean 'mdm-user-scope'?"),
    Refused(
      options: ["--fact", "mdm-user-scope=everybody"],
      message: "'mdm-user-scope' cannot be 'everybody'", help: "one of: none, some, all"),
    Refused(
      options: ["--fact", "apns-days-left=-1"], message: "'apns-days-left' cannot be '-1'"),
    Refused(
      options: ["--without-population", "window"], message: "there is no population 'window'",
      help: "did you mean 'windows'?"),
    Refused(
      options: ["android-byod", "android-kiosk", "ios-corporate", "macos", "windows"]
        .flatMap { ["--without-population", $0] }, message: "no population would be left"),
    Refused(
      options: ["--devices", "macos=0"], message: "'0' is no number of devices",
      help: "write digits only, from 1 to 100000000"),
    Refused(options: ["--devices", "macos=many"], message: "'many' is no number of devices"),
    Refused(
      options: ["--devices", "macos"], message: "'macos' is no POPULATION=N of '--devices'"),
    Refused(
      options: ["--devices", "macos=9", "--without-population", "macos"],
      message: "population 'macos' is taken out and counted"),
    Refused(
      options: ["--to", "redy"], message: "option '--to' cannot be 'redy'",
      help: "did you mean 'ready'?"),
    Refused(options: ["--day", "someday"], message: "'someday' is no day"),
    Refused(options: ["--from-day", "2026-02-30"], message: "'2026-02-30' is no day"),
  ]

  @Test(arguments: refused)
  func `what cannot be tried is refused with the likely word`(_ example: Refused) async {
    let run = await Run(["what-if", Repository.contoso] + example.options)
    #expect(run.status == .usage)
    #expect(run.err.contains(example.message), "\(run.err)")
    if let help = example.help { #expect(run.err.contains(help), "\(run.err)") }
    #expect(run.out == "")
  }

  @Test func `a worksheet without a list of licences cannot say what a plan would do`() async throws
  {
    let folder = try TemporaryFolder()
    let path = try folder.write(Sample.bare, to: "bare.yaml")
    let run = await Run("what-if", path, "--with-licence", "intune-suite")
    #expect(run.status == .usage && run.err.contains("no list of licences"))
  }

  @Test func `a missing file and one with faults are no hypothesis`() async throws {
    let missing = await Run("what-if", "none.yaml", "--to", "ready")
    #expect(missing.status == .surroundings)
    let folder = try TemporaryFolder()
    let path = try folder.write(AssessTests.faulty, to: "faulty.yaml")
    let faulty = await Run("what-if", path, "--to", "ready")
    #expect(faulty.status == .findings && faulty.out == "")
    let lenient = await Run("what-if", path, "--to", "ready", "--lenient")
    #expect(lenient.status == .fine && lenient.out.contains("To reach"))
  }
}
