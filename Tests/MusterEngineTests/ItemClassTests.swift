import MusterEngine
import MusterModel
import Testing

/// What happened to an item, and what is called so.
@Suite struct ItemClassTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let kind: ItemChange.Class?
    var causes: [ChangeStep.Kind] = [.answers]
    /// Makes the older and the newer lab out of one with a population.
    let make: @Sendable (inout Lab, inout Lab) -> Void
    var testDescription: String { name }
  }

  /// Fills both labs alike, then changes the newer.
  private static func both(
    _ old: inout Lab, _ new: inout Lab, _ fill: (inout Lab) -> Void,
    _ change: (inout Lab) -> Void
  ) {
    fill(&old)
    new = old
    change(&new)
  }

  static let cases = [
    Case(name: "a requirement that is met now", kind: .fixed) { old, new in
      both(&old, &new) {
        $0.requirement("x")
        $0.say("x", .partly)
      } _: {
        $0.say("x", .met)
      }
    },
    Case(name: "a requirement that is met less", kind: .regressed) { old, new in
      both(&old, &new) {
        $0.requirement("x")
        $0.say("x", .met)
      } _: {
        $0.say("x", .notMet)
      }
    },
    Case(name: "a plan opens a gate", kind: .fixed, causes: [.licences]) { old, new in
      both(&old, &new) {
        $0.plan("suite", ["s"])
        $0.capability("x")
        $0.feature("f", licence: [["s"]])
        $0.route("x", .equivalent, by: ["f"])
        $0.answer("x", .must)
      } _: {
        $0.own("suite")
      }
    },
    Case(name: "a feature ends", kind: .regressed, causes: [.day]) { old, new in
      both(&old, &new) {
        $0.capability("x")
        $0.feature("f", available: Period(until: day("2026-12-31")))
        $0.route("x", .equivalent, by: ["f"])
        $0.answer("x", .must)
      } _: {
        $0.day = day("2027-01-01")
      }
    },
    Case(name: "an answer is given", kind: .newlyAnswered) { old, new in
      both(&old, &new) {
        $0.item("x", .none, need: nil)
      } _: {
        $0.answer("x", .must)
      }
    },
    Case(name: "an answer is taken back", kind: .newlyOpen) { old, new in
      both(&old, &new) {
        $0.item("x", .equivalent, need: .must)
      } _: {
        $0.worksheet.capabilities = [:]
      }
    },
    Case(name: "a gate is not known any more", kind: .newlyOpen, causes: [.licences]) { old, new in
      both(&old, &new) {
        $0.plan("suite", ["s"])
        $0.capability("x")
        $0.feature("f", licence: [["s"]])
        $0.route("x", .equivalent, by: ["f"])
        $0.answer("x", .must)
        $0.own("suite")
      } _: {
        $0.worksheet.licences = nil
      }
    },
    Case(name: "a need is dropped", kind: .outOfScope) { old, new in
      both(&old, &new) {
        $0.item("x", .none, need: .must)
      } _: {
        $0.answer("x", .notUsed)
      }
    },
    Case(name: "a need comes up", kind: .inScope) { old, new in
      both(&old, &new) {
        $0.item("x", .none, need: .notUsed)
      } _: {
        $0.answer("x", .must)
      }
    },
    Case(name: "a need is worth more", kind: .reweighed) { old, new in
      both(&old, &new) {
        $0.item("x", .none, need: .could)
      } _: {
        $0.answer("x", .must)
      }
    },
    Case(name: "a decision is made", kind: .decisionMade, causes: [.decisions]) { old, new in
      both(&old, &new) {
        $0.item("x", .none, need: .must)
      } _: {
        $0.answer("x", .must, decision: decision(.wait))
      }
    },
    Case(name: "a decision is another one", kind: .decisionMade, causes: [.decisions]) { old, new in
      both(&old, &new) {
        $0.item("x", .none, need: .must, decision: decision(.wait))
      } _: {
        $0.answer("x", .must, decision: decision(.rebuild))
      }
    },
    Case(name: "a decision expires", kind: .decisionExpired, causes: [.day]) { old, new in
      both(&old, &new) {
        $0.item("x", .none, need: .must, decision: decision(.wait))
      } _: {
        $0.day = day("2027-07-01")
      }
    },
    Case(name: "a decision is taken back", kind: .decisionExpired, causes: [.decisions]) {
      old, new in
      both(&old, &new) {
        $0.item("x", .none, need: .must, decision: decision(.wait))
      } _: {
        $0.answer("x", .must)
      }
    },
    Case(name: "an open item stays open", kind: nil) { old, new in
      both(&old, &new) {
        $0.item("x", .none, need: nil)
      } _: {
        $0.fact(.federation, .text("none"))
      }
    },
    Case(name: "evidence alone", kind: nil) { old, new in
      both(&old, &new) {
        $0.item("x", .none, need: .must)
      } _: {
        $0.answer("x", .must, evidence: .a)
      }
    },
  ]

  @Test(arguments: cases)
  func `an item has the class of what happened`(_ example: Case) {
    var (old, new) = (Lab.single, Lab.single)
    example.make(&old, &new)
    let change = old.change(to: new)
    #expect(change.classes == (example.kind.map { ["x": $0] } ?? [:]))
    #expect(
      change.items.flatMap(\.parts).map(\.causes) == (example.kind == nil ? [] : [example.causes]))
  }

  @Test func `every class but those of catalogs has an example`() {
    let shown = Set(Self.cases.compactMap(\.kind))
    #expect(shown == Set(ItemChange.Class.allCases).subtracting([.rulesChanged, .renamed]))
  }

  @Test func `an item that fell in one population and rose in another has regressed`() throws {
    var old = Lab()
    for name in ["a", "b", "c"] { old.population(name) }
    old.requirement("x")
    old.say("x", .met, in: ["a"])
    old.say("x", .notMet, in: ["b", "c"])
    var new = old
    new.worksheet.requirements = [:]
    new.say("x", .partly)
    let item = try #require(old.change(to: new).item("x"))
    #expect(item.kind == .regressed)
    #expect(item.parts.map(\.kind) == [.regressed, .fixed])
    #expect(item.parts.map(\.populations) == [[id("a")], [id("b"), id("c")]])
  }

  @Test func `an item of the whole organisation names no population`() throws {
    var old = Lab()
    for name in ["a", "b"] { old.population(name) }
    old.requirement("x", .identity, scope: .organisation)
    old.say("x", .notMet)
    var new = old
    new.say("x", .met)
    let item = try #require(old.change(to: new).item("x"))
    #expect(item.kind == .fixed && item.parts.map(\.populations) == [[]])
    #expect(item.costBefore == 10_000 && item.costAfter == 0 && item.gain == 10_000)
  }

  @Test func `blockers that are new and gone are marked`() {
    var old = Lab.single
    old.item("x", .none, need: .must, isBlocker: true)
    old.requirement("y", .mechanics, .blocker)
    old.say("y", .met)
    var new = old
    new.answer("x", .must, decision: decision(.rebuild))
    new.say("y", .notMet)
    let change = old.change(to: new)
    #expect(change.blockersGone.map(\.item) == ["x"] && change.blockersNew.map(\.item) == ["y"])
    #expect(change.before.point.verdict == .blocked && change.after.point.verdict == .blocked)
  }
}
