extension DiagnosticCode {
  /// The manual section of a code.
  public struct Manual: Hashable, Sendable {
    /// What the rule checks, in one or two sentences.
    public let checks: String
    /// Why it matters, in one or two sentences.
    public let why: String
    /// YAML that breaks the rule, cut down to the lines that matter; no line break at the end.
    public let example: String
    /// The same YAML as it should be; no line break at the end.
    public let instead: String

    /// The first sentence of what it checks: the rule in short.
    public var rule: String {
      checks.split(separator: " ").reduce("") { sentence, word in
        if sentence.isEmpty { return String(word) }
        return sentence.hasSuffix(".") ? sentence : "\(sentence) \(word)"
      }
    }
  }

  /// What it checks, why it matters, an example that breaks it, and what to write instead.
  public var manual: Manual {
    switch self {
    case .yamlSyntax: .yamlSyntax
    case .yamlEncoding: .yamlEncoding
    case .yamlEmpty: .yamlEmpty
    case .yamlSeveralDocuments: .yamlSeveralDocuments
    case .yamlDuplicateKey: .yamlDuplicateKey
    case .yamlKeyNotText: .yamlKeyNotText
    case .yamlUnknownAlias: .yamlUnknownAlias
    case .yamlAnchorCycle: .yamlAnchorCycle
    case .yamlTooDeep: .yamlTooDeep
    case .yamlTooManyNodes: .yamlTooManyNodes
    case .yamlTooLarge: .yamlTooLarge
    case .yamlTag: .yamlTag
    case .yamlConflictMarkers: .yamlConflictMarkers

    case .formatHeader: .formatHeader
    case .formatUnknownKey: .formatUnknownKey
    case .formatMissingKey: .formatMissingKey
    case .formatWrongShape: .formatWrongShape
    case .formatBadIdentifier: .formatBadIdentifier
    case .formatBadDate: .formatBadDate
    case .formatBadNumber: .formatBadNumber
    case .formatBadVersion: .formatBadVersion
    case .formatBadAddress: .formatBadAddress
    case .formatUnknownWord: .formatUnknownWord
    case .formatEmptyText: .formatEmptyText
    case .formatEmptyList: .formatEmptyList
    case .formatRepeatedEntry: .formatRepeatedEntry
    case .formatKeysExclude: .formatKeysExclude

    case .catalogMissingFile: .catalogMissingFile
    case .catalogDuplicateID: .catalogDuplicateID
    case .catalogUnknownReference: .catalogUnknownReference
    case .catalogRouteNeedsOnePlatform: .catalogRouteNeedsOnePlatform
    case .catalogPartialNeedsMissing: .catalogPartialNeedsMissing
    case .catalogMissingOnlyInPartial: .catalogMissingOnlyInPartial
    case .catalogRouteText: .catalogRouteText
    case .catalogRouteFeatures: .catalogRouteFeatures
    case .catalogFeatureReach: .catalogFeatureReach
    case .catalogFeatureEnded: .catalogFeatureEnded
    case .catalogNoRoute: .catalogNoRoute
    case .catalogContradiction: .catalogContradiction
    case .catalogPeriodOrder: .catalogPeriodOrder
    case .catalogControlNamesNothing: .catalogControlNamesNothing
    case .catalogTooManyFacets: .catalogTooManyFacets
    case .catalogTooManyRows: .catalogTooManyRows
    case .catalogStale: .catalogStale
    case .catalogTooOld: .catalogTooOld
    case .catalogNeverVerified: .catalogNeverVerified
    case .catalogUndatedContent: .catalogUndatedContent
    case .catalogIDForm: .catalogIDForm
    case .catalogWording: .catalogWording
    case .catalogNoPath: .catalogNoPath
    case .catalogNoLeaving: .catalogNoLeaving
    case .catalogPlaceholder: .catalogPlaceholder
    case .catalogCoverageEntry: .catalogCoverageEntry

    case .languageHead: .languageHead
    case .languageUnknownPhrase: .languageUnknownPhrase
    case .languagePlaceholder: .languagePlaceholder
    case .languageUnknownRow: .languageUnknownRow
    case .languageUntranslated: .languageUntranslated
    case .languageStale: .languageStale

    case .worksheetNoPopulation: .worksheetNoPopulation
    case .worksheetDeviceCount: .worksheetDeviceCount
    case .worksheetUnknownReference: .worksheetUnknownReference
    case .worksheetModeOwnership: .worksheetModeOwnership
    case .worksheetReasonMissing: .worksheetReasonMissing
    case .worksheetAnswersOverlap: .worksheetAnswersOverlap
    case .worksheetFacetsWithoutNeed: .worksheetFacetsWithoutNeed
    case .worksheetFactContradicts: .worksheetFactContradicts
    case .worksheetOutOfScope: .worksheetOutOfScope
    case .worksheetOtherCatalog: .worksheetOtherCatalog
    case .worksheetRenamed: .worksheetRenamed
    case .worksheetNotChanged: .worksheetNotChanged
    case .worksheetBasedOn: .worksheetBasedOn
    case .worksheetUnresolvedConflict: .worksheetUnresolvedConflict

    case .brandColour: .brandColour
    case .brandContrast: .brandContrast
    case .brandContrastDark: .brandContrastDark
    case .brandLogoMissing: .brandLogoMissing
    case .brandLogoTooLarge: .brandLogoTooLarge
    case .brandLogoFormat: .brandLogoFormat
    case .brandLogoUnsafe: .brandLogoUnsafe
    }
  }

  /// The section as text for `muster explain CODE`: code and severity, then the four parts; ends
  /// with a line break.
  public var manualPage: String {
    let manual = manual
    return "\(rawValue) (\(severity.rawValue))\n\n"
      + Self.wrapped("What it checks: \(manual.checks)") + "\n"
      + Self.wrapped("Why it matters: \(manual.why)") + "\n"
      + "An example that breaks it:\n\n" + Self.indented(manual.example) + "\n"
      + "Write instead:\n\n" + Self.indented(manual.instead)
  }

  /// The section as Markdown for `docs/diagnostics.md`; ends with a line break.
  public var manualMarkdown: String {
    let manual = manual
    return "## `\(rawValue)`\n\n"
      + "Severity: \(severity.rawValue)\n\n"
      + "\(manual.checks)\n\n"
      + "\(manual.why)\n\n"
      + "An example that breaks it:\n\n```yaml\n\(manual.example)\n```\n\n"
      + "Write instead:\n\n```yaml\n\(manual.instead)\n```\n"
  }

  /// The most columns of a line of prose.
  private static let pageWidth = 80

  /// The words in lines of at most ``pageWidth`` columns, each with a line break.
  private static func wrapped(_ text: String) -> String {
    var result = ""
    var column = 0
    for word in text.split(separator: " ") {
      if column > 0, column + 1 + word.count > pageWidth {
        result += "\n"
        column = 0
      }
      if column > 0 {
        result += " "
        column += 1
      }
      result += word
      column += word.count
    }
    return result + "\n"
  }

  /// The lines, four spaces before each that is not empty, each with a line break.
  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
  }
}
