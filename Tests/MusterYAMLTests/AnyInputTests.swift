import Foundation
import MusterDiagnostics
import MusterTestSupport
import MusterYAML
import Testing

/// Whatever the bytes: a tree that can be walked, or an error with a place, and not both.
@Suite struct AnyInputTests {
  private func check(_ bytes: [UInt8], _ label: @autoclosure () -> String) {
    var limits = YAMLLimits()
    limits.nodes = 5_000
    let reading = Reading(bytes: bytes, limits: limits)
    if (reading.root == nil) != reading.diagnostics.hasErrors {
      Issue.record("both or neither of tree and error; \(label())")
    }
    if reading.diagnostics.all.contains(where: { $0.place == nil || $0.text.isEmpty }) {
      Issue.record("an error without a place; \(label())")
    }
    let nodes = reading.nodes
    if nodes.count > limits.nodes { Issue.record("\(nodes.count) nodes; \(label())") }
    if nodes.contains(where: { $0.place.end < $0.place.start }) {
      Issue.record("a node ends before it starts; \(label())")
    }
  }

  static let alphabet = Array("ab: -?,[]{}#&*!|>'\"%@`\n\r\t~.0\\".utf8) + [0x00, 0xC3, 0xA4, 0xFF]

  @Test(arguments: [UInt64(1), 2, 3])
  func `random bytes`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for round in 0..<1_000 {
      let isRaw = round.isMultiple(of: 4)
      let bytes: [UInt8] = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        isRaw
          ? UInt8.random(in: 0...255, using: &random)
          : Self.alphabet.randomElement(using: &random) ?? 0
      }
      check(bytes, "seed \(seed), round \(round): \(bytes)")
    }
  }

  static let seedDocument = Array(
    """
    # a document with everything
    title: &t "Contoso, \\u00e4"
    list: [1, 'two', {three: *t}]
    populations:
      ios: &p {platform: ios, devices: 600}
      mac: *p
    notes: |
      one
       two
    folded: >-
      a
      b
    ? key
    : - x
      - y:
          - z
    empty:
    größe: 日本
    """.utf8)

  @Test(arguments: [UInt64(4), 5, 6])
  func `random changes of a document`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for round in 0..<700 {
      var bytes = Self.seedDocument
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<max(1, bytes.count), using: &random)
        let length = min(Int.random(in: 0...20, using: &random), bytes.count - place)
        let part = Array(bytes[place..<place + length])
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes.removeSubrange(place..<place + length)
        case 1: bytes.insert(contentsOf: part + part, at: place)
        case 2: bytes.insert(Self.alphabet.randomElement(using: &random) ?? 0, at: place)
        case 3: bytes.replaceSubrange(place..<place + length, with: part.reversed())
        default: bytes.insert(contentsOf: part, at: Int.random(in: 0...bytes.count, using: &random))
        }
      }
      check(bytes, "seed \(seed), round \(round): \(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test func `every beginning of a document`() {
    for count in 0...Self.seedDocument.count {
      check(Array(Self.seedDocument.prefix(count)), "the first \(count) bytes")
    }
  }
}

/// Files of other people and of this repository.
@Suite struct RealFileTests {
  /// Beside the repository, where it is checked out in the project's workshop; not everywhere.
  static let samples: [URL] = {
    let folder = Repository.root.appendingPathComponent("../shared/samples/yaml").standardized
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map(folder.appendingPathComponent)
  }()

  static let own =
    Repository.files(below: "worksheets", endings: [".yaml"])
    + Repository.files(below: "catalogs", endings: [".yaml"])

  private func check(_ bytes: [UInt8]) {
    let reading = Reading(bytes: bytes)
    #expect((reading.root == nil) == reading.diagnostics.hasErrors)
    let lines = String(decoding: bytes, as: UTF8.self).unicodeScalars
      .split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    for node in reading.nodes where node.isPlain && node.place.start.line == node.place.end.line {
      let columns = (Int(node.place.start.column) - 1)..<(Int(node.place.end.column) - 1)
      let quoted = lines[Int(node.place.start.line) - 1][columns]
      let text = String(String.UnicodeScalarView(quoted))
      if text != node.text, !text.hasPrefix("&") {
        Issue.record("\(node.place.label) is '\(text)', not '\(node.text)'")
      }
    }
  }

  @Test(arguments: samples)
  func `a file of somebody else is read or refused`(_ file: URL) throws {
    check(Array(try Data(contentsOf: file)))
  }

  @Test func `there are files of our own`() {
    #expect(Self.own.count > 10)
  }

  @Test(arguments: own)
  func `a file of our own is read, and each plain text stands where it says`(
    _ path: String
  ) throws {
    let bytes = Array(try Repository.text(path).utf8)
    #expect(Reading(bytes: bytes).root != nil)
    check(bytes)
  }
}
