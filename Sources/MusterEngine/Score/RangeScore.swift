internal import MusterModel

/// One item of one population in one domain, as far as the score is concerned.
struct WeighedItem {
  /// The greatest weight it can have; 0 where it is out.
  var weight: Int
  /// Whether the weight may still be anything from 0.
  var isOptional: Bool
  /// What it weighs in completeness while it is open.
  var typicalWeight: Int
  var value: ValueRange

  /// Whether weight and value are known.
  var isSettled: Bool { !isOptional && value.isKnown }
}

/// The range of one domain of one population: `(K + Σ w·v) ÷ (W + Σ w)` over every choice for the open items.
struct RangeScore {
  private struct Optional {
    let position: Int
    let weight: Int
    let value: ValueRange
  }

  /// 0 to 1.
  let low: Ratio
  /// 0 to 1.
  let high: Ratio
  /// The weight in the choice that gives `low`: what deductions divide by.
  let lowWeight: Int
  /// The optional items that count in that choice, by position in the given items.
  let lowChoice: [Int]
  /// Weight that is settled.
  let settledWeight: Int
  /// Typical weight that is open.
  let openWeight: Int

  private let fixedWeight: Int
  private let fixedPoints: Int
  /// By `low` upwards, then by position.
  private let optional: [Optional]

  /// The range of cells in one view; `nil` where no item can weigh anything.
  init?(_ cells: [Cell], _ view: View) {
    self.init(cells.map { $0.weighed(view) })
  }

  /// `nil` where no item can weigh anything.
  init?(_ items: [WeighedItem]) {
    var weight = 0
    var lowPoints = 0
    var highPoints = 0
    var settled = 0
    var open = 0
    var optional: [Optional] = []
    for (position, item) in items.enumerated() where item.weight > 0 {
      if item.isSettled {
        settled += item.weight
      } else {
        open += item.typicalWeight
      }
      if item.isOptional {
        optional.append(Optional(position: position, weight: item.weight, value: item.value))
        continue
      }
      weight += item.weight
      lowPoints += item.weight * item.value.low
      highPoints += item.weight * item.value.high
    }
    guard weight > 0 || !optional.isEmpty else { return nil }
    settledWeight = settled
    openWeight = open
    fixedWeight = weight
    fixedPoints = lowPoints
    self.optional = optional.sorted {
      ($0.value.low, $0.position) < ($1.value.low, $1.position)
    }
    let least = Self.least(weight, lowPoints, self.optional)
    low = Ratio(least.points, least.weight * ItemValue.full)
    lowWeight = least.weight
    lowChoice = least.chosen
    high = Self.greatest(weight, highPoints, optional)
  }

  /// The settled part of the weight, 0 to 1; 1 where nothing is open.
  var completeness: Ratio {
    settledWeight + openWeight == 0
      ? Ratio.one : Ratio(settledWeight, settledWeight + openWeight)
  }

  /// Whether an item surely weighs.
  var isFirm: Bool { fixedWeight > 0 }

  /// The low score with one item at a fixed value, or taken out; `nil` where nothing is left.
  ///
  /// - Parameters:
  ///   - position: The item's position in the items of `init`.
  ///   - item: The item as it was given there.
  ///   - value: Its new value at full weight; `nil` takes it out.
  func low(changing position: Int, _ item: WeighedItem, to value: Int?) -> Ratio? {
    var weight = fixedWeight
    var points = fixedPoints
    if !item.isOptional {
      weight -= item.weight
      points -= item.weight * item.value.low
    }
    if let value {
      weight += item.weight
      points += item.weight * value
    }
    let others = item.isOptional ? optional.filter { $0.position != position } : optional
    guard weight > 0 || !others.isEmpty else { return nil }
    let least = Self.least(weight, points, others)
    return Ratio(least.points, least.weight * ItemValue.full)
  }

  private static func least(
    _ fixedWeight: Int, _ fixedPoints: Int, _ optional: [Optional]
  ) -> (weight: Int, points: Int, chosen: [Int]) {
    var weight = fixedWeight
    var points = fixedPoints
    var chosen: [Int] = []
    for item in optional {
      guard weight == 0 || item.value.low * weight < points else { break }
      weight += item.weight
      points += item.weight * item.value.low
      chosen.append(item.position)
    }
    return (weight, points, chosen)
  }

  private static func greatest(
    _ fixedWeight: Int, _ fixedPoints: Int, _ optional: [Optional]
  ) -> Ratio {
    var weight = fixedWeight
    var points = fixedPoints
    for item in optional.sorted(by: { $0.value.high > $1.value.high }) {
      guard weight == 0 || item.value.high * weight > points else { break }
      weight += item.weight
      points += item.weight * item.value.high
    }
    return Ratio(points, weight * ItemValue.full)
  }
}
