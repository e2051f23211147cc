package import MusterModel

// The words of explanations and of changes that are only tried.
extension Language {
  /// What was said about an item, a phrase.
  package func answer(_ answer: Explanation.Answer) -> String {
    switch answer {
    case .notConcerned: text(.notConcerned)
    case .said(.derived, _): text(.derivedFromParts)
    case .said(let state, let reason?):
      text(.answerFromFacts, ["answer": word(state), "text": text(reason)])
    case .said(let state, nil): word(state)
    }
  }

  /// What a part gives to a control, a phrase.
  package func piece(_ piece: Explanation.Piece) -> String {
    text(.pieceValue, ["item": piece.item, "value": value(piece.value)])
  }

  /// A value, or from the least to the most.
  package func value(_ range: ScoreRange) -> String {
    range.low == range.high
      ? number(range.low)
      : text(.leastWords, ["least": number(range.low), "most": number(range.high)])
  }

  /// Whether a route counts now, and why, or when it would.
  package func reason(_ trial: Explanation.Trial) -> String {
    if trial.isUnreviewed { return text(.notReviewed) }
    switch trial.counts.now {
    case .some(true):
      return text(trial.route.relation == .none ? .countsAsNothing : .countsWhole)
    case .none: return text(.gateUnknown)
    case .some(false):
      if trial.isAboutOthers { return text(.aboutOthers) }
      if trial.counts.owned == true { return text(.countsOnceOwned) }
      return text(trial.counts.addOn == true ? .countsOnceBought : .countsNot)
    }
  }

  /// What would change an item, a phrase.
  package func text(_ work: Explanation.Remedy.Work) -> String {
    switch work {
    case .advice(let advice): text(advice)
    case .plan(let id, let title):
      text(.titleAndID, ["title": title, "id": id.rawValue])
    case .requirement(let id, let title):
      text(.titleAndID, ["title": title, "id": id.rawValue])
    case .facts(let keys):
      text(.remedyFacts, ["facts": keys.map(\.rawValue).joined(separator: ", ")])
    case .part(let id, let isOpen): isOpen ? text(.remedyAnswerPart, ["id": id]) : id
    case .ownAnswer: text(.remedyOwnAnswer)
    case .notUsed: text(.remedyNotUsed)
    }
  }

  /// What is tried, a phrase.
  package func text(_ change: HypotheticalChange) -> String {
    switch change {
    case .licence(let plan): return text(.ifLicence, ["plan": plan.rawValue])
    case .need, .requirement, .control:
      let answer = change.word.flatMap { ItemState.Answer(rawValue: $0) }.map { word($0) } ?? ""
      return text(
        change.reach == nil ? .ifAnswer : .ifAnswerFor,
        [
          "item": change.item?.text ?? "", "answer": answer,
          "populations": (change.reach ?? []).map(\.rawValue).joined(separator: ", "),
        ])
    case .fact(let key, let value):
      let words = value.words
      return text(
        .ifFact,
        [
          "fact": key.rawValue,
          "value": words.isEmpty ? text(.emptyValue) : words.joined(separator: ", "),
        ])
    case .removePopulation(let id): return text(.ifWithout, ["population": id.rawValue])
    case .devices(let id, let number):
      return text(.ifDevices, ["population": id.rawValue, "devices": count(number)])
    }
  }
}
