package import MusterModel

// The words of closed lists; in English as worksheets spell them.
extension Language {
  /// How a matter is decided.
  package func word(_ kind: Decision.Kind) -> String {
    switch kind {
    case .accept: text(.decisionAccept)
    case .drop: text(.decisionDrop)
    case .thirdParty: text(.decisionThirdParty)
    case .rebuild: text(.decisionRebuild)
    case .wait: text(.decisionWait)
    }
  }

  /// How well a route reaches a capability.
  package func word(_ relation: Relation) -> String {
    switch relation {
    case .equivalent: text(.relationEquivalent)
    case .broader: text(.relationBroader)
    case .alternative: text(.relationAlternative)
    case .partial: text(.relationPartial)
    case .none: text(.relationNone)
    }
  }

  /// How much something weighs: a need, a severity, or that it is open.
  package func need(_ word: String) -> String {
    if let need = Need(rawValue: word) {
      return self.word(ItemState.Answer(rawValue: need.rawValue) ?? .open)
    }
    return switch RequirementSeverity(rawValue: word) {
    case .blocker: text(.severityBlocker)
    case .major: text(.severityMajor)
    case .moderate: text(.severityModerate)
    case .minor: text(.severityMinor)
    case nil: text(.wordOpen)
    }
  }

  /// What was said about an item, as a worksheet spells it.
  package func word(_ answer: ItemState.Answer) -> String {
    switch answer {
    case .must: text(.answerMust)
    case .should: text(.answerShould)
    case .could: text(.answerCould)
    case .notUsed: text(.wordNotUsed)
    case .notApplicable: text(.wordNotApplicable)
    case .met: text(.answerMet)
    case .partly: text(.wordPartly)
    case .notMet: text(.wordNotMet)
    case .open: text(.answerOpen)
    case .derived: text(.answerDerived)
    }
  }

  /// What a fact tells.
  package func meaning(_ key: FactKey) -> String {
    switch key {
    case .tenantName: text(.factTenantName)
    case .otherTenantNames: text(.factOtherTenantNames)
    case .verifiedDomains: text(.factVerifiedDomains)
    case .upnSuffixes: text(.factUPNSuffixes)
    case .federation: text(.factFederation)
    case .alternateLoginID: text(.factAlternateLoginID)
    case .syncTool: text(.factSyncTool)
    case .connectSyncVersion: text(.factConnectSyncVersion)
    case .deviceJoin: text(.factDeviceJoin)
    case .mdmUserScope: text(.factMDMUserScope)
    case .entraDeviceLimit: text(.factEntraDeviceLimit)
    case .mdmAuthority: text(.factMDMAuthority)
    case .enrolmentCNAME: text(.factEnrolmentCNAME)
    case .apnsDaysLeft: text(.factAPNsDaysLeft)
    case .usersPerDeviceMax: text(.factUsersPerDeviceMax)
    case .configurationManager: text(.factConfigurationManager)
    case .federationWSTrust: text(.factFederationWSTrust)
    case .networkEndpoints: text(.factNetworkEndpoints)
    }
  }
}
