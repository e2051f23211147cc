public import MusterModel

extension Anonymiser {
  /// An assessment of the copy with the names of overlay folders, and of a profile that an overlay brought, replaced.
  ///
  /// Rows that overlays brought keep their words: they are part of the catalog.
  public static func withoutOverlayNames(_ assessment: Assessment) -> Assessment {
    var folders = Placeholders { "overlay-\($0)" }
    let overlays = assessment.overlays.map { folders($0) }
    let rows = assessment.overlayRows.map {
      OverlayRow(overlay: folders($0.overlay), kind: $0.kind, id: $0.id)
    }
    return Assessment(
      path: assessment.path, title: assessment.title, organisation: assessment.organisation,
      source: assessment.source, sourceTitle: assessment.sourceTitle,
      catalogVersion: assessment.catalogVersion, overlays: overlays, basedOn: assessment.basedOn,
      overlayRows: rows, profile: nameless(assessment.profile), day: assessment.day,
      standing: assessment.standing, domains: assessment.domains,
      populations: assessment.populations, blockers: assessment.blockers,
      conditions: assessment.conditions, findings: assessment.findings,
      licences: assessment.licences, liveDecisions: assessment.liveDecisions,
      expiredDecisions: assessment.expiredDecisions, flips: assessment.flips,
      evidence: assessment.evidence, openItems: assessment.openItems,
      servicePlanTitles: assessment.servicePlanTitles, diagnostics: assessment.diagnostics)
  }

  private static func nameless(_ profile: Profile) -> Profile {
    guard profile.origin.overlay != nil, let id = ProfileID("own-profile") else { return profile }
    return Profile(
      id: id, title: "Own profile", domainWeights: profile.domainWeights,
      needWeights: profile.needWeights, severityWeights: profile.severityWeights,
      threshold: profile.threshold, unknownBelow: profile.unknownBelow,
      conditionsBelow: profile.conditionsBelow, origin: RowOrigin(place: profile.origin.place))
  }
}
