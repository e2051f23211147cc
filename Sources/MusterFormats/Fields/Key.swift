/// Every key that a Muster file may hold; no other place spells one.
enum Key: String {
  // Heads
  case muster, version, released, renamed, platforms, capabilities, features, routes
  case requirements, controls, plans, exports, leaving, product, framework, profile
  case servicePlans = "service-plans"
  // Rows
  case id, title, domain, definition, ask, blocker, management, facets, source, sources, kind
  case licence, clouds, status, from, until, prerequisites, capability, modes, ownership
  case relation, missing, differs, workaround, scope, consideration, severity, fix, when, rule
  case number, condition, called, what, how, format, remains, platform, note, formerly, support
  case contains
  case typicalNeed = "typical-need"
  case appliesTo = "applies-to"
  case minimumOS = "minimum-os"
  case anyOf = "any-of"
  case effortDays = "effort-days"
  case usersNotice = "users-notice"
  case adminsDo = "admins-do"
  case watchOut = "watch-out"
  case compliancePartner = "compliance-partner"
  case servicePlan = "service-plan"
  // Fading platforms, the re-enrolment matrix, coverage
  case fading, state, instead, states, paths, to, wipe, lost, list, entries, name
  case doneBy = "done-by"
  case leftOut = "left-out"
  // Value translations
  case translation, setting, value, products, becomes, loses
  // Campaigns
  case phases, groups, cycle, criteria, templates, placeholders, monitoring, afterwards, steps
  case group, period, step, measure, target, audience, channel, subject, body, meaning, `where`
  case good
  case doneWhen = "done-when"
  case helpDesk = "help-desk"
  // Sources
  case url, verified
  case docDate = "doc-date"
  // Rules
  case fact, met, partly
  // Profiles
  case domains, needs, severities, threshold
  case unknownBelow = "unknown-below"
  case conditionsBelow = "conditions-below"
  // Worksheets
  case organisation, catalog, cloud, populations, licences, frameworks, facts, devices, persona
  case mode, plan, users, need, only, except, `for`, evidence, owner, due, reason, decision
  case answer, grade, on, with, by
  case basedOn = "based-on"
  // Brands
  case logo, colours, primary, accent, footer, confidentiality
  // Languages
  case language, numbers, decimal, months, phrases, rows, of, profiles
  // What a merge leaves to settle
  case conflicts, section, item, field, ours, theirs
}
