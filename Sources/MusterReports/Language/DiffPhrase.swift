/// What reports about the change between two assessments say.
public enum DiffPhrase: String, PhraseTable {
  // The sides.
  case diffTitle = "What changed"
  case diffBefore = "Before"
  case diffAfter = "After"
  case diffSide = "{label}: {day}, catalog {catalog}, profile {profile}"
  case diffOtherCatalog =
    "{label} was filled in for catalog {asked}; that one is not at hand, and {used} is used."
  case diffRecorded =
    "{label} is a finished assessment: its numbers are those of catalog {catalog} on {day}, not scored again."
  case diffNoSteps =
    "What did it cannot be told from a finished assessment; with both worksheets it can."
  case diffOtherOrganisation = "The two are about different customers: {before} and {after}."
  case diffHeadline = "{before} → {after}"
  case diffNothing = "Nothing changed."
  case diffMoved = "{from} → {to} ({change})"

  case diffSides = "Before and after"
  case diffMeasure = "Measure"
  case diffSidesCaption = "Verdicts, ranges and counts of both sides"
  case diffPopulationsCaption = "Populations that differ"

  // What did it.
  case diffSteps = "What did it"
  case diffStepsCaption =
    "One part after the other is replaced, and all is scored again; the steps sum to the total."
  case diffStep = "Step"
  case diffLow = "Low"
  case diffHigh = "High"
  case diffThen = "Then"
  case diffCatalogStep = "catalog"
  case diffProfileStep = "profile"
  case diffLicencesStep = "licences"
  case diffPopulationsStep = "populations"
  case diffAnswersStep = "answers and evidence"
  case diffDecisionsStep = "decisions"
  case diffDayStep = "day"
  case diffTogether = "together"
  case diffUntouched = "not touched"
  case diffBy = "by {steps}"

  // Populations and counts.
  case diffNew = "new"
  case diffGone = "gone"
  case diffDevices = "{devices} devices"
  case diffOpenGaps = "open gaps"
  case diffOpenItems = "open items"

  // The classes of items.
  case diffRegressed = "Regressed"
  case diffNewlyOpen = "Newly open"
  case diffDecisionExpired = "Decision expired or taken back"
  case diffFixed = "Fixed or better"
  case diffNewlyAnswered = "Newly answered"
  case diffDecisionMade = "Decision made"
  case diffInScope = "In scope"
  case diffOutOfScope = "Out of scope"
  case diffReweighed = "Needed more or less"
  case diffRulesChanged = "Rules changed"
  case diffRenamed = "Renamed"
  case diffCount = "{title} ({count})"
  case diffItems = "Items"
  case diffItemsCaption =
    "{title}: the points that the low score gains or loses by each, what it was and what it is"
  case diffItem = "Item"
  case diffWhat = "What happened"
  case diffPoints = "Points"
  case diffFormerly = "was {id}"
  case diffUnknownState = "not told"
  case diffAbsent = "not in scope"
  case diffStateValue = "{answer} {value}"
  case diffStateView = "{answer}, {view} {value}"
  case diffStateDecided = "{state}, decided: {kind}"
  case diffMore = "{count} more; --all lists all"
  case diffMadeBy = "Made by Muster from {before} and {after}."
}
