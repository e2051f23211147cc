import MusterModel
import MusterReports
import Testing

@Suite struct HostileTextTests {
  static let formats = ReportFormat.allCases

  static func samples() throws -> [Sample] {
    [
      try Sample("title", try Hostile.bare(Hostile.long)),
      try Sample("everywhere", Hostile.everywhere(Hostile.text)),
      try Sample("long", Hostile.everywhere(Hostile.long)),
    ]
  }

  @Test func `the attack reaches the reports`() throws {
    #expect(Hostile.long.count > 10_000)
    for sample in try Self.samples() {
      #expect(sample.assessment.title.contains("<script>"))
      for format in Self.formats { #expect(sample.text(format).contains("alert(")) }
    }
  }

  @Test(arguments: formats)
  func `no report holds control, direction or zero-width characters`(_ format: ReportFormat) throws
  {
    for sample in try Self.samples() {
      let bad = sample.text(format).unicodeScalars.filter(\.isTreacherous)
      #expect(bad.map(\.value) == [], "\(sample.name)")
    }
  }

  @Test func `the readiness report holds no such character in any form`() throws {
    for sample in try Self.samples() {
      let report = sample.report
      let texts =
        [report.html(for: .pages), report.html(for: .words), report.markdown]
        + report.pictures().map(\.svg)
      for text in texts {
        #expect(text.unicodeScalars.filter(\.isTreacherous).isEmpty, "\(sample.name)")
      }
      #expect(!report.markdown.contains("<"), "\(sample.name)")
    }
  }

  @Test func `no customer's name leaves the running header`() throws {
    let page = try Page(
      try Sample("everywhere", Hostile.everywhere(Hostile.text)).report.html(for: .pages))
    #expect(page.text.ranges(of: "</style>").count == 1 + page.text.ranges(of: "<svg").count)
    #expect(page.text.contains(#"content: "\3c script\3e alert\28 "#))
  }

  @Test func `text keeps to its columns`() throws {
    for sample in try Self.samples() {
      for line in sample.text(.text).split(separator: "\n") where !line.contains("https://") {
        #expect(line.count <= 80, "\(sample.name): \(line.count) columns")
      }
    }
  }

  @Test func `one screen stays one screen`() throws {
    let sample = try Sample("title", try Hostile.bare(Hostile.long))
    #expect(sample.text(.text, all: false).split(separator: "\n").count <= 50)
  }

  @Test func `HTML holds no tag that Muster did not write`() throws {
    for sample in try Self.samples() {
      let page = try Page(sample.text(.html))
      #expect(page.strayBrackets == 0)
      #expect(page.strayAmpersands == 0)
      #expect(page.tags.isSubset(of: Page.expectedTags), "\(page.tags)")
      #expect(page.attributes.isSubset(of: Page.expectedAttributes), "\(page.attributes)")
      #expect(!page.text.lowercased().contains("<script"))
      #expect(page.text.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; "))
      #expect(page.text.contains("&amp;lt;"), "what looks escaped is escaped again")
      #expect(page.links.allSatisfy { $0.hasPrefix("https://") || $0.hasPrefix("#") })
    }
  }

  @Test func `a hostile title has one title element, which ends where it must`() throws {
    let page = try Page(try Sample("title", try Hostile.bare(Hostile.long)).text(.html))
    #expect(page.text.ranges(of: "<title>").count == 1)
    // Each picture has one, too.
    let titles = page.text.ranges(of: "</title>").count
    #expect(titles == 1 + page.text.ranges(of: "<svg").count)
    #expect(page.text.ranges(of: "<style>").count == 1)
    #expect(page.text.ranges(of: "</style>").count == 1)
    #expect(page.text.contains("endoftitle</h1>"))
  }

  @Test func `Markdown holds no raw tag and no link but to sources`() throws {
    for sample in try Self.samples() {
      let text = sample.text(.markdown)
      #expect(!text.contains("<"))
      #expect(
        text.ranges(of: /\]\((?!https:\/\/)/).filter { range in
          // An escaped bracket begins no link.
          text[..<range.lowerBound].last != "\\"
        }.isEmpty)
    }
  }

  @Test func `a table of Markdown keeps its columns whatever stands in a cell`() throws {
    for sample in try Self.samples() {
      var columns: Int?
      var rows = 0
      let text = sample.text(.markdown)
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        guard line.hasPrefix("|") else {
          columns = nil
          continue
        }
        let count = line.replacing(/\\./, with: "").filter { $0 == "|" }.count
        #expect(count == columns ?? count, "\(line.prefix(80))")
        columns = count
        rows += 1
      }
      #expect(rows > 20)
    }
  }

  @Test func `JSON gives the text back as it was, with nothing raw that could steer`() throws {
    let sample = try Sample("everywhere", Hostile.everywhere(Hostile.text))
    let json = sample.text(.json)
    #expect(json.contains(#""title": "<script>alert(\"1\")</script>"#))
    #expect(try JSONText.string("title", in: json) == Hostile.text)
  }
}
