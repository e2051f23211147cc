import MusterModel
import MusterReports
import Testing

@Suite struct HTMLTests {
  @Test(arguments: Sample.shipped)
  func `the page is one file that loads nothing`(_ name: String) throws {
    let page = try Page(try Sample(name).text(.html))
    for word in ["src=", "srcset=", "@import", "<link", "url(", "<script", "<iframe", "<object"] {
      #expect(!page.text.lowercased().contains(word), "\(word)")
    }
    #expect(page.tags.isSubset(of: Page.expectedTags))
    #expect(page.attributes.isSubset(of: Page.expectedAttributes))
    #expect(page.tags.contains("svg") && page.tags.contains("table"))
  }

  @Test(arguments: Sample.shipped)
  func `an address of the net stands in links only`(_ name: String) throws {
    let page = try Page(try Sample(name).text(.html))
    let addresses = page.text.ranges(of: /https?:\/\//)
    let linked = page.text.ranges(of: /(href|xmlns)="https?:\/\//)
    #expect(addresses.count == linked.count)
    #expect(!linked.isEmpty)
    #expect(!page.style.contains("//"))
  }

  @Test(arguments: Sample.shipped)
  func `every link of the contents leads to one section, and every section is in it`(
    _ name: String
  ) throws {
    let text = try Sample(name).text(.html)
    let targets = text.matches(of: /<li><a href="#([a-z]+)">/).map { String($0.1) }
    let sections = text.matches(of: /<section id="([a-z]+)"/).map { String($0.1) }
    #expect(targets == sections)
    #expect(Set(sections).count == sections.count)
    #expect(sections.count >= 5)
  }

  @Test(arguments: Sample.shipped)
  func `every gap has its need, fix, source and what else is known`(_ name: String) throws {
    let sample = try Sample(name)
    let text = sample.text(.html)
    let section = try #require(text.firstMatch(of: /(?s)<section id="gaps"(.*?)<\/section>/)).1
    let rows = section.split(separator: "<tr>").dropFirst(2)
    let gaps = sample.assessment.gaps
    #expect(rows.count == gaps.count)
    for (row, gap) in zip(rows, gaps) {
      let place = gap.population?.rawValue ?? "organisation"
      #expect(row.contains(gap.item.text))
      #expect(row.contains("\(place), \(gap.need)"))
      #expect(row.contains("href=\"\(gap.source.url)\""))
      for facet in gap.missing { #expect(row.contains(facet.rawValue)) }
      if let relation = gap.relation { #expect(row.contains("relation: \(relation.rawValue)")) }
      if gap.effortDays != nil { #expect(row.contains(/>[0-9]+(\.[0-9]+)? days?</)) }
      if !gap.licence.isEmpty { #expect(row.contains("licence: ")) }
      if let owner = gap.owner { #expect(row.contains("owner: \(owner)")) }
      if gap.decision != nil {
        #expect(row.contains(gap.isDecisionLive ? "decided: " : "decision expired: "))
      }
    }
  }

  @Test(arguments: Sample.shipped)
  func `every picture has its numbers in words`(_ name: String) throws {
    let sample = try Sample(name)
    let text = sample.text(.html)
    let numbers = try Numbers(sample, .json)
    for line in numbers.domains + numbers.populations {
      let parts = line.split(separator: " ")
      let words = "<desc id=\"row-\(parts[0])-words\">now \(parts[1]) of 100,"
      #expect(text.contains("<title id=\"row-\(parts[0])-title\">Score of \(parts[0])</title>"))
      #expect(text.contains(words), "\(words)")
    }
    let licences = sample.readiness.offers.isEmpty ? [] : ["licences"]
    for id in ["range", "domains", "deductions", "heat-map"] + licences {
      #expect(text.ranges(of: "<desc id=\"\(id)-words\">").count == 1, "\(id)")
    }
  }
}
