import MusterTestSupport
import Testing

@testable import MusterReports

/// SHA-1 and version 5 against values that others published.
@Suite struct ContentUUIDTests {
  struct Case: CustomTestStringConvertible {
    let message: String
    let digest: String
    var testDescription: String { String(message.prefix(20)) }
  }

  static let cases = [
    Case(message: "", digest: "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    Case(message: "abc", digest: "a9993e364706816aba3e25717850c26c9cd0d89d"),
    Case(
      message: "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      digest: "84983e441c3bd26ebaae4aa1f95129e5e54670f1"),
    Case(
      message: String(repeating: "a", count: 1_000_000),
      digest: "34aa973cd4c4daa4f61eeb2bdbad27316534016f"),
  ]

  @Test(arguments: cases)
  func `the digest is the published one`(_ example: Case) {
    let digest = SHA1.digest(Array(example.message.utf8))
    #expect(digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == example.digest)
  }

  @Test func `the digest agrees with Python at every length around a block`() throws {
    let lengths = Array(0...130)
    let script = """
      import hashlib
      for n in range(131): print(hashlib.sha1(bytes(i % 251 for i in range(n))).hexdigest())
      """
    let run = try Tool.run("python3", ["-c", script])
    let own = lengths.map { length in
      SHA1.digest((0..<length).map { UInt8($0 % 251) })
        .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
    #expect(run.output.split(separator: "\n").map(String.init) == own)
  }

  @Test func `a name has the UUID that the standard gives as its example`() {
    let bytes = ContentUUID.bytes(in: ContentUUID.dns, of: Array("www.example.com".utf8))
    #expect(ContentUUID.text(bytes) == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
  }

  @Test func `words that would read alike run together do not`() {
    let lists = [["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], ["", "abc"], []]
    #expect(Set(lists.map(ContentUUID.text)).count == lists.count)
  }

  struct Text: CustomTestStringConvertible {
    let given: String
    let string: String
    let reference: String
    var testDescription: String { string }
  }

  @Test(arguments: [
    Text(given: "  a b\n", string: "a b", reference: "%20%20a%20b%0A"),
    Text(given: " \u{3000}\t", string: "–", reference: "%20%E3%80%80%09"),
    Text(given: "å/b-1.yaml", string: "å/b-1.yaml", reference: "%C3%A5/b-1.yaml"),
    Text(given: "a\u{1B}[31m\u{202E}", string: "a·[31m·", reference: "a%1B%5B31m%E2%80%AE"),
  ])
  func `texts become what OSCAL takes`(_ example: Text) {
    #expect(example.given.oscalString == example.string)
    #expect(example.given.oscalReference == example.reference)
  }
}
