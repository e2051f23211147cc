internal import MusterDiagnostics
internal import MusterModel

/// Rules about the pages that rows rest on, and their dates.
enum SourceLint {
  static func findings(_ catalog: Catalog, day: Day) -> [Diagnostic] {
    catalog.citations.compactMap { finding($0.row.name, $0.source, $0.row.origin, day) }
      + catalog.plans.flatMap(undated)
  }

  private static func finding(
    _ name: String, _ source: Source, _ origin: RowOrigin, _ day: Day
  ) -> Diagnostic? {
    guard let verified = source.verified else {
      return Diagnostic(
        .catalogNeverVerified, "'\(name)' was never held against its source", at: origin.place)
    }
    let age = day.number - verified.number
    guard age > CatalogLint.staleAfter.warning else { return nil }
    let code: DiagnosticCode =
      age > CatalogLint.staleAfter.error ? .catalogTooOld : .catalogStale
    return Diagnostic(
      code, "'\(name)' was last verified \(age) days ago, on \(verified)", at: origin.place,
      help: "open \(source.url) and renew 'verified'")
  }

  /// What a bundle holds changes; each content has a day of its own or of the page that says so.
  private static func undated(_ plan: Plan) -> [Diagnostic] {
    guard plan.kind == .bundle else { return [] }
    return plan.contents.filter { content in
      content.period == Period() && (content.source ?? plan.source).docDate == nil
    }.map { content in
      Diagnostic(
        .catalogUndatedContent,
        "nothing dates the content '\(content.servicePlan)' of bundle '\(plan.id)'",
        at: plan.origin.place, help: "cite a page with a date, or add 'from:' or 'until:'")
    }
  }
}

extension CatalogRow {
  /// Its id, with what tells it from its neighbours where it has none of its own.
  fileprivate var name: String {
    switch kind {
    case .wording, .export, .leaving, .path: "\(id), \(title)"
    case .compliancePartner: "\(id), compliance partner"
    default: id
    }
  }
}
