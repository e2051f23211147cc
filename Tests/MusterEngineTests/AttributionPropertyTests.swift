import MusterEngine
import MusterModel
import MusterTestSupport
import Testing

/// What holds for any two worksheets; every failure names its seed.
@Suite struct AttributionPropertyTests {
  /// A lab, and the same catalog with other answers, licences, populations, decisions, profile and day.
  private func pair(_ seed: UInt64) -> (old: Lab, new: Lab) {
    let old = randomLab(seed)
    var maker = RandomLab(seed: seed &* 31 &+ 7, .init())
    let other = maker.lab
    var new = old
    let names = old.catalog.capabilities.map(\.id.rawValue)
    for name in maker.some(names, 40) {
      if maker.chance(25) {
        new.worksheet.capabilities[id(name)] = nil
      } else {
        new.worksheet.capabilities[id(name)] = nil
        maker.lab = new
        maker.answer(name, [], in: nil)
        new = maker.lab
      }
    }
    for requirement in maker.some(old.catalog.requirements.map(\.id.rawValue), 40) {
      new.worksheet.requirements[id(requirement)] = nil
      if maker.chance(75) { new.say(requirement, maker.state()) }
    }
    if maker.chance(40) { new.worksheet.licences = other.worksheet.licences }
    if maker.chance(30) { new.worksheet.cloud = other.worksheet.cloud }
    if maker.chance(40) { new.worksheet.populations = other.worksheet.populations }
    if maker.chance(30) {
      new.profile = standardProfile(threshold: 60, weights: [5, 9, 1, 7, 2, 3])
    }
    if maker.chance(30) { new.day = day("2027-08-01") }
    return (old, new)
  }

  private func expectChain(_ change: AttributedChange, _ old: Lab, _ new: Lab, _ seed: UInt64) {
    let before = old.assess().standing
    let after = new.assess().standing
    #expect(change.before.standing == before, "seed \(seed)")
    #expect(change.after.standing == after, "seed \(seed)")
    guard let steps = change.steps, let first = steps.first, let last = steps.last else {
      Issue.record("seed \(seed): no steps")
      return
    }
    #expect(first.before == change.before.point, "seed \(seed)")
    #expect(last.after == change.after.point, "seed \(seed)")
    for (step, next) in zip(steps, steps.dropFirst()) {
      #expect(step.after == next.before, "seed \(seed), \(step.kind)")
    }
    for step in steps where !step.isTaken {
      #expect(step.before == step.after, "seed \(seed), \(step.kind)")
    }
    for (movements, total) in [(steps.map(\.low), change.low), (steps.map(\.high), change.high)] {
      let up = Ratio.sum(movements.filter { !$0.isDown }.map(\.size))
      let down = Ratio.sum(movements.filter(\.isDown).map(\.size))
      #expect(
        total.isDown ? up + total.size == down : up == down + total.size, "seed \(seed)")
      #expect(movements.reduce(0) { $0 + $1.hundredths } == total.hundredths, "seed \(seed)")
    }
  }

  @Test func `the steps sum to the total, exactly and as printed`() {
    for seed in UInt64(1)...400 {
      let (old, new) = pair(seed)
      expectChain(old.change(to: new), old, new, seed)
    }
  }

  @Test func `so they do between any two catalogs`() {
    for seed in UInt64(1)...200 {
      var (old, new) = (randomLab(seed), randomLab(seed &+ 5000))
      new.catalog.renamed = ["c0": "c3", "c3": "c0", "r1": "r2", "a0": "a0"]
      old.catalog.renamed = ["r9": "r1"]
      expectChain(old.change(to: new, isSameCatalog: false), old, new, seed)
    }
  }

  @Test func `a step is what scoring by hand gives`() {
    for seed in UInt64(1)...200 {
      let (old, new) = pair(seed)
      let change = old.change(to: new)
      var mixed = old
      func expect(_ kind: ChangeStep.Kind) {
        let standing = mixed.assess().standing
        let point = ChangePoint(verdict: standing.verdicts.now, range: standing.scores?.now)
        #expect(change.step(kind)?.after == point, "seed \(seed), \(kind)")
      }
      mixed.profile = new.profile
      expect(.profile)
      mixed.worksheet.licences = new.worksheet.licences
      mixed.worksheet.cloud = new.worksheet.cloud
      expect(.licences)
      mixed.worksheet.populations = new.worksheet.populations
      expect(.populations)
      mixed.worksheet = new.worksheet
      expect(.decisions)
    }
  }

  @Test func `a catalog that is the same twice is no other catalog`() {
    for seed in UInt64(1)...200 {
      let (old, new) = pair(seed)
      let one = old.change(to: new)
      let two = old.change(to: new, isSameCatalog: false)
      #expect(one.items == two.items, "seed \(seed)")
      #expect(one.steps?.map(\.after) == two.steps?.map(\.after), "seed \(seed)")
    }
  }

  @Test func `the costs of all items are what the low score lacks`() {
    for seed in UInt64(1)...200 {
      let (old, new) = pair(seed)
      let change = old.change(to: new)
      // An item that nothing happened to may cost another share, so only listed ones can be held against findings.
      for item in change.items {
        let cost = new.assess().findings.filter { $0.item.text == item.item }
          .reduce(0) { $0 + $1.hundredths }
        #expect(item.costAfter == cost, "seed \(seed), \(item.item)")
      }
    }
  }

  @Test func `nothing became of a worksheet that is compared with itself`() {
    for seed in UInt64(1)...100 {
      let lab = randomLab(seed)
      #expect(lab.change(to: lab).isEmpty, "seed \(seed)")
    }
  }

  @Test func `a change and the same backwards are mirror images in the score`() {
    for seed in UInt64(1)...100 {
      let (old, new) = pair(seed)
      let (there, back) = (old.change(to: new), new.change(to: old))
      #expect(there.low.hundredths == -back.low.hundredths, "seed \(seed)")
      #expect(there.low.size == back.low.size, "seed \(seed)")
      #expect(there.blockersNew.count == back.blockersGone.count, "seed \(seed)")
    }
  }
}
