import Foundation
import MusterEngine
import MusterModel
import MusterTestSupport
import Testing

@testable import MusterReports

/// What the OSCAL documents say, against the assessment that they are made from.
@Suite struct OSCALTests {
  typealias Object = [String: Any]

  static func content(_ sample: Sample, _ document: OSCALReport.Document) throws -> Object {
    let text = try sample.oscal(document)
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Object])
    #expect(root.count == 1)
    return try #require(root[document.rawValue])
  }

  static func list(_ value: Any?) -> [Object] { value as? [Object] ?? [] }

  // MARK: Validity

  /// Trestle's findings about documents, by file name.
  static func check(_ documents: [String: String]) throws -> Tool.Run {
    let folder = try TemporaryFolder()
    let paths = try documents.keys.sorted().map { try folder.write(documents[$0] ?? "", to: $0) }
    let script = Repository.root
      .appendingPathComponent("Tests/MusterReportsTests/Tools/check_oscal.py").path
    return try Tool.run("python3", [script] + paths)
  }

  @Test func `trestle accepts both documents of every worksheet, hostile and empty ones too`()
    throws
  {
    var samples = try Sample.all.map { try Sample($0) }
    samples.append(try Sample("hostile", Self.hostile(Hostile.text)))
    samples.append(try Sample("long", Self.hostile(Hostile.long)))
    samples.append(try Sample("bare", Hostile.bare("Bare")))
    samples.append(try Sample("spaces", Self.hostile(" \t\u{3000}x\n\n\u{301}y \u{A0}")))
    samples.append(try Sample("ready", Self.ready))
    try #require(samples.count >= 11)
    var documents: [String: String] = [:]
    for sample in samples {
      for document in OSCALReport.Document.allCases {
        documents["\(sample.name)-\(document.fileName)"] = try sample.oscal(document)
      }
    }
    let run = try Self.check(documents)
    #expect(run.output == "")
    #expect(run.status == 0)
  }

  /// Findings by NIST's own definition of OSCAL.
  private static func checkByNIST(_ documents: [String: String]) throws -> Tool.Run {
    let folder = try TemporaryFolder()
    let paths = try documents.keys.sorted().map { try folder.write(documents[$0] ?? "", to: $0) }
    let script = Repository.root
      .appendingPathComponent("Tests/MusterReportsTests/Tools/check_oscal_nist.py").path
    return try Tool.run("python3", [script] + paths)
  }

  @Test func `the definition of NIST accepts both documents, and refuses a spoilt one`() throws {
    let sample = try Sample("fabrikam")
    var documents: [String: String] = [:]
    for document in OSCALReport.Document.allCases {
      documents[document.fileName] = try sample.oscal(document)
    }
    let run = try Self.checkByNIST(documents)
    #expect(run.status == 0, "\(run.output)")
    let plan = try sample.oscal(.planOfAction)
    let spoilt = plan.replacing(#""uuid": ""#, with: #""uuid": "x"#, maxReplacements: 1)
    #expect(try Self.checkByNIST(["spoilt.json": spoilt]).status == 1)
  }

  /// A worksheet of all attacks with all frameworks in scope.
  static func hostile(_ text: String) -> String {
    Hostile.everywhere(text)
      + "frameworks: [iso-27001-2022, nist-800-53-r5, cis-controls-v8-1, cyber-essentials]\n"
  }

  /// A worksheet in which all that is answered is met, and nothing else counts.
  static let ready = """
    muster: worksheet/1
    title: Ready
    organisation: Ready Ltd
    cloud: commercial
    populations:
      phones: {platform: ios, ownership: corporate, mode: ade, devices: 1}
    frameworks: [gdpr]

    """

  struct Spoilt: CustomTestStringConvertible {
    let name: String
    let old: String
    let new: String
    var testDescription: String { name }
  }

  static let spoilt = [
    Spoilt(name: "an unknown state", old: #""state": "not-satisfied""#, new: #""state": "bad""#),
    Spoilt(name: "a key that OSCAL has not", old: #""collected":"#, new: #""collectedAt":"#),
    Spoilt(name: "a day without time", old: "T00:00:00Z\"", new: "\""),
    Spoilt(name: "no version", old: #""oscal-version": "1.1.3","#, new: ""),
    Spoilt(name: "a UUID of another shape", old: #""uuid": ""#, new: #""uuid": "x"#),
    Spoilt(
      name: "a reference to nothing", old: #""subject-uuid": "0"#, new: #""subject-uuid": "f"#),
    Spoilt(name: "an empty list", old: #""methods": ["#, new: #""types": [], "methods": ["#),
  ]

  @Test(arguments: spoilt)
  func `the check refuses what is no OSCAL`(_ example: Spoilt) throws {
    let text = try Sample("contoso").oscal(.assessmentResults)
    var changed = text
    if let range = text.range(of: example.old) {
      changed = text.replacingCharacters(in: range, with: example.new)
    } else {
      // A UUID that begins with another digit is as good.
      changed = text.replacing(#""subject-uuid": ""#, with: #""subject-uuid": "00"#)
    }
    try #require(changed != text)
    #expect(try Self.check(["spoilt.json": changed]).status == 1)
  }

  // MARK: Content

  @Test(arguments: Sample.all)
  func `each control in scope has one finding, satisfied where it is everywhere`(
    _ name: String
  ) throws {
    let sample = try Sample(name)
    let controls = try sample.controls()
    let root = try Self.content(sample, .assessmentResults)
    let result = try #require(Self.list(root["results"]).first)
    let findings = Self.list(result["findings"])
    let inScope = controls.filter { $0.state != .outOfScope }
    let byControl = Dictionary(grouping: inScope, by: \.control)
    #expect(findings.count == byControl.count)
    for finding in findings {
      let target = try #require(finding["target"] as? Object)
      let id = try #require(target["target-id"] as? String)
      let group = try #require(byControl.first { $0.key.rawValue.oscalToken == id }?.value)
      let state = (target["status"] as? Object)?["state"] as? String
      let isSatisfied = group.allSatisfy { $0.state == .satisfied }
      #expect(state == (isSatisfied ? "satisfied" : "not-satisfied"), "\(id)")
    }
    let titles = Self.list(result["observations"]).compactMap { $0["title"] as? String }
    for standing in inScope {
      let title = "\(standing.number) \(standing.title): \(standing.population)".oscalMarkup
      #expect(titles.contains(title))
    }
  }

  @Test(arguments: Sample.all)
  func `each known gap is an item with its owner, day and decision`(_ name: String) throws {
    let sample = try Sample(name)
    let root = try Self.content(sample, .planOfAction)
    let items = Self.list(root["poam-items"])
    let risks = Self.list(root["risks"])
    #expect(items.count >= sample.assessment.gaps.count)
    let titles = items.compactMap { $0["title"] as? String }
    for gap in sample.assessment.gaps {
      let place = gap.population?.rawValue ?? "organisation"
      #expect(titles.contains("\(gap.title), \(place)".oscalMarkup))
    }
    #expect(
      risks.filter { $0["deadline"] != nil }.count
        >= sample.assessment.gaps.filter { $0.due != nil }.count)
    let open = risks.filter { $0["status"] as? String == "open" }.count
    #expect(open >= sample.assessment.gaps.filter(\.isOpenGap).count)
    let parties = Self.list((root["metadata"] as? Object)?["parties"])
      .compactMap { $0["name"] as? String }
    for owner in sample.assessment.gaps.compactMap(\.owner) {
      #expect(parties.contains(owner.oscalString))
    }
    #expect(parties.first == sample.assessment.organisation)
  }

  struct Decided: CustomTestStringConvertible {
    let decision: String
    let until: String
    let status: String
    var testDescription: String { "\(decision) until \(until)" }
  }

  @Test(arguments: [
    Decided(decision: "accept", until: "2026-11-20", status: "deviation-approved"),
    Decided(decision: "drop", until: "2027-01-01", status: "deviation-approved"),
    Decided(decision: "wait", until: "2027-01-01", status: "remediating"),
    Decided(decision: "third-party", until: "2027-01-01", status: "remediating"),
    Decided(decision: "accept", until: "2026-11-19", status: "open"),
  ])
  func `a decision that holds is no open risk, an expired one is`(_ example: Decided) throws {
    let text =
      try Hostile.bare("Decided") + """
        requirements:
          people.pilot-group:
            answer: not-met
            owner: pilot team
            due: 2026-12-15
            decision:
              {kind: \(example.decision), with: other, reason: why, by: board, until: \(example.until)}

        """
    let root = try Self.content(try Sample("decided", text), .planOfAction)
    let risk = try #require(Self.list(root["risks"]).first)
    #expect(risk["status"] as? String == example.status)
    #expect(risk["deadline"] as? String == "2026-12-15T00:00:00Z")
    let remedies = Self.list(risk["remediations"])
    #expect(remedies.count == 2)
    let mark = example.status == "open" ? " (expired)" : ""
    #expect(
      remedies.first?["title"] as? String
        == "Decision\(mark): \(example.decision) with other".oscalMarkup)
    let parties = Self.list((root["metadata"] as? Object)?["parties"])
    #expect(parties.map { $0["name"] as? String } == ["Bare Ltd", "board", "pilot team"])
  }

  @Test func `a worksheet without gaps says that there is nothing to act on`() throws {
    let sample = try Sample("ready", Self.ready)
    try #require(sample.assessment.gaps.isEmpty)
    let items = Self.list(try Self.content(sample, .planOfAction)["poam-items"])
    #expect(items.map { $0["title"] as? String } == ["Nothing to act on"])
  }

  @Test func `the same worksheet gives the same bytes, another day another document`() throws {
    let text = try Repository.text("worksheets/contoso.yaml")
    for document in OSCALReport.Document.allCases {
      let first = try Sample("contoso", text).oscal(document)
      #expect(try Sample("contoso", text).oscal(document) == first)
      let other = try Sample("contoso", text.replacing("devices: 3600", with: "devices: 3601"))
        .oscal(document)
      func uuid(_ text: String) -> Substring { text.split(separator: "\n")[2] }
      #expect(uuid(first).contains("\"uuid\""))
      #expect(uuid(other) != uuid(first))
    }
  }
}
