import MusterEngine
import MusterModel
import MusterTestSupport
import Testing

/// What holds for every assessment, over random catalogs and worksheets.
@Suite struct InvariantTests {
  static let seeds = Array(UInt64(1)...300)

  /// Every standing of an assessment with a name.
  private func standings(_ all: Assessment) -> [(String, Assessment.Standing)] {
    [("all", all.standing)] + all.domains.map { ($0.domain.rawValue, $0.standing) }
      + all.populations.map { ($0.population.id.rawValue, $0.standing) }
  }

  @Test func theGeneratorMakesAllKindsOfWorksheets() {
    let all = Self.seeds.map { randomLab($0).assess() }
    for verdict in Verdict.allCases {
      #expect(
        all.contains { $0.domains.contains { $0.standing.verdicts.now == verdict } },
        "\(verdict)")
    }
    for reason in Finding.Reason.allCases {
      #expect(all.contains { $0.findings.contains { $0.reason == reason } }, "\(reason)")
    }
    for fix in Finding.Fix.allCases {
      #expect(all.contains { $0.findings.contains { $0.fix == fix } }, "\(fix)")
    }
    #expect(all.contains { $0.standing.scores == nil })
  }

  @Test func deductionsSumToWhatIsMissingFrom100() throws {
    for seed in Self.seeds {
      let assessment = randomLab(seed).assess()
      guard let low = assessment.standing.scores?.now.low else {
        #expect(assessment.findings.isEmpty, "seed \(seed)")
        continue
      }
      let sum = assessment.findings.reduce(Ratio.zero) { $0 + $1.points }
      #expect(sum + low == Ratio(100), "seed \(seed)")
    }
  }

  @Test func printedDeductionsSumToThePrintedDifference() throws {
    for seed in Self.seeds {
      let assessment = randomLab(seed).assess()
      guard let low = assessment.standing.scores?.now.low else { continue }
      let printed = assessment.findings.reduce(0) { $0 + $1.hundredths }
      #expect(printed + low.roundedHundredths == 10_000, "seed \(seed)")
      for finding in assessment.findings {
        let whole = finding.points.hundredths.whole
        #expect(
          (whole...whole + 1).contains(finding.hundredths), "seed \(seed): \(finding.title)")
      }
    }
  }

  @Test func eachViewIsAtLeastTheOneBefore() throws {
    for seed in Self.seeds {
      for (name, standing) in standings(randomLab(seed).assess()) {
        guard let scores = standing.scores else { continue }
        let text = "seed \(seed), \(name): \(scores)"
        #expect(scores.now.low <= scores.owned.low, "\(text)")
        #expect(scores.now.high <= scores.owned.high, "\(text)")
        #expect(scores.owned.low <= scores.addOn.low, "\(text)")
        #expect(scores.owned.high <= scores.addOn.high, "\(text)")
      }
    }
  }

  @Test func scoresAndCompletenessStayBetween0And100() {
    for seed in Self.seeds {
      for (name, standing) in standings(randomLab(seed).assess()) {
        for view in View.allCases {
          guard let range = standing.scores?[view] else { continue }
          #expect(range.low <= range.high, "seed \(seed), \(name)")
          #expect(range.high <= Ratio(100), "seed \(seed), \(name)")
        }
        if let completeness = standing.completeness {
          #expect(completeness <= Ratio(100), "seed \(seed), \(name)")
        }
        #expect((standing.scores == nil) == (standing.completeness == nil), "seed \(seed)")
      }
    }
  }

  @Test func aScoreIsOneNumberExactlyWhereNothingIsOpen() {
    var settled = 0
    for seed in Self.seeds {
      let items = seed % 2 == 0 ? 0 : 25
      let lab = randomLab(seed, .init(items: items, gates: items, populations: 1...1))
      for part in lab.assess().domains {
        guard let now = part.standing.scores?.now else { continue }
        let isSettled = part.standing.completeness == Ratio(100)
        if isSettled { #expect(now.low == now.high, "seed \(seed)") }
        if isSettled { settled += 1 }
      }
    }
    #expect(settled > 50)
  }

  @Test func theWholeIsTheWeightedMeanOfItsDomains() throws {
    for seed in Self.seeds {
      let assessment = randomLab(seed).assess()
      guard let all = assessment.standing.scores else { continue }
      let weight = assessment.domains.reduce(0) { $0 + $1.weight }
      for view in View.allCases {
        let low = assessment.domains.reduce(Ratio.zero) {
          $0 + ($1.standing.scores?[view].low ?? .zero) * Ratio($1.weight, weight)
        }
        #expect(low == all[view].low, "seed \(seed)")
      }
    }
  }

  @Test func aDomainIsTheMeanOfItsPopulationsByDevices() throws {
    for seed in Self.seeds {
      let assessment = randomLab(seed).assess()
      for part in assessment.domains {
        let having = assessment.populations.filter { $0.domains[part.domain] != nil }
        let devices = having.reduce(0) { $0 + $1.population.devices }
        let high = having.reduce(Ratio.zero) {
          $0 + ($1.domains[part.domain]?.high ?? .zero)
            * Ratio($1.population.devices, devices)
        }
        #expect(part.standing.scores?.now.high == high, "seed \(seed), \(part.domain)")
      }
    }
  }

  @Test func theOverallVerdictIsThatOfTheWorstDomain() {
    for seed in Self.seeds {
      let assessment = randomLab(seed).assess()
      for view in View.allCases {
        let worst = assessment.domains.map { $0.standing.verdicts[view] }.min()
        #expect(assessment.standing.verdicts[view] == worst ?? .unknown, "seed \(seed)")
      }
    }
  }

  @Test func theSameInputGivesTheSameAssessment() {
    for seed in Self.seeds.prefix(100) {
      let difference = firstDifference(randomLab(seed).assess(), randomLab(seed).assess())
      #expect(difference == nil, "seed \(seed): \(difference ?? "")")
    }
  }

  @Test func whatAFixRecoversIsNeverMoreThanWhatIsMissing() {
    for seed in Self.seeds {
      let assessment = randomLab(seed).assess()
      guard let low = assessment.standing.scores?.now.low else { continue }
      for finding in assessment.findings {
        #expect(low + finding.recovers <= Ratio(100), "seed \(seed): \(finding.title)")
      }
    }
  }
}
