internal import MusterModel

/// Finds what a steering committee has to know first.
struct OutlineMaker {
  let assessment: Assessment
  let questions: [OpenQuestion]
  let offers: [LicenceOffer]

  private typealias Block = (blocker: Blocker, populations: [PopulationID])

  func make() -> ReadinessOutline {
    let blocks = blocks
    let matters = matters(assessment.gaps)
    let open = assessment.findings.filter { !$0.isGap }
    let openCost = open.reduce(0) { $0 + $1.hundredths }
    var gapCosts: [Domain: Int] = [:]
    for gap in assessment.gaps { gapCosts[gap.domain, default: 0] += gap.hundredths }
    let (days, unestimated) = work
    return ReadinessOutline(
      reasons: reasons(blocks, matters, openCost), steps: steps(blocks),
      blockedDevices: blockedDevices, days: days, gapsWithoutEstimate: unestimated,
      gapCosts: gapCosts, openCost: openCost)
  }

  /// Blockers of one item together, the most devices first.
  private var blocks: [Block] {
    var order: [ItemID: Block] = [:]
    for blocker in assessment.blockers {
      let populations = blocker.population.map { [$0] } ?? []
      if let known = order[blocker.item] {
        order[blocker.item] = (
          blocker.devices > known.blocker.devices ? blocker : known.blocker,
          known.populations + populations
        )
      } else {
        order[blocker.item] = (blocker, populations)
      }
    }
    return order.values.sorted {
      $0.blocker.devices == $1.blocker.devices
        ? $0.blocker.item < $1.blocker.item : $0.blocker.devices > $1.blocker.devices
    }
  }

  private var blockedDevices: Int {
    let blocked = Set(assessment.blockers.compactMap(\.population))
    let populations = assessment.populations.filter { blocked.contains($0.population.id) }
      .reduce(0) { $0 + $1.population.devices }
    let organisation = assessment.blockers.filter { $0.population == nil }.map(\.devices).max()
    return max(populations, organisation ?? 0)
  }

  /// Findings by item, the costliest first.
  private func matters(_ findings: [Finding]) -> [ReadinessOutline.Matter] {
    var groups: [ItemID: [Finding]] = [:]
    for finding in findings { groups[finding.item, default: []].append(finding) }
    return groups.values.map { group in
      ReadinessOutline.Matter(
        finding: group[0], populations: group.compactMap(\.population).sorted(),
        hundredths: group.reduce(0) { $0 + $1.hundredths })
    }.sorted {
      $0.hundredths == $1.hundredths
        ? $0.finding.item < $1.finding.item : $0.hundredths > $1.hundredths
    }
  }

  /// Blockers before what costs points, and of them at most two.
  private func reasons(
    _ blocks: [Block], _ matters: [ReadinessOutline.Matter], _ openCost: Int
  ) -> [ReadinessOutline.Reason] {
    var reasons = blocks.prefix(2).map {
      ReadinessOutline.Reason.blocker($0.blocker, populations: $0.populations)
    }
    let blocked = Set(blocks.map(\.blocker.item))
    var costs: [(hundredths: Int, reason: ReadinessOutline.Reason)] =
      matters.filter { !blocked.contains($0.finding.item) }.prefix(3).map {
        ($0.hundredths, .gap($0))
      }
    if openCost > 0 {
      let place = costs.firstIndex { $0.hundredths < openCost } ?? costs.count
      costs.insert(
        (openCost, .open(items: assessment.openItems, hundredths: openCost)), at: place)
    }
    reasons += costs.map(\.reason)
    return Array(reasons.prefix(3))
  }

  private func steps(_ blocks: [Block]) -> [ReadinessOutline.Step] {
    var steps: [ReadinessOutline.Step] = []
    if let first = blocks.first {
      // What is not met can be done; what has no route has to be decided.
      let work = matters(assessment.gaps.filter { $0.item == first.blocker.item }).first
      if case .requirement = first.blocker.item, let work {
        steps.append(.work(work))
      } else {
        steps.append(.decide(first.blocker, populations: first.populations))
      }
    }
    if let first = questions.first { steps.append(.answer(first, of: questions.count)) }
    let work = matters(
      assessment.gaps.filter { $0.isOpenGap && ($0.fix == .work || $0.fix == .owned) })
    let blocked = Set(blocks.map(\.blocker.item))
    var tasks = work.filter { !blocked.contains($0.finding.item) }.map {
      ReadinessOutline.Step.work($0)
    }
    if let offer = offers.first(where: \.isSuggested) {
      tasks.insert(.buy(offer), at: min(1, tasks.count))
    }
    return Array((steps + tasks).prefix(3))
  }

  /// The estimates of gaps that nobody has decided about.
  private var work: (days: Ratio, unestimated: Int) {
    struct Task: Hashable {
      let item: ItemID
      let page: String
      let todo: Finding.Advice?
      let days: Ratio
    }
    var tasks: Set<Task> = []
    var unestimated = 0
    for gap in assessment.gaps where gap.isOpenGap {
      guard let days = gap.effortDays else {
        unestimated += 1
        continue
      }
      tasks.insert(
        Task(item: gap.item, page: gap.source.url, todo: gap.advice, days: days))
    }
    return (Ratio.sum(tasks.map(\.days)), unestimated)
  }
}
