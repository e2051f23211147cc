import MusterModel
import MusterTestSupport
import Testing

@Suite struct VersionTests {
  static let ascending = [
    "0", "0.0.1", "0.1", "1", "1.0.0.0.1", "1.0.1", "9.9", "10", "18", "18.0.1", "18.9", "18.10",
    "18.10.1", "18.11", "19", "26.0.1", "999999999",
  ]

  @Test func `versions are ordered by their numbers`() throws {
    let versions = try Self.ascending.map { try #require(Version($0)) }
    for (left, first) in versions.enumerated() {
      for (right, second) in versions.enumerated() {
        #expect((first < second) == (left < right), "\(first), \(second)")
        #expect((first == second) == (left == right), "\(first), \(second)")
      }
    }
  }

  struct Same: CustomTestStringConvertible {
    let left: String
    let right: String
    var testDescription: String { "\(left) = \(right)" }
  }

  static let same = [
    Same(left: "18", right: "18.0"), Same(left: "18.0.0", right: "18"),
    Same(left: "0", right: "0.0.0.0.0"), Same(left: "18.01", right: "18.1"),
    Same(left: "18.10.0", right: "18.10"),
  ]

  @Test(arguments: same)
  func `zeros at the end do not matter, and the text stays`(_ pair: Same) throws {
    let (left, right) = (try #require(Version(pair.left)), try #require(Version(pair.right)))
    #expect(left == right)
    #expect(!(left < right) && !(right < left))
    #expect(Set([left, right]).count == 1)
    #expect(left.shortest == right.shortest)
    #expect(left.description == pair.left)
    #expect(right.description == pair.right)
  }

  static let bad = [
    "", ".", "18.", ".18", "18..1", "1.2.3.4.5.6", "18a", "a", "-1", "+1", "1,0", " 18", "18 ",
    "1e3", "0x12", "1000000000", "18.\u{661}", "18\n",
  ]

  @Test(arguments: bad)
  func `no version`(_ text: String) {
    #expect(Version(text) == nil)
  }
}
