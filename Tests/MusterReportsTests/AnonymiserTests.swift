import MusterCatalogs
import MusterDiagnostics
import MusterEngine
import MusterModel
import MusterReports
import MusterTestSupport
import Testing

/// Nothing of an original is left in an anonymised copy or its reports, and its numbers are the same.
@Suite struct AnonymiserTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    var testDescription: String { name }
  }

  static let shipped = Sample.all.compactMap { name in
    (try? Repository.text("worksheets/\(name).yaml")).map { Example(name: name, text: $0) }
  }

  static let hostile = [
    Example(name: "markup", text: Hostile.everywhere(Hostile.text)),
    Example(name: "long", text: Hostile.everywhere(Hostile.long)),
    Example(name: "formula", text: Hostile.everywhere("=cmd|' /C calc'!A0")),
    Example(name: "a placeholder", text: Hostile.everywhere("Owner 2")),
    Example(name: "domain", text: Hostile.everywhere("Kestrelmoor.Co.Uk")),
  ]

  static let all = shipped + hostile + tenants

  /// Names of tenants and domains of every form that a rule tells apart.
  static let tenants = [
    ("one tenant", "Kestrel.onmicrosoft.com", "[KESTREL.onmicrosoft.com]", "[kestrel.com]"),
    ("two tenants", "kestrel.onmicrosoft.com", "[moor.onmicrosoft.us]", "[kestrel.com, moor.lan]"),
    ("no initial domain", "kestrel.com", "[]", "[kestrel.com, Kestrel.COM.]"),
    ("hyphen first", "-kestrel.onmicrosoft.com", "[]", "[-kestrel.onmicrosoft.com]"),
    ("too long", "kestrelmoorkestrelmoorkestrelmoor.onmicrosoft.com", "[]", "[kestrel_moor.com]"),
    ("China", "kestrel.partner.onmschina.cn", "[]", "[kestrel.cn, kestrel.test]"),
    ("no ASCII", "kestrelmöör.onmicrosoft.com", "[]", "[kestrelmöör.com, xn--kestrelmr-87a.com]"),
  ].map { name, tenant, others, suffixes in
    Example(
      name: name,
      text: """
        muster: worksheet/1
        title: Kestrelmoor
        organisation: Kestrelmoor
        cloud: commercial
        populations:
          kestrel-phones: {platform: ios, ownership: corporate, mode: ade, devices: 100}
        facts:
          tenant-name: \(tenant)
          other-tenant-names: \(others)
          upn-suffixes: \(suffixes)
          verified-domains: [KESTREL.com, "\(tenant)"]

        """)
  }

  /// The sample and its anonymised copy, assessed the same way.
  static func pair(_ example: Example) throws -> (original: Sample, copy: Sample) {
    let original = try Sample(example.name, example.text)
    return (original, try original.anonymised())
  }

  // MARK: Texts

  /// Every text in a value, however deep.
  static func texts(in value: Any) -> [String] {
    if let text = value as? String { return [text] }
    // Thousands of places share one file; that it has content at all is what matters.
    if let file = value as? SourceFile {
      return [file.path] + (file.bytes.isEmpty ? [] : ["<bytes>"])
    }
    let mirror = Mirror(reflecting: value)
    // A case without a value has no children and no text.
    return mirror.children.flatMap { texts(in: $0.value) }
  }

  /// What may stand in a copy: ids and words that the catalog and the formats have for everybody.
  static func vocabulary() throws -> Set<String> {
    let catalog = try #require(Sample.index).catalog
    var words = Set(catalog.rows.map(\.id))
    words.formUnion(catalog.capabilities.flatMap { $0.facets.map(\.id.rawValue) })
    words.formUnion(catalog.platforms.flatMap { $0.modes.map(\.id.rawValue) })
    for key in FactKey.allCases {
      if case .choice(let list) = key.shape { words.formUnion(list) }
      if case .choices(let list) = key.shape { words.formUnion(list) }
    }
    return words.union(["unlimited", catalog.version])
  }

  @Test(arguments: all)
  func `a copy holds placeholders and words of the catalog, nothing else`(
    _ example: Example
  ) throws {
    let copy = try Self.pair(example).copy.worksheet
    let vocabulary = try Self.vocabulary()
    let placeholder =
      /population-\d+|(Persona|Owner|Decider|Solution|Reason|Note|Evidence) \d+|Customer|Migration of Customer|worksheet(-\d+)?\.yaml|base\.yaml|domain-\d+\.example(\.com)?|-?tenant-\d+\.(onmicrosoft\.(com|us)|partner\.onmschina\.cn)|unlisted|\d+(\.\d+)*/
    let texts = Self.texts(in: copy)
    try #require(texts.count > 5)
    for text in Set(texts).subtracting(vocabulary) {
      #expect(text.wholeMatch(of: placeholder) != nil, "\(text)")
    }
  }

  /// The words of a text in lower case, three letters or digits and longer; bytes, because the texts are long.
  static func words(_ text: String) -> Set<String> {
    var words: Set<String> = []
    var word: [UInt8] = []
    func end() {
      if word.count >= 3 { words.insert(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A: word.append(byte | 0x20)
      case 0x30...0x39, 0x61...0x7A, 0x80...: word.append(byte)
      default: end()
      }
    }
    end()
    return words
  }

  /// Words that any report may say: those of the catalog, and of the report of a worksheet that says nothing.
  static func publicWords() throws -> Set<String> {
    var words = Set<String>()
    for path in Repository.files(below: "catalogs", endings: [".yaml"]) {
      words.formUnion(Self.words(try Repository.text(path)))
    }
    let bare = try Sample("bare", Hostile.bare("bare")).anonymised()
    for (_, text) in try bare.everyFormat() { words.formUnion(Self.words(text)) }
    for path in Repository.files(below: "Sources/MusterReports", endings: [".swift"])
      + Repository.files(below: "Sources/MusterEngine", endings: [".swift"])
      // The endings that Microsoft gives to tenants are no customer's.
      + ["Sources/MusterModel/Worksheet/DomainName.swift"]
    {
      words.formUnion(Self.words(try Repository.text(path)))
    }
    return words
  }

  @Test func `no word of an original is in any format of its copy`() throws {
    let known = try Self.publicWords()
    var count = 0
    for example in Self.all {
      let (original, copy) = try Self.pair(example)
      let own = Self.words(Self.texts(in: original.worksheet).joined(separator: " "))
        .subtracting(known).filter { word in word.contains { $0.isLetter } }
      count += own.count
      for (format, text) in try copy.everyFormat() {
        let left = Self.words(text).intersection(own)
        #expect(left.isEmpty, "\(example.name), \(format): \(left.sorted())")
      }
    }
    // The worksheets do say things of their own.
    #expect(count > 250, "\(count)")
  }

  @Test(arguments: hostile + tenants)
  func `no text of a hostile worksheet survives whole`(_ example: Example) throws {
    let (original, copy) = try Self.pair(example)
    let vocabulary = try Self.vocabulary()
    let texts = Set(Self.texts(in: original.worksheet)).subtracting(vocabulary)
      .filter { text in
        let isPublic = ["phones", "laptops", "Owner 2"].contains(text)
        return text.count >= 5 && !isPublic && text.wholeMatch(of: /[\d.]+/) == nil
      }
    try #require(!texts.isEmpty)
    for (format, text) in try copy.everyFormat() {
      for own in texts { #expect(!text.contains(own), "\(format): \(own.prefix(40))") }
    }
  }

  // MARK: Numbers

  @Test(arguments: all)
  func `a copy has the scores, verdicts and gaps of its original`(_ example: Example) throws {
    let (original, copy) = try Self.pair(example)
    let (left, right) = (original.assessment, copy.assessment)
    #expect(left.standing == right.standing)
    #expect(left.domains == right.domains)
    #expect(left.populations.map(\.standing) == right.populations.map(\.standing))
    #expect(
      left.populations.map(\.population.devices) == right.populations.map(\.population.devices))
    #expect(left.flips.map(\.change) == right.flips.map(\.change))
    #expect(left.evidence == right.evidence)
    #expect(left.openItems == right.openItems)
    #expect(left.licences.map(\.points) == right.licences.map(\.points))
    #expect(left.blockers.map(\.item) == right.blockers.map(\.item))
    #expect(left.conditions.map(\.kind) == right.conditions.map(\.kind))
    #expect(left.liveDecisions.count == right.liveDecisions.count)
    #expect(left.expiredDecisions.count == right.expiredDecisions.count)
    #expect(left.findings.count == right.findings.count)
    for (one, other) in zip(left.findings, right.findings) {
      #expect(one.item == other.item)
      #expect(one.hundredths == other.hundredths && one.points == other.points)
      #expect(one.reason == other.reason && one.recovers == other.recovers)
      #expect(one.isDecisionLive == other.isDecisionLive && one.due == other.due)
    }
    let controls = try (original.controls(), copy.controls())
    #expect(controls.0.map(\.state) == controls.1.map(\.state))
    #expect(controls.0.map(\.value) == controls.1.map(\.value))
    let findings = try (original.checkFindings(), copy.checkFindings())
    #expect(findings.0.map(\.code) == findings.1.map(\.code))
  }
}
