import MusterCatalogs
import MusterDiagnostics
import MusterEngine
import MusterFormats
import MusterModel
import MusterReports

/// The shipped catalog, read once.
private struct Knowledge: Sendable {
  static let shipped = Knowledge()
  let index: CatalogIndex
  let ids: CatalogIDs
  let day: Day

  init() {
    var diagnostics = Diagnostics()
    guard let catalog = ShippedCatalog.load(into: &diagnostics), !diagnostics.hasErrors,
      let day = Day("2026-11-20")
    else { preconditionFailure(diagnostics.all.first?.text ?? "no catalog") }
    index = CatalogIndex(catalog)
    ids = CatalogIDs(catalog)
    self.day = day
  }
}

/// Bytes → worksheet → assessment → reports: no crash, and numbers that agree with each other.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzAssess(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let knowledge = Knowledge.shipped
  let file = SourceFile(
    path: "fuzz.yaml", bytes: Array(UnsafeBufferPointer(start: start, count: count)))
  var diagnostics = Diagnostics()
  let worksheet = WorksheetLoader.load(file, ids: knowledge.ids, into: &diagnostics)
  guard let worksheet else {
    precondition(diagnostics.hasErrors, "no worksheet and no error")
    for diagnostic in diagnostics.all { precondition(diagnostic.text.hasSuffix("\n")) }
    return 0
  }
  for finding in WorksheetCheck.findings(worksheet, knowledge.index, day: knowledge.day) {
    diagnostics.add(finding)
  }
  guard let profile = Engine.profile(for: worksheet, in: knowledge.index.catalog) else {
    preconditionFailure("the shipped catalog has a profile")
  }
  let assessment = Engine.assess(
    worksheet, knowledge.index, profile: profile, day: knowledge.day,
    diagnostics: diagnostics.sorted)
  check(assessment.standing)
  assessment.domains.forEach { check($0.standing) }
  assessment.populations.forEach { check($0.standing) }
  checkDeductions(assessment)
  for format in ReportFormat.allCases {
    for all in [false, true] {
      let text = format.render(
        assessment, style: TextStyle(), all: all,
        readiness: Engine.readiness(worksheet, knowledge.index, assessment))
      precondition(text.utf8.last != 0, "no report ends so")
    }
  }
  return 0
}

private let hundred = Ratio(100)

private func check(_ standing: Assessment.Standing) {
  if let completeness = standing.completeness {
    precondition(completeness <= hundred, "more than everything is settled")
  }
  guard let scores = standing.scores else { return }
  for view in View.allCases {
    precondition(scores[view].low <= scores[view].high, "low above high")
    precondition(scores[view].high <= hundred, "a score above 100")
  }
  precondition(scores.now.low <= scores.owned.low, "low falls from now to owned")
  precondition(scores.owned.low <= scores.addOn.low, "low falls from owned to add-on")
  precondition(scores.now.high <= scores.owned.high, "high falls from now to owned")
  precondition(scores.owned.high <= scores.addOn.high, "high falls from owned to add-on")
}

private func checkDeductions(_ assessment: Assessment) {
  let sum = assessment.findings.reduce(Ratio.zero) { $0 + $1.points }
  guard let low = assessment.standing.scores?.now.low else {
    precondition(sum == .zero, "points are lost where nothing is in scope")
    return
  }
  precondition(sum == hundred - low, "deductions do not sum to 100 - low")
  let printed = assessment.findings.reduce(0) { $0 + $1.hundredths }
  precondition(
    printed == 10_000 - low.roundedHundredths, "printed deductions do not sum to 100 - low")
}

/// What the package manager's linker flags call `main`.
@_cdecl("FuzzAssess_main")
public func main(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  var (count, arguments) = (count, arguments)
  return runDriver(&count, &arguments, fuzzAssess)
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
