import MusterEngine
import MusterModel
import Testing

/// What each step did to the score.
@Suite struct AttributionTests {
  /// The example of docs/diff.md: one change in each step.
  private static var example: (old: Lab, new: Lab) {
    var old = Lab()
    old.day = day("2026-10-01")
    old.population("phones", devices: 100)
    old.plan("suite", ["tunnel"])
    old.capability("passcode", on: ["ios", "android"], isBlocker: true)
    old.route("passcode", .equivalent)
    old.route("passcode", .none, on: ["android"])
    old.capability("tunnel")
    old.feature("tunnel", licence: [["tunnel"]])
    old.route("tunnel", .equivalent, by: ["tunnel"])
    old.capability("camera", facets: ["a", "b"])
    old.route("camera", .partial, missing: ["a"])
    old.capability("wifi")
    old.route("wifi", .equivalent)
    old.answer("passcode", .must)
    old.answer("tunnel", .must)
    old.answer("camera", .should)
    var new = old
    new.catalog.routes.removeAll { $0.capability == id("camera") }
    new.route("camera", .alternative)
    new.profile = Profile(
      id: id("default"), title: "Default", domainWeights: [25, 20, 20, 15, 10, 10],
      needWeights: [.must: 3, .should: 1, .could: 1], severityWeights: old.profile.severityWeights,
      threshold: 80, unknownBelow: 60, conditionsBelow: 90, origin: origin)
    new.own("suite", until: "2026-11-01")
    new.population("tablets", on: "android", minimumOS: nil, devices: 300)
    new.answer("wifi", .must)
    new.answer("passcode", .must, in: ["tablets"], decision: decision(.thirdParty))
    new.day = day("2026-11-20")
    return (old, new)
  }

  private static let points:
    [(kind: ChangeStep.Kind, low: String, high: String, verdict: Verdict)] =
      [
        (.catalog, "225/4", "750/11", .notReady), (.profile, "375/7", "135/2", .notReady),
        (.licences, "675/7", "195/2", .conditions), (.populations, "675/28", "195/8", .blocked),
        (.answers, "195/8", "195/8", .blocked), (.decisions, "195/8", "195/8", .notReady),
        (.day, "135/8", "135/8", .notReady),
      ]

  @Test func `the attribution is the one that was worked out by hand`() throws {
    let (old, new) = Self.example
    let change = old.change(to: new, isSameCatalog: false)
    #expect(change.before.point.range?.low.description == "50")
    #expect(change.before.point.range?.high.description == "700/11")
    let steps = try #require(change.steps)
    #expect(steps.map(\.kind) == ChangeStep.Kind.allCases)
    for (step, expected) in zip(steps, Self.points) {
      #expect(step.kind == expected.kind && step.isTaken)
      #expect(step.after.low.description == expected.low, "\(step.kind)")
      #expect(step.after.high.description == expected.high, "\(step.kind)")
      #expect(step.after.verdict == expected.verdict, "\(step.kind)")
    }
    #expect(steps.map(\.low.hundredths) == [625, -268, 4286, -7232, 27, 0, -750])
    #expect(change.low.hundredths == -3312)
  }

  @Test func `the items of the example have the classes of the page`() throws {
    let (old, new) = Self.example
    let change = old.change(to: new, isSameCatalog: false)
    #expect(
      change.classes == [
        "camera": .rulesChanged, "passcode": .inScope, "wifi": .newlyAnswered,
      ])
    let passcode = try #require(change.item("passcode"))
    #expect(passcode.parts.map(\.populations) == [[id("tablets")]])
    #expect(passcode.parts.map(\.causes) == [[.populations, .decisions]])
    #expect(passcode.parts[0].before?.values == nil)
    #expect(passcode.parts[0].after?.decision == .thirdParty)
    // The licence came and went, so that nothing became of it.
    #expect(change.item("tunnel") == nil)
    #expect(change.blockersNew.isEmpty && change.blockersGone.isEmpty)
  }

  @Test func `a worksheet that did not change is no change`() throws {
    let (old, new) = Self.example
    for lab in [old, new] {
      for isSame in [true, false] {
        let change = lab.change(to: lab, isSameCatalog: isSame)
        #expect(change.isEmpty)
        #expect(change.low.hundredths == 0 && !change.low.isDown)
        #expect(change.steps?.filter(\.isTaken).map(\.kind) == (isSame ? [] : [.catalog]))
      }
    }
  }

  @Test func `answers about a population that is gone fall away, those about all reach a new one`()
    throws
  {
    var old = Lab()
    old.population("a")
    old.population("b")
    old.item("x", .equivalent, need: .must)
    old.item("y", .none, need: nil)
    old.answer("y", .must, in: ["b"])
    var new = old
    new.worksheet.populations.removeAll { $0.id == id("b") }
    new.population("c")
    let step = try #require(old.change(to: new).step(.populations))
    // Of b all was answered; of c x is answered as for all, and y is open, as of a.
    #expect(step.isTaken && step.before.low == Ratio(50) && step.before.high == Ratio(75))
    #expect(step.after.low == Ratio(50) && step.after.high == Ratio(100))
    let classes = old.change(to: new).classes
    #expect(classes == ["x": .inScope, "y": .inScope])
  }

  @Test func `the cloud belongs to the licences, the product and frameworks to the answers`() {
    var old = Lab.single
    old.item("x", .equivalent, need: .must)
    var new = old
    new.worksheet.cloud = .gcc
    #expect(old.change(to: new).steps?.filter(\.isTaken).map(\.kind) == [.licences])
    new = old
    new.product("other")
    new.worksheet.source = id("other")
    #expect(old.change(to: new).steps?.filter(\.isTaken).map(\.kind) == [.answers])
    new = old
    new.control("c", capabilities: ["x"])
    let framework = new.worksheet.frameworks
    new.worksheet.frameworks = []
    var later = new
    later.worksheet.frameworks = framework
    let change = new.change(to: later)
    #expect(change.steps?.filter(\.isTaken).map(\.kind) == [.answers])
    #expect(change.classes == ["c": .inScope])
  }

  @Test func `a profile that weighs otherwise moves the score and no item`() {
    var old = Lab.single
    old.item("x", .equivalent, need: .must)
    old.item("y", .none, in: .apps, need: .must)
    var new = old
    new.profile = standardProfile(weights: [50, 20, 20, 15, 10, 10])
    let change = old.change(to: new)
    #expect(change.steps?.filter(\.isTaken).map(\.kind) == [.profile])
    #expect(change.low.hundredths == 7143 - 5556)
    #expect(change.items.isEmpty && !change.isEmpty)
  }

  @Test func `nothing in scope counts as nothing`() throws {
    var old = Lab.single
    old.item("x", .equivalent, need: .notUsed)
    var new = old
    new.answer("x", .must)
    let change = old.change(to: new)
    #expect(change.before.point.range == nil)
    #expect(change.low.hundredths == 10_000 && change.classes == ["x": .inScope])
    #expect(new.change(to: old).low.hundredths == -10_000)
  }
}
