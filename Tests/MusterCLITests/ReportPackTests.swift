import Foundation
import MusterCLI
import MusterTestSupport
import Testing

/// What the pack holds besides the page: workbook, OSCAL, brand, and the copy without names.
@Suite struct ReportPackTests {
  private static let brand = """
    muster: brand/1
    name: Northlight Consulting
    colours: {primary: '#0b4f6a', accent: '#7a3a00'}
    footer: Northlight, Stockholm
    confidentiality: Confidential
    """

  /// The texts of all parts of a workbook.
  private func parts(of workbook: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/unzip")
    process.arguments = ["-p", workbook]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0 && data.count > 10_000)
    return String(decoding: data, as: UTF8.self)
  }

  @Test func `the gap worksheet comes back, and without edits changes nothing`() async throws {
    let folder = try TemporaryFolder()
    let worksheet = try folder.write(
      try Repository.text("worksheets/fabrikam.yaml"), to: "w.yaml")
    let book = "\(folder.path)/gaps.xlsx"
    let made = await Run("report", worksheet, "--format", "xlsx", "--output", book)
    #expect(made.status == .fine && made.err == "")
    let back = await Run("worksheet", "import", worksheet, book)
    #expect(back.status == .fine, "\(back.err)")
    #expect(back.out.hasPrefix("0 changes taken, 0 cells not taken\n"), "\(back.out)")
    #expect(try ReportTests.text(worksheet) == Repository.text("worksheets/fabrikam.yaml"))
  }

  @Test func `OSCAL is two documents in a folder`() async throws {
    let folder = try TemporaryFolder()
    let target = "\(folder.path)/oscal"
    let run = await Run("report", Repository.contoso, "--format", "oscal", "--output", target)
    #expect(run.status == .fine && run.err == "")
    let names = try ReportTests.names(target)
    #expect(
      names == ["oscal-assessment-results.json", "oscal-plan-of-action-and-milestones.json"])
    for name in names {
      let text = try ReportTests.text("\(target)/\(name)")
      #expect(text.contains("\"oscal-version\": \"1.1.3\"") && text.contains("Contoso Ltd"))
    }
    let nowhere = await Run("report", Repository.contoso, "--format", "oscal")
    #expect(nowhere.status == .usage && nowhere.err.contains("oscal is written to a folder"))
  }

  @Test func `a brand stands in the page, and one with faults stops the report`() async throws {
    let folder = try TemporaryFolder()
    let brand = try folder.write(Self.brand, to: "brand.yaml")
    let page = await Run(
      "report", Repository.fabrikam, "--format", "html", "--brand", brand)
    #expect(page.status == .fine)
    for text in ["Northlight Consulting", "Northlight, Stockholm", "Confidential", "#0b4f6a"] {
      #expect(page.out.contains(text), "\(text)")
    }
    let plain = await Run("report", Repository.fabrikam, "--format", "html")
    #expect(!plain.out.contains("Northlight"))
    let workbook = "\(folder.path)/branded.xlsx"
    let written = await Run(
      "report", Repository.fabrikam, "--format", "xlsx", "--brand", brand, "--output", workbook)
    #expect(written.status == .fine, "\(written.err)")
    let strings = try ReportToolTests.output("unzip -p '\(workbook)' xl/sharedStrings.xml")
    #expect(strings.contains("Northlight Consulting"))
    let bad = try folder.write(
      Self.brand.replacing("name: Northlight Consulting", with: "nam: x\nlogo: none.png"),
      to: "bad.yaml")
    let target = "\(folder.path)/pack"
    let refused = await Run("report", Repository.fabrikam, "--output", target, "--brand", bad)
    #expect(refused.status == .findings)
    #expect(refused.err.contains("did you mean 'name'?") && refused.err.contains("none.png"))
    #expect(!FileManager.default.fileExists(atPath: target))
  }

  @Test func `no name of the customer is left in any file of an anonymised pack`() async throws {
    let folder = try TemporaryFolder()
    let run = await Run(
      "report", Repository.contoso, "--output", folder.path, "--anonymise", "--charts",
      "\(folder.path)/pictures")
    #expect(run.status == .fine)
    let oscal = await Run(
      "report", Repository.contoso, "--format", "oscal", "--output", "\(folder.path)/oscal",
      "--anonymise")
    #expect(oscal.status == .fine)
    var all = try parts(of: "\(folder.path)/gaps.xlsx")
    for part in ["", "/pictures", "/oscal"] {
      for name in try ReportTests.names(folder.path + part) where name.contains(".") {
        guard !name.hasSuffix(".xlsx") else { continue }
        all += try ReportTests.text("\(folder.path)\(part)/\(name)")
      }
    }
    let named = await Run("report", Repository.contoso, "--format", "md")
    for word in ["Contoso", "contoso", "mobile platform team", "ios-corporate", "android-byod"] {
      #expect(!all.contains(word), "\(word)")
    }
    #expect(named.out.contains("Contoso") && named.out.contains("mobile platform team"))
    // The scores are those of the customer.
    let range = try #require(named.out.firstMatch(of: /[0-9]+\.[0-9]{2}–[0-9]+\.[0-9]{2}/))
    #expect(all.contains(range.output))
  }
}
