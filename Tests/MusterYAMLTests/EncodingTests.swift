import MusterDiagnostics
import MusterYAML
import Testing

@Suite struct EncodingTests {
  struct Bad: CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let place: SourcePosition
    var testDescription: String { name }

    /// The bytes replace `§`.
    init(_ name: String, _ marked: String, _ bytes: [UInt8]) {
      self.name = name
      let parts = marked.split(separator: "§", omittingEmptySubsequences: false)
      self.bytes = Array(parts[0].utf8) + bytes + Array(parts[1].utf8)
      let text = marked.unicodeScalars.drop { $0 == "\u{FEFF}" }
      place = MarkedText(String(text)).places[0]
    }
  }

  static let bad = [
    Bad("a byte that begins nothing", "a: 1\nb: x§y\n", [0xFF]),
    Bad("a byte that only continues", "größe: §\n", [0x80]),
    Bad("an overlong slash", "a: §\n", [0xC0, 0xAF]),
    Bad("half a surrogate", "a: b§\n", [0xED, 0xA0, 0x80]),
    Bad("beyond Unicode", "a: b§\n", [0xF4, 0x90, 0x80, 0x80]),
    Bad("nul", "a: 1\nb: 2§\n", [0x00]),
    Bad("nul at the start", "§a: 1\n", [0x00]),
    Bad("escape", "a: §[31m\n", [0x1B]),
    Bad("in a comment", "a: 1 # §\n", [0xFE]),
    Bad("after a byte order mark", "\u{FEFF}a: §b\n", [0xFF]),
    Bad("after Windows line breaks", "a: 1\r\nb: §\r\n", [0xFF]),
    Bad("after 5,000 lines", String(repeating: "- größe\n", count: 5_000) + "- §\n", [0xFF]),
  ]

  @Test(arguments: bad)
  func `what is no text is refused where it stands`(_ example: Bad) {
    let reading = Reading(bytes: example.bytes)
    #expect(reading.root == nil)
    #expect(reading.diagnostics.all.map(\.code) == [.yamlEncoding])
    #expect(reading.diagnostics.all.first?.place?.start == example.place)
  }

  @Test(arguments: [true, false])
  func `half a pair in UTF-16 is refused where it stands`(lowFirst: Bool) {
    var bytes = MarkedText("a: 1\nb: ä").utf16(lowFirst: lowFirst)
    bytes += lowFirst ? [0x00, 0xDC] : [0xDC, 0x00]
    let reading = Reading(bytes: bytes + (lowFirst ? [0x0A, 0x00] : [0x00, 0x0A]))
    #expect(reading.root == nil)
    #expect(reading.diagnostics.all.map(\.code) == [.yamlEncoding])
    let start = reading.diagnostics.all.first?.place?.start
    #expect(start == SourcePosition(line: 2, column: 5))
  }

  struct Good: CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    var testDescription: String { name }
  }

  static let marked = MarkedText("§größe: §1\nface: {§😀: §ok, §b: §\"x\"}\nlast: §end\n")

  static let good = [
    Good(name: "UTF-8", bytes: Array(marked.text.utf8)),
    Good(name: "UTF-8 with a mark", bytes: Array("\u{FEFF}\(marked.text)".utf8)),
    Good(name: "UTF-16, low byte first", bytes: marked.utf16(lowFirst: true)),
    Good(name: "UTF-16, high byte first", bytes: marked.utf16(lowFirst: false)),
    Good(name: "CRLF", bytes: marked.text.utf8.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }),
    Good(name: "CR", bytes: marked.text.utf8.map { $0 == 0x0A ? 0x0D : $0 }),
  ]

  @Test(arguments: good)
  func `every encoding gives the same nodes at the same places`(_ example: Good) throws {
    let reading = Reading(bytes: example.bytes)
    let root = try #require(reading.root)
    #expect(root.flat == "{größe: 1, face: {😀: ok, b: 'x'}, last: end}")
    let inner = try #require(root["face"])
    let nodes =
      [root.entries[0].key, root.entries[0].value]
      + inner.entries.flatMap { [$0.key, $0.value] } + [root.entries[2].value]
    #expect(nodes.map(\.place.start) == Self.marked.places)
    #expect(reading.diagnostics.all.isEmpty)
  }

  @Test func `a fault in UTF-16 is quoted as text`() {
    let reading = Reading(bytes: MarkedText("größe: 1\ngröße: 2\n").utf16(lowFirst: true))
    #expect(
      reading.diagnostics.all.first?.text == """
        t.yaml:2:1: error: key 'größe' stands twice in one mapping [yaml.duplicate-key]
            2 | größe: 2
              | ^^^^^
        t.yaml:1:1: note: it stands here first
            1 | größe: 1
              | ^^^^^
           help: remove one of the two

        """)
  }
}
