internal import MusterDiagnostics
public import MusterModel

extension Worksheet {
  /// The worksheet with changes made in their order; what they name must exist, else they change nothing.
  public func applying(_ changes: [HypotheticalChange]) -> Worksheet {
    changes.reduce(into: self) { $0.apply($1) }
  }

  private mutating func apply(_ change: HypotheticalChange) {
    guard let place = populations.first?.place else { return }
    switch change {
    case .licence(let plan):
      let licence = OwnedLicence(plan: plan, users: nil, period: Period(), place: place)
      licences = (licences ?? []) + [licence]
    case .need(let id, let need, let reach):
      capabilities[id] = Self.answered(capabilities[id] ?? [], reach, populations, place) { old in
        CapabilityAnswer(
          need: need, facets: Need.weighing.contains(need) ? old?.facets : nil,
          remarks: old?.remarks ?? Remarks(), decision: old?.decision)
      }
    case .requirement(let id, let state, let reach):
      requirements[id] = Self.answered(requirements[id] ?? [], reach, populations, place) { old in
        RequirementAnswer(
          state: state, remarks: old?.remarks ?? Remarks(), decision: old?.decision)
      }
    case .control(let id, let state, let reach):
      controls[id] = Self.answered(controls[id] ?? [], reach, populations, place) { old in
        RequirementAnswer(
          state: state, remarks: old?.remarks ?? Remarks(), decision: old?.decision)
      }
    case .fact(let key, let value): facts[key] = Placed(value, at: place)
    case .removePopulation(let id): populations.removeAll { $0.id == id }
    case .devices(let id, let count):
      populations = populations.map { $0.id == id ? $0.with(devices: count) : $0 }
    }
  }

  /// Answers to one item with another word for some populations.
  ///
  /// As an edit of the file does it: an answer that is about just these populations keeps what else it says, and one that
  /// is about more of them stays as it is for the others.
  private static func answered<Answer>(
    _ answers: [Scoped<Answer>], _ reach: [PopulationID]?, _ populations: [Population],
    _ place: SourcePlace, _ change: (Answer?) -> Answer
  ) -> [Scoped<Answer>] {
    guard let reach else {
      return answers.isEmpty
        ? [Scoped(change(nil), reach: .rest, at: place)]
        : whole(answers, populations, place, change)
    }
    let groups = answers.indices.map { position in
      populations.map(\.id).filter { answers.answerIndex(for: $0) == position }
    }
    var result: [Scoped<Answer>] = []
    var isSame = false
    for (position, group) in groups.enumerated() {
      let old = answers[position]
      if Set(group) == Set(reach) {
        isSame = true
        result.append(Scoped(change(old.answer), reach: .only(group), at: old.place))
        continue
      }
      let left = group.filter { !reach.contains($0) }
      if !left.isEmpty { result.append(Scoped(old.answer, reach: .only(left), at: old.place)) }
    }
    if !isSame {
      result.append(
        Scoped(change(nil), reach: .only(reach), at: answers.first?.place ?? place))
    }
    return result
  }

  /// Every answer with another word, and the same for populations that had none.
  private static func whole<Answer>(
    _ answers: [Scoped<Answer>], _ populations: [Population], _ place: SourcePlace,
    _ change: (Answer?) -> Answer
  ) -> [Scoped<Answer>] {
    let open = populations.map(\.id).filter { answers.answerIndex(for: $0) == nil }
    let changed = answers.map { Scoped(change($0.answer), reach: $0.reach, at: $0.place) }
    return open.isEmpty
      ? changed : changed + [Scoped(change(nil), reach: .only(open), at: place)]
  }
}

extension Population {
  fileprivate func with(devices: Int) -> Population {
    Population(
      id: id, platform: platform, ownership: ownership, mode: mode, minimumOS: minimumOS,
      devices: devices, persona: persona, place: place)
  }
}
