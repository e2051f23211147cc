import MusterDiagnostics
import MusterModel
import Testing

@Suite struct MigrationTests {
  static let origin = RowOrigin(
    place: SourcePlace(
      file: SourceFile(path: "a.yaml", bytes: []), start: SourcePosition(line: 1, column: 1),
      end: SourcePosition(line: 1, column: 1)))
  static let source = Source(url: "https://example.com", docDate: nil, verified: nil)

  private static func path(
    _ wipe: ReEnrolmentPath.Wipe, _ minimumOS: String? = nil
  ) -> ReEnrolmentPath? {
    guard let platform = PlatformID("ios") else { return nil }
    return ReEnrolmentPath(
      platform: platform, from: [], to: [], wipe: wipe,
      minimumOS: minimumOS.flatMap { Version($0) }, doneBy: [.user], how: "", lost: "",
      usersNotice: nil, source: source, origin: origin)
  }

  struct Cell: CustomTestStringConvertible {
    let paths: [(ReEnrolmentPath.Wipe, String?)]
    let erasure: Erasure
    var testDescription: String { "\(paths)" }
  }

  static let cells: [Cell] = {
    guard let v26 = Version("26"), let v27 = Version("27") else { return [] }
    return [
      Cell(paths: [], erasure: .impossible),
      Cell(paths: [(.impossible, nil)], erasure: .impossible),
      Cell(paths: [(.required, nil)], erasure: .required),
      Cell(paths: [(.required, "26"), (.impossible, nil)], erasure: .required),
      Cell(paths: [(.notRequired, nil)], erasure: .notRequired),
      Cell(paths: [(.notRequired, nil), (.notRequired, "26")], erasure: .notRequired),
      Cell(paths: [(.notRequired, "27"), (.notRequired, "26")], erasure: .notRequiredFrom(v26)),
      Cell(paths: [(.notRequired, "26"), (.required, nil)], erasure: .requiredBelow(v26)),
      Cell(
        paths: [(.notRequired, "27"), (.required, nil), (.impossible, nil)],
        erasure: .requiredBelow(v27)),
      Cell(paths: [(.notRequired, "26"), (.required, nil), (.notRequired, nil)], erasure: .either),
    ]
  }()

  @Test(arguments: cells)
  func `a cell of the matrix says what its paths come to`(_ cell: Cell) {
    #expect(Erasure(of: cell.paths.compactMap { Self.path($0.0, $0.1) }) == cell.erasure)
  }

  struct Text: CustomTestStringConvertible {
    let body: String
    var names: [String] = []
    var isStray = false
    var testDescription: String { body }
  }

  static let texts = [
    Text(body: "Hello"), Text(body: "{{a}} and {{b}}, {{a}}", names: ["a", "b"]),
    Text(body: "{{a}}{{b}}", names: ["a", "b"]), Text(body: "{x}", isStray: true),
    Text(body: "{x}}", isStray: true), Text(body: "{{}}", isStray: true),
    Text(body: "{{organisation}", isStray: true), Text(body: "{{helpdesk", isStray: true),
    Text(body: "a } b", isStray: true), Text(body: "{{a}} }}", names: ["a"], isStray: true),
    Text(body: "{{{a}}}", isStray: true),
  ]

  @Test(arguments: texts)
  func `placeholders are between two braces, and other braces are stray`(_ text: Text) throws {
    let id = try #require(CampaignID("campaign.mail"))
    let template = MessageTemplate(
      id: id, title: "", step: .help, audience: .users, platform: nil, channel: .chat,
      subject: "", body: text.body, source: Self.source, origin: Self.origin)
    #expect(template.hasStrayBraces == text.isStray)
    if !text.isStray { #expect(template.placeholderNames == text.names) }
  }
}
