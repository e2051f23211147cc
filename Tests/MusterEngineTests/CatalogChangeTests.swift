import MusterEngine
import MusterModel
import Testing

/// What another catalog does, told apart from what the customer does.
@Suite struct CatalogChangeTests {
  private func change(
    _ fill: (inout Lab) -> Void, catalog: (inout Lab) -> Void,
    customer: (inout Lab) -> Void = { _ in }
  ) -> AttributedChange {
    var old = Lab.single
    fill(&old)
    var new = old
    catalog(&new)
    customer(&new)
    return old.change(to: new, isSameCatalog: false)
  }

  private func reroute(_ lab: inout Lab, _ name: String, _ relation: Relation) {
    lab.catalog.routes.removeAll { $0.capability == id(name) }
    lab.route(name, relation)
  }

  @Test func `what the catalog alone does is no regression`() throws {
    let change = change {
      $0.item("x", .equivalent, need: .must)
    } catalog: {
      reroute(&$0, "x", .none)
    }
    let item = try #require(change.item("x"))
    #expect(item.kind == .rulesChanged && item.parts.map(\.causes) == [[.catalog]])
    #expect(change.step(.catalog)?.low.hundredths == -10_000)
    #expect(change.steps?.filter(\.isTaken).map(\.kind) == [.catalog])
  }

  @Test func `what the customer does is judged from what the catalog left`() throws {
    let change = change {
      $0.requirement("x")
      $0.item("y", .equivalent, need: .must)
      $0.say("x", .notMet)
    } catalog: {
      reroute(&$0, "y", .none)
    } customer: {
      $0.say("x", .met)
      $0.answer("y", .must, decision: decision(.wait))
    }
    #expect(change.classes == ["x": .fixed, "y": .decisionMade])
    #expect(change.item("y")?.parts.first?.causes == [.catalog, .decisions])
  }

  @Test func `rows that come and go are the catalog's doing`() {
    let change = change {
      $0.item("x", .equivalent, need: .must)
      $0.item("gone", .equivalent, need: .must)
    } catalog: {
      $0.catalog.capabilities.removeAll { $0.id == id("gone") }
      $0.catalog.routes.removeAll { $0.capability == id("gone") }
      $0.requirement("new")
    }
    #expect(change.classes == ["gone": .rulesChanged, "new": .rulesChanged])
    #expect(change.item("gone")?.title == "gone")
  }

  @Test func `a renamed item keeps its answer and is followed`() throws {
    let change = change {
      $0.item("old", .equivalent, need: .must)
      $0.item("before", .none, need: .must)
    } catalog: { lab in
      lab.catalog.capabilities = []
      lab.catalog.routes = []
      let answers = lab.worksheet.capabilities
      lab.item("new", .equivalent, need: nil)
      lab.item("after", .none, need: nil)
      lab.catalog.renamed = ["old": "middle", "middle": "new", "before": "after"]
      lab.worksheet.capabilities = [:]
      lab.worksheet.capabilities[id("new")] = answers[id("old")]
      lab.worksheet.capabilities[id("after")] = answers[id("before")]
    } customer: {
      $0.answer("after", .could)
    }
    #expect(change.classes == ["new": .renamed, "after": .reweighed])
    #expect(change.item("new")?.formerly == "old")
    #expect(change.item("after")?.formerly == "before")
    #expect(change.step(.catalog)?.low.hundredths == 0)
  }

  @Test func `going back to an older catalog follows the table backwards`() {
    var new = Lab.single
    new.item("new", .equivalent, need: .must)
    new.catalog.renamed = ["old": "new"]
    var old = Lab.single
    old.item("old", .equivalent, need: .must)
    let change = new.change(to: old, isSameCatalog: false)
    #expect(change.classes == ["old": .renamed] && change.item("old")?.formerly == "new")
  }

  @Test(arguments: [
    ["x": "y", "y": "x"], ["x": "x"], ["x": "y", "y": "z", "z": "y"], ["x": "nowhere"],
  ])
  func `a circle in the table of renamed ids ends`(_ renamed: [String: String]) {
    var old = Lab.single
    old.item("x", .equivalent, need: .must)
    old.item("kept", .equivalent, need: .must)
    old.catalog.renamed = renamed
    var new = Lab.single
    new.item("kept", .equivalent, need: .must)
    new.catalog.renamed = renamed
    let change = old.change(to: new, isSameCatalog: false)
    #expect(change.classes == ["x": .rulesChanged])
    // Backwards the row is new, and what is said about it is the customer's.
    #expect(new.change(to: old, isSameCatalog: false).classes == ["x": .newlyAnswered])
  }

  @Test func `an old name in the file of one side is a renamed item`() {
    var old = Lab.single
    old.item("new", .equivalent, need: .must)
    var new = old
    old.worksheet.formerIDs = ["new": "old"]
    #expect(old.change(to: new).classes == ["new": .renamed])
    #expect(old.change(to: new).item("new")?.formerly == "old")
    new.worksheet.formerIDs = ["new": "old"]
    #expect(old.change(to: new).isEmpty)
  }

  @Test func `an answer under the new id is not overwritten by one under the old`() {
    var old = Lab.single
    old.item("old", .none, need: .must)
    old.item("new", .equivalent, need: .must)
    var new = Lab.single
    new.item("new", .equivalent, need: .must)
    new.catalog.renamed = ["old": "new"]
    let change = old.change(to: new, isSameCatalog: false)
    #expect(change.step(.catalog)?.after.low == Ratio(100))
    #expect(change.step(.answers)?.isTaken == false)
  }
}
