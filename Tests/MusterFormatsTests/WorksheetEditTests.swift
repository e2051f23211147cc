import Foundation
import MusterCatalogs
import MusterDiagnostics
import MusterFormats
import MusterModel
import MusterTestSupport
import Testing

/// Changes to worksheets: what they say afterwards, and that taking them back gives the same bytes.
@Suite struct WorksheetEditTests {
  static let catalog: Catalog = {
    var diagnostics = Diagnostics()
    guard let catalog = ShippedCatalog.load(into: &diagnostics) else {
      preconditionFailure("the shipped catalog loads")
    }
    return catalog
  }()
  static let ids = CatalogIDs(catalog)

  /// How a worksheet may have been saved.
  enum Form: CaseIterable {
    case asShipped, carriageReturns, noFinalBreak, byteOrderMark

    func apply(_ text: String) -> String {
      switch self {
      case .asShipped: text
      case .carriageReturns: text.replacingOccurrences(of: "\n", with: "\r\n")
      case .noFinalBreak: String(text.trimmingSuffix(while: \.isNewline))
      case .byteOrderMark: "\u{FEFF}" + text
      }
    }
  }

  struct Sheet {
    let document: WorksheetDocument
    let worksheet: Worksheet

    init(_ document: WorksheetDocument) throws {
      self.document = document
      worksheet = try #require(document.worksheet)
      #expect(!document.diagnostics.hasErrors, "\(document.diagnostics.sorted.map(\.text))")
    }

    init(_ text: String) throws {
      let file = SourceFile(path: "w.yaml", bytes: Array(text.utf8))
      try self.init(WorksheetDocument(file, ids: WorksheetEditTests.ids))
    }

    var bytes: [UInt8] { document.file.bytes }
    var populations: [PopulationID] { worksheet.populations.map(\.id) }

    func applying(_ change: WorksheetChange) throws -> Sheet {
      try Sheet(document.applying(change))
    }
  }

  static let sheets = Repository.files(below: "worksheets", endings: [".yaml"])

  @Test(arguments: sheets, Form.allCases)
  func `answering and taking back gives the same file`(path: String, form: Form) throws {
    let sheet = try Sheet(form.apply(Repository.text(path)))
    var random = SeededGenerator(seed: 7)
    let open = Self.catalog.capabilities.filter { sheet.worksheet.capabilities[$0.id] == nil }
    for capability in open.prefix(2) {
      var fields = AnswerFields()
      fields.word = "should"
      fields.note = "asked: \"yes\", no # doubt"
      let reach = sheet.populations.count > 1 ? [sheet.populations[0]] : nil
      let answered = try sheet.applying(.answer(.capability(capability.id), fields, for: reach))
      let answer = answered.worksheet.capabilities[capability.id]?.answer(
        for: sheet.populations[0])
      #expect(answer?.answer.need == .should)
      #expect(answer?.answer.remarks.note == fields.note)
      let back = try answered.applying(.unanswer(.capability(capability.id), for: reach))
      #expect(back.bytes == sheet.bytes, "\(capability.id)")
    }
    let answered = sheet.worksheet.capabilities.keys.sorted().shuffled(using: &random)
    for id in answered.prefix(6) where sheet.populations.count > 1 {
      try checkSplit(sheet, .capability(id), word: "could")
    }
    let known = sheet.worksheet.requirements.keys.sorted().shuffled(using: &random)
    for id in known.prefix(6) where sheet.populations.count > 1 {
      try checkSplit(sheet, .requirement(id), word: "partly")
    }
  }

  /// One population gets an answer of its own; taken back, the file is what it was wherever the population had none.
  private func checkSplit(_ sheet: Sheet, _ item: ItemID, word: String) throws {
    guard let own = sheet.populations.first(where: { !isNamed($0, item, sheet.worksheet) }) else {
      return
    }
    var fields = AnswerFields()
    fields.word = word
    let split = try sheet.applying(.answer(item, fields, for: [own]))
    for population in sheet.populations {
      let now = self.word(split.worksheet, item, population)
      let before = self.word(sheet.worksheet, item, population)
      #expect(now == (population == own ? word : before), "\(item.text) for \(population)")
    }
    guard self.word(sheet.worksheet, item, own) == nil || isForAll(item, sheet.worksheet) else {
      return
    }
    let back = try split.applying(.unanswer(item, for: [own]))
    #expect(back.bytes == sheet.bytes, "\(item.text)")
  }

  private func reaches(_ item: ItemID, _ worksheet: Worksheet) -> [AnswerReach] {
    switch item {
    case .capability(let id): worksheet.capabilities[id]?.map(\.reach) ?? []
    case .requirement(let id): worksheet.requirements[id]?.map(\.reach) ?? []
    case .control(let id): worksheet.controls[id]?.map(\.reach) ?? []
    }
  }

  private func isNamed(
    _ population: PopulationID, _ item: ItemID, _ worksheet: Worksheet
  ) -> Bool {
    reaches(item, worksheet).contains { $0 != .rest && $0.covers(population) }
  }

  private func isForAll(_ item: ItemID, _ worksheet: Worksheet) -> Bool {
    reaches(item, worksheet) == [.rest]
  }

  private func word(
    _ worksheet: Worksheet, _ item: ItemID, _ population: PopulationID
  ) -> String? {
    switch item {
    case .capability(let id):
      worksheet.capabilities[id]?.answer(for: population)?.answer.need.rawValue
    case .requirement(let id):
      worksheet.requirements[id]?.answer(for: population)?.answer.state.rawValue
    case .control(let id): worksheet.controls[id]?.answer(for: population)?.answer.state.rawValue
    }
  }

  @Test(arguments: sheets, Form.allCases)
  func `deciding and taking back gives the same file`(path: String, form: Form) throws {
    let sheet = try Sheet(form.apply(Repository.text(path)))
    let start = SourcePosition(line: 1, column: 1)
    let place = SourcePlace(file: sheet.document.file, start: start, end: start)
    for id in sheet.worksheet.capabilities.keys.sorted().prefix(8) {
      let answers = sheet.worksheet.capabilities[id] ?? []
      guard answers.count == 1, answers[0].reach == .rest, answers[0].answer.decision == nil
      else { continue }
      let decision = Decision(
        kind: .thirdParty, with: "another product", reason: "bought in 2025: \"no\"",
        by: "J. Doe", until: try #require(Day("2027-06-30")), place: place)
      let decided = try sheet.applying(.decide(.capability(id), decision, for: nil))
      #expect(decided.worksheet.capabilities[id]?.first?.answer.decision?.reason == decision.reason)
      let back = try decided.applying(.undecide(.capability(id), for: nil))
      #expect(back.bytes == sheet.bytes, "\(id)")
    }
  }

  @Test(arguments: sheets, Form.allCases)
  func `setting a fact and taking it back gives the same file`(
    path: String, form: Form
  ) throws {
    let sheet = try Sheet(form.apply(Repository.text(path)))
    for key in FactKey.allCases.prefix(6) where sheet.worksheet.facts[key] == nil {
      let values: [String] =
        switch key.shape {
        case .text: ["contoso.onmicrosoft.com"]
        case .texts: ["a.com", "no"]
        case .version: ["2.6.1.0"]
        case .number: ["12"]
        case .numberOrUnlimited: ["unlimited"]
        case .choice(let words): [words[0]]
        case .choices(let words): words
        }
      let set = try sheet.applying(.fact(key, values))
      #expect(set.worksheet.facts[key]?.value.words == values)
      #expect(try set.applying(.unsetFact(key)).bytes == sheet.bytes, "\(key)")
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(while isOut: (Character) -> Bool) -> Substring {
    var rest = self[...]
    while let last = rest.last, isOut(last) { rest.removeLast() }
    return rest
  }
}
