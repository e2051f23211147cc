/// The keys of an assessment in JSON that are read back.
///
/// > Source: `docs/formats/assessment.md`.
enum AssessmentKey: String, CaseIterable {
  case schema, worksheet, title, organisation, catalog, version, overlays, profile, day
  case verdict, verdicts, score, completeness, openItems
  case now, owned, addOn, low, high, exact
  case populations, id, devices, blockers, item, population
  case deductions, points, reason, gaps, open, decision, decisionHolds, kind
}
