import MusterModel
import MusterReports
import Testing

@Suite struct FindingWordsTests {
  @Test(arguments: Sample.shipped)
  func `a gap behind a gate says which gate and what opens it`(_ name: String) throws {
    for finding in try Sample(name).assessment.findings where finding.reason == .gate {
      #expect(finding.cause != nil, "\(finding.item.text) \(finding.population?.rawValue ?? "")")
      #expect(finding.fix != .addOn || !finding.licence.isEmpty, "\(finding.item.text)")
      #expect(finding.advice != nil, "\(finding.item.text)")
    }
  }

  @Test(arguments: Sample.shipped)
  func `no fix recovers more than its gap costs, as printed`(_ name: String) throws {
    for finding in try Sample(name).assessment.findings where finding.recovers <= finding.points {
      #expect(finding.recoversHundredths <= finding.hundredths + 1)
      if finding.recovers == finding.points {
        #expect(finding.recoversHundredths == finding.hundredths)
      }
    }
  }

  @Test func `a licence that is owned is not named as missing`() throws {
    let owned = Set(["intune-plan-1", "entra-id-p1"])
    let findings = try Sample("contoso").assessment.findings
    #expect(findings.contains { !$0.licence.isEmpty })
    for finding in findings {
      #expect(owned.isDisjoint(with: finding.licence.map(\.rawValue)), "\(finding.item.text)")
    }
  }
}
