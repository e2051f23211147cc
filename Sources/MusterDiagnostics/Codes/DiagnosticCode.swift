/// A rule that a finding can name; never renamed, never used again for another rule.
public enum DiagnosticCode: String, CaseIterable, Hashable, Sendable {
  case yamlSyntax = "yaml.syntax"
  case yamlEncoding = "yaml.encoding"
  case yamlEmpty = "yaml.empty"
  case yamlSeveralDocuments = "yaml.several-documents"
  case yamlDuplicateKey = "yaml.duplicate-key"
  case yamlKeyNotText = "yaml.key-not-text"
  case yamlUnknownAlias = "yaml.unknown-alias"
  case yamlAnchorCycle = "yaml.anchor-cycle"
  case yamlTooDeep = "yaml.too-deep"
  case yamlTooManyNodes = "yaml.too-many-nodes"
  case yamlTooLarge = "yaml.too-large"
  case yamlTag = "yaml.tag"
  case yamlConflictMarkers = "yaml.conflict-markers"

  case formatHeader = "format.header"
  case formatUnknownKey = "format.unknown-key"
  case formatMissingKey = "format.missing-key"
  case formatWrongShape = "format.wrong-shape"
  case formatBadIdentifier = "format.bad-identifier"
  case formatBadDate = "format.bad-date"
  case formatBadNumber = "format.bad-number"
  case formatBadVersion = "format.bad-version"
  case formatBadAddress = "format.bad-address"
  case formatUnknownWord = "format.unknown-word"
  case formatEmptyText = "format.empty-text"
  case formatEmptyList = "format.empty-list"
  case formatRepeatedEntry = "format.repeated-entry"
  case formatKeysExclude = "format.keys-exclude"

  case catalogMissingFile = "catalog.missing-file"
  case catalogDuplicateID = "catalog.duplicate-id"
  case catalogUnknownReference = "catalog.unknown-reference"
  case catalogRouteNeedsOnePlatform = "catalog.route-needs-one-platform"
  case catalogPartialNeedsMissing = "catalog.partial-needs-missing"
  case catalogMissingOnlyInPartial = "catalog.missing-only-in-partial"
  case catalogRouteText = "catalog.route-text"
  case catalogRouteFeatures = "catalog.route-features"
  case catalogFeatureReach = "catalog.feature-reach"
  case catalogFeatureEnded = "catalog.feature-ended"
  case catalogNoRoute = "catalog.no-route"
  case catalogContradiction = "catalog.contradiction"
  case catalogPeriodOrder = "catalog.period-order"
  case catalogControlNamesNothing = "catalog.control-names-nothing"
  case catalogTooManyFacets = "catalog.too-many-facets"
  case catalogTooManyRows = "catalog.too-many-rows"
  case catalogStale = "catalog.stale"
  case catalogTooOld = "catalog.too-old"
  case catalogNeverVerified = "catalog.never-verified"
  case catalogUndatedContent = "catalog.undated-content"
  case catalogIDForm = "catalog.id-form"
  case catalogWording = "catalog.wording"
  case catalogNoPath = "catalog.no-path"
  case catalogNoLeaving = "catalog.no-leaving"
  case catalogPlaceholder = "catalog.placeholder"
  case catalogCoverageEntry = "catalog.coverage-entry"

  case languageHead = "language.head"
  case languageUnknownPhrase = "language.unknown-phrase"
  case languagePlaceholder = "language.placeholder"
  case languageUnknownRow = "language.unknown-row"
  case languageUntranslated = "language.untranslated"
  case languageStale = "language.stale"

  case worksheetNoPopulation = "worksheet.no-population"
  case worksheetDeviceCount = "worksheet.device-count"
  case worksheetUnknownReference = "worksheet.unknown-reference"
  case worksheetModeOwnership = "worksheet.mode-ownership"
  case worksheetReasonMissing = "worksheet.reason-missing"
  case worksheetAnswersOverlap = "worksheet.answers-overlap"
  case worksheetFacetsWithoutNeed = "worksheet.facets-without-need"
  case worksheetFactContradicts = "worksheet.fact-contradicts"
  case worksheetOutOfScope = "worksheet.out-of-scope"
  case worksheetOtherCatalog = "worksheet.other-catalog"
  case worksheetRenamed = "worksheet.renamed"
  case worksheetNotChanged = "worksheet.not-changed"
  case worksheetBasedOn = "worksheet.based-on"
  case worksheetUnresolvedConflict = "worksheet.unresolved-conflict"

  case brandColour = "brand.colour"
  case brandContrast = "brand.contrast"
  case brandContrastDark = "brand.contrast-dark"
  case brandLogoMissing = "brand.logo-missing"
  case brandLogoTooLarge = "brand.logo-too-large"
  case brandLogoFormat = "brand.logo-format"
  case brandLogoUnsafe = "brand.logo-unsafe"

  /// How much findings of this rule weigh.
  public var severity: Severity {
    switch self {
    case .catalogStale, .catalogUndatedContent, .catalogWording, .worksheetOutOfScope,
      .worksheetRenamed, .brandContrast, .languageUntranslated, .languageStale:
      .warning
    case .catalogNeverVerified, .worksheetOtherCatalog, .brandContrastDark: .note
    default: .error
    }
  }
}
