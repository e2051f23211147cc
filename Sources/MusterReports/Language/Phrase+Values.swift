package import MusterModel

// The phrase of each value that reports name.

extension Verdict {
  package var phrase: Phrase {
    switch self {
    case .blocked: .blocked
    case .unknown: .unknown
    case .notReady: .notReady
    case .conditions: .conditions
    case .ready: .ready
    }
  }
}

extension View {
  package var phrase: Phrase {
    switch self {
    case .now: .viewNow
    case .owned: .viewOwned
    case .addOn: .viewAddOn
    }
  }
}

extension Domain {
  package var phrase: Phrase {
    switch self {
    case .devices: .domainDevices
    case .apps: .domainApps
    case .identity: .domainIdentity
    case .compliance: .domainCompliance
    case .mechanics: .domainMechanics
    case .people: .domainPeople
    }
  }
}

extension ItemState.Answer {
  package var phrase: Phrase {
    switch self {
    case .must: .answerMust
    case .should: .answerShould
    case .could: .answerCould
    case .notUsed: .answerNotUsed
    case .notApplicable: .answerNotApplicable
    case .met: .answerMet
    case .partly: .answerPartly
    case .notMet: .answerNotMet
    case .open: .answerOpen
    case .derived: .answerDerived
    }
  }
}

extension Finding.Fix {
  package var verbPhrase: Phrase {
    switch self {
    case .answer: .verbAnswer
    case .owned: .verbOwned
    case .addOn: .verbAddOn
    case .work: .verbWork
    case .drop: .verbDrop
    }
  }

  package var meaningPhrase: Phrase {
    switch self {
    case .answer: .fixAnswer
    case .owned: .fixOwned
    case .addOn: .fixAddOn
    case .work: .fixWork
    case .drop: .fixDrop
    }
  }
}

extension ReEnrolmentPath.Doer {
  package var phrase: Phrase {
    switch self {
    case .administrator: .doerAdministrator
    case .user: .doerUser
    case .serviceDesk: .doerServiceDesk
    case .reseller: .doerReseller
    }
  }
}

extension ReEnrolmentPath.Wipe {
  package var phrase: Phrase {
    switch self {
    case .required: .wipeRequired
    case .notRequired: .wipeNotRequired
    case .impossible: .wipeImpossible
    }
  }
}

extension Language {
  /// Whether devices have to be erased.
  func erasure(_ erasure: Erasure) -> String {
    switch erasure {
    case .impossible: text(.wipeImpossible)
    case .required: text(.wipeRequired)
    case .notRequired: text(.wipeNotRequired)
    case .notRequiredFrom(let version):
      text(.wipeNotRequiredFrom, ["version": version.description])
    case .requiredBelow(let version):
      text(.wipeRequiredBelow, ["version": version.description])
    case .either: text(.wipeEither)
    }
  }
}
