import MusterCatalogs
import MusterDiagnostics
import MusterEngine
import MusterFormats
import MusterModel
import MusterTestSupport
import Testing

/// The readiness of shipped worksheets against what assessing and explaining say.
@Suite struct ReadinessTests {
  struct Case {
    let worksheet: Worksheet
    let index: CatalogIndex
    let assessment: Assessment
    let readiness: Readiness

    init(_ name: String) throws {
      index = try #require(ReadinessTests.index)
      var diagnostics = Diagnostics()
      let text = try Repository.text("worksheets/\(name).yaml")
      worksheet = try #require(
        WorksheetLoader.load(
          SourceFile(path: "\(name).yaml", bytes: Array(text.utf8)),
          ids: CatalogIDs(index.catalog), into: &diagnostics))
      let profile = try #require(Engine.profile(for: worksheet, in: index.catalog))
      let day = try #require(Day("2026-11-20"))
      assessment = Engine.assess(worksheet, index, profile: profile, day: day)
      readiness = Engine.readiness(worksheet, index, assessment)
    }
  }

  static let names = ["contoso", "fabrikam"]
  static let index: CatalogIndex? = {
    var diagnostics = Diagnostics()
    return ShippedCatalog.load(into: &diagnostics).map { CatalogIndex($0) }
  }()

  @Test(arguments: names)
  func `the costs of items sum to what the low score lacks`(_ name: String) throws {
    let sample = try Case(name)
    let low = try #require(sample.assessment.standing.scores?.now.low.roundedHundredths)
    #expect(sample.readiness.items.reduce(0) { $0 + $1.hundredths } == 10_000 - low)
    #expect(sample.readiness.items.count > 100)
  }

  @Test(arguments: names)
  func `each item has the value that explaining it gives, population by population`(
    _ name: String
  ) throws {
    let sample = try Case(name)
    for state in sample.readiness.items.enumerated().filter({ $0.offset % 9 == 0 }).map(\.element) {
      let explanation = try #require(
        Engine.explain(state.item, sample.worksheet, sample.index, sample.assessment))
      #expect(explanation.title == state.title)
      let populations = state.parts.flatMap(\.populations)
      #expect(Set(populations).count == populations.count, "\(state.item.text)")
      #expect(populations.sorted() == explanation.parts.map(\.population.id).sorted())
      for part in explanation.parts {
        let own = state.parts.first { $0.populations.contains(part.population.id) }
        #expect(own?.value == (part.weight == 0 ? nil : part.values.now), "\(state.item.text)")
      }
    }
  }

  @Test func `a control that follows has the least value of its pieces`() throws {
    let sample = try Case("contoso")
    let controls = try #require(sample.readiness.frameworks.first?.controls)
    #expect(controls.count > 20)
    var derived = 0
    for control in controls {
      for part in control.parts where part.answer == .derived && part.value != nil {
        derived += 1
        #expect(part.value?.low == part.pieces.map(\.value.low).min(), "\(control.id)")
      }
    }
    #expect(derived > 20)
  }

  @Test func `suggested plans close whatever a plan can close, and none is idle`() throws {
    let readiness = try Case("contoso").readiness
    let all = Set(readiness.offers.flatMap(\.effect.closes))
    let suggested = readiness.offers.filter(\.isSuggested)
    #expect(Set(suggested.flatMap(\.effect.closes)) == all && !all.isEmpty)
    for offer in suggested {
      let others = suggested.filter { $0.effect.plan != offer.effect.plan }
      #expect(!all.isSubset(of: others.flatMap(\.effect.closes)), "\(offer.effect.plan)")
    }
    for offer in readiness.offers {
      #expect(offer.closes.reduce(0) { $0 + $1.populations.count } == offer.effect.closes.count)
      #expect(offer.devices > 0)
    }
  }

  @Test func `each population has the ways that lead to its mode`() throws {
    let sample = try Case("contoso")
    #expect(sample.readiness.moves.count == 5)
    for move in sample.readiness.moves {
      #expect(!move.ways.isEmpty, "\(move.population.id)")
      for way in move.ways {
        #expect(way.path.platform == move.population.platform)
        #expect(way.path.to.contains(move.population.mode))
        #expect(way.from.count == way.path.from.count)
        if let least = way.path.minimumOS {
          #expect(way.isReached == move.population.minimumOS.map { $0 >= least })
        }
      }
      #expect(move.leaving?.platform == move.population.platform)
    }
  }

  @Test func `blockers are the first reason, and at most three are given`() throws {
    let contoso = try Case("contoso").readiness
    guard case .blocker(let blocker, let populations)? = contoso.outline.reasons.first else {
      Issue.record("no blocker first")
      return
    }
    #expect(contoso.assessment.blockers.contains(blocker))
    #expect(populations == contoso.assessment.blockers.compactMap(\.population))
    #expect(contoso.outline.blockedDevices == 600)
    for name in Self.names {
      let outline = try Case(name).readiness.outline
      #expect((1...3).contains(outline.reasons.count) && (1...3).contains(outline.steps.count))
    }
  }

  @Test func `what is not met is work to do first, and no decision`() throws {
    let adatum = try Case("adatum").readiness
    let blocker = try #require(adatum.assessment.blockers.first { $0.population == nil })
    guard case .work(let matter)? = adatum.outline.steps.first else {
      Issue.record("the first step is \(String(describing: adatum.outline.steps.first))")
      return
    }
    #expect(matter.finding.item == blocker.item && matter.finding.advice != nil)
  }

  @Test(arguments: names)
  func `questions, evidence and sources are those of the worksheet`(_ name: String) throws {
    let sample = try Case(name)
    let readiness = sample.readiness
    #expect(
      readiness.questions
        == Engine.openQuestions(
          sample.worksheet, sample.index, profile: sample.assessment.profile,
          day: sample.assessment.day))
    let grades = readiness.evidence.map(\.evidence.grade)
    #expect(grades == grades.sorted() && !grades.isEmpty)
    let pages = Set(readiness.sources.map(\.url))
    #expect(pages.count == readiness.sources.count)
    #expect(sample.assessment.findings.allSatisfy { pages.contains($0.source.url) })
    #expect(readiness.facts.map(\.key) == sample.worksheet.facts.keys.sorted())
    #expect(readiness.ownedLicences?.count == sample.worksheet.licences?.count)
    #expect(readiness.credentials >= 3)
  }
}

extension Readiness {
  /// How many items are about tokens and certificates.
  fileprivate var credentials: Int { items.count { $0.isCredential } }
}
