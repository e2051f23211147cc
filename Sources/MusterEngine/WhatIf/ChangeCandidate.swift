internal import MusterModel

/// One change out of which sets are made.
struct ChangeCandidate {
  let change: HypotheticalChange
  let title: String
  let fix: Finding.Fix
  let effects: [ChangeTrial.Effect]
  var alternatives: [PlanID] = []
  /// The days of what it does and of the routes that it opens, by item.
  var efforts: [ItemID: Ratio] = [:]
  /// What the low score gains by it alone.
  var points = Ratio.zero
  /// The cells that it could change.
  var reach: [(part: Int, position: Int)] = []

  var isLicence: Bool { fix == .addOn }

  var step: ReadinessPlan.Step {
    ReadinessPlan.Step(
      change: change, title: title, fix: fix,
      effortDays: efforts.isEmpty ? nil : Ratio.sum(Array(efforts.values)), points: points,
      alternatives: alternatives)
  }
}
