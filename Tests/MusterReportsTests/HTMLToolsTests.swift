import Foundation
import MusterEngine
import MusterModel
import MusterReports
import MusterTestSupport
import Testing

/// The Nu HTML checker and axe in headless Chromium, at 1280 and 400 pixels, light and dark.
@Suite(.serialized) struct HTMLToolsTests {
  static func check(_ pages: [String: String]) throws -> Tool.Run {
    let folder = try TemporaryFolder()
    let paths = try pages.keys.sorted().map { try folder.write(pages[$0] ?? "", to: $0) }
    let script = Repository.root
      .appendingPathComponent("Tests/MusterReportsTests/Tools/check_html.py").path
    return try Tool.run("python3", [script] + paths)
  }

  /// Some rows of every table of the large report: all of them are the same markup, and take the tools minutes.
  @Test func `the reports are valid, accessible and never scroll sideways`() throws {
    let contoso = ReadinessReport(try Sample("contoso").readiness.cut(to: 20)).html()
    let pages = [
      ("contoso.html", contoso), ("fabrikam.html", try Sample("fabrikam").text(.html)),
    ]
    let hostile = try Sample("hostile", Hostile.everywhere(Hostile.long)).text(.html)
    let swedish = try LanguageSample.swedish()
    let translated = [
      ("contoso-sv.html", try Sample("contoso").readiness.cut(to: 20)),
      ("fabrikam-sv.html", try Sample("fabrikam").readiness),
    ].map { ($0, ReadinessReport($1, language: swedish).html()) }
    let run = try Self.check(
      Dictionary(uniqueKeysWithValues: pages + translated + [("hostile.html", hostile)]))
    #expect(run.output == "")
    #expect(run.status == 0)
  }

  @Test func `the page of a change is valid, accessible and never scrolls sideways`() throws {
    let sample = try LanguageSample.assess("contoso", Sample.index)
    var other = sample.worksheet
    for id in other.capabilities.keys.sorted().prefix(12) { other.capabilities[id] = nil }
    other.licences = []
    other.populations.removeLast()
    func side(_ worksheet: Worksheet, _ label: String) -> ComparedWorksheet {
      ComparedWorksheet(
        label: label, worksheet: worksheet, index: sample.index,
        profile: sample.assessment.profile, day: sample.assessment.day)
    }
    let change = Compare.change(
      from: side(other, "main:\(String(repeating: "long-", count: 40)).yaml"),
      to: side(sample.worksheet, "<b>.yaml"), isSameCatalog: true)
    let short = AttributedChange(
      before: change.before, after: change.after, steps: change.steps,
      blockersGone: change.blockersGone, blockersNew: change.blockersNew,
      items: ItemChange.Class.allCases.flatMap { Array(change.items($0).prefix(6)) })
    let page = DiffFormat.html.render(short, style: TextStyle(), all: true)
    let run = try Self.check(["diff.html": page])
    #expect(run.output == "")
    #expect(run.status == 0)
  }

  /// Some rows of every kind: all of them are the same markup, and take the tools minutes.
  @Test func `the reference of a catalog is valid, accessible and never scrolls sideways`() throws {
    var catalog = try #require(CatalogReferenceTests.catalog)
    catalog.capabilities = Array(catalog.capabilities.suffix(8))
    catalog.features = Array(catalog.features.suffix(8))
    catalog.requirements = Array(catalog.requirements.prefix(8))
    catalog.frameworks = Array(catalog.frameworks.prefix(2))
    catalog.products = Array(catalog.products.prefix(1))
    catalog.coverage = Array(catalog.coverage.prefix(1))
    let run = try Self.check(["catalog.html": CatalogReference.html(catalog)])
    #expect(run.output == "")
    #expect(run.status == 0)
  }

  @Test func `the tools find what is wrong with a bad page`() throws {
    let page = """
      <!DOCTYPE html>
      <html><head><meta name="viewport" content="width=device-width"><title>Bad</title></head>
      <body><main><h1>Bad</h1><p align="center" style="color: #ddd; background: #fff">Pale</p>
      <div style="width: 900px">Wide</div></main></body></html>

      """
    let run = try Self.check(["bad.html": page])
    #expect(run.status == 1)
    for problem in ["“align” attribute", "html-has-lang", "color-contrast", "scrolls sideways"] {
      #expect(run.output.contains(problem), "\(run.output)")
    }
  }
}
