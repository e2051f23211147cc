import MusterEngine
import MusterModel
import Testing

/// How facts answer requirements, read off the score of the only requirement there is.
@Suite struct FactRuleTests {
  enum Answer: String { case met, partly, notMet, open, out }

  struct Case: CustomTestStringConvertible {
    let rule: FactRule
    let facts: [FactKey: FactValue]
    let answer: Answer
    var testDescription: String {
      let given = facts.sorted { $0.key < $1.key }.map { "\($0.key.rawValue) \($0.value.text)" }
      return "\(rule): \(given.joined(separator: ", ")) is \(answer.rawValue)"
    }

    init(_ rule: FactRule, _ facts: [FactKey: FactValue], _ answer: Answer) {
      self.rule = rule
      self.facts = facts
      self.answer = answer
    }
  }

  static func answer(_ lab: Lab) -> Answer? {
    let standing = lab.assess().standing
    guard let now = standing.scores?.now else { return .out }
    if now.low < now.high || standing.completeness == .zero { return .open }
    switch now.low {
    case Ratio(100): return .met
    case Ratio(50): return .partly
    case .zero: return .notMet
    default: return nil
    }
  }

  static func tenant(_ name: String, _ answer: Answer) -> Case {
    Case(.tenantNameForm, [.tenantName: .text(name)], answer)
  }

  static func suffix(_ suffixes: [String], _ answer: Answer) -> Case {
    Case(.routableSuffixes, [.upnSuffixes: .texts(suffixes)], answer)
  }

  static let tenants = [
    Case(.sameTenant, [:], .open),
    Case(.sameTenant, [.tenantName: .text("a.onmicrosoft.com")], .open),
    Case(.sameTenant, [.otherTenantNames: .texts([])], .open),
    Case(.sameTenant, [.tenantName: .text("a"), .otherTenantNames: .texts([])], .met),
    Case(.sameTenant, [.tenantName: .text("A"), .otherTenantNames: .texts(["a"])], .met),
    Case(.sameTenant, [.tenantName: .text("a"), .otherTenantNames: .texts(["b"])], .notMet),
    Case(.tenantNameForm, [:], .open),
    tenant("contoso.onmicrosoft.com", .met),
    tenant("Contoso.OnMicrosoft.com", .met),
    tenant("contoso.onmicrosoft.us", .met),
    tenant("contoso.partner.onmschina.cn", .met),
    tenant("contoso-2.onmicrosoft.com", .met),
    tenant("contoso.com", .notMet),
    tenant("contoso", .notMet),
    tenant(".onmicrosoft.com", .notMet),
    tenant("a.b.onmicrosoft.com", .notMet),
    tenant("con_toso.onmicrosoft.com", .notMet),
    tenant("müller.onmicrosoft.com", .notMet),
    tenant("contoso.onmicrosoft.com.evil.example", .notMet),
    tenant(String(repeating: "a", count: 27) + ".onmicrosoft.com", .met),
    tenant(String(repeating: "a", count: 28) + ".onmicrosoft.com", .notMet),
  ]

  static let suffixes = [
    Case(.routableSuffixes, [:], .open),
    suffix([], .open),
    suffix(["contoso.com"], .met),
    suffix(["CONTOSO.COM", "sub.contoso.co.uk"], .met),
    suffix(["xn--mller-kva.de"], .met),
    suffix(["contoso.xn--p1ai"], .met),
    suffix(["contoso.local"], .notMet),
    suffix(["CONTOSO.LOCAL"], .notMet),
    suffix(["contoso.lan"], .notMet),
    suffix(["contoso.internal"], .notMet),
    suffix(["contoso.corp"], .notMet),
    suffix(["contoso"], .notMet),
    suffix(["localhost"], .notMet),
    suffix(["10.0.0.1"], .notMet),
    suffix(["con_toso.com"], .notMet),
    suffix(["-contoso.com"], .notMet),
    suffix(["contoso..com"], .notMet),
    suffix(["contoso.com."], .notMet),
    suffix([""], .notMet),
    suffix([String(repeating: "a", count: 63) + ".com"], .met),
    suffix([String(repeating: "a", count: 64) + ".com"], .notMet),
    suffix(["contoso.com", "contoso.local"], .partly),
    Case(.verifiedSuffixes, [.upnSuffixes: .texts(["a.com"])], .open),
    Case(.verifiedSuffixes, [.verifiedDomains: .texts(["a.com"])], .open),
    Case(
      .verifiedSuffixes,
      [.upnSuffixes: .texts(["A.com"]), .verifiedDomains: .texts(["a.COM", "b.com"])], .met),
    Case(
      .verifiedSuffixes,
      [.upnSuffixes: .texts(["a.com", "b.com"]), .verifiedDomains: .texts(["a.com"])], .partly),
    Case(
      .verifiedSuffixes,
      [.upnSuffixes: .texts(["sub.a.com"]), .verifiedDomains: .texts(["a.com"])],
      .notMet),
    Case(
      .verifiedSuffixes, [.upnSuffixes: .texts(["a.com"]), .verifiedDomains: .texts([])], .notMet),
  ]

  static let sync = FactRule.versionAtLeast(
    .connectSyncVersion, version("2.6.1.0"), from: day("2026-11-21"))
  static let syncToday = FactRule.versionAtLeast(
    .connectSyncVersion, version("2.6.1.0"), from: day("2026-11-20"))
  static let federation = FactRule.oneOf(.federation, met: ["none"], partly: ["ad-fs"])
  static let join = FactRule.oneOf(.deviceJoin, met: ["entra"], partly: ["hybrid"])
  static let push = FactRule.atLeast(.apnsDaysLeft, 30)
  static let limit = FactRule.atLeast(.entraDeviceLimit, 5)
  static let most = FactRule.atMost(.usersPerDeviceMax, 15)

  static let others = [
    Case(sync, [:], .open),
    Case(sync, [.connectSyncVersion: .version(version("2.6.1"))], .met),
    Case(sync, [.connectSyncVersion: .version(version("2.10.0.0"))], .met),
    Case(sync, [.connectSyncVersion: .version(version("2.6.0.9"))], .partly),
    Case(syncToday, [.connectSyncVersion: .version(version("2.6.0.9"))], .notMet),
    Case(
      .versionAtLeast(.connectSyncVersion, version("2"), from: nil),
      [.connectSyncVersion: .version(version("1.9"))], .notMet),
    Case(federation, [:], .open),
    Case(federation, [.federation: .text("none")], .met),
    Case(federation, [.federation: .text("ad-fs")], .partly),
    Case(federation, [.federation: .text("third-party")], .notMet),
    Case(join, [.deviceJoin: .texts(["entra"])], .met),
    Case(join, [.deviceJoin: .texts(["entra", "hybrid"])], .partly),
    Case(join, [.deviceJoin: .texts(["entra", "domain-only"])], .partly),
    Case(join, [.deviceJoin: .texts(["domain-only"])], .notMet),
    Case(push, [:], .open),
    Case(push, [.apnsDaysLeft: .number(30)], .met),
    Case(push, [.apnsDaysLeft: .number(29)], .notMet),
    Case(limit, [.entraDeviceLimit: .text("unlimited")], .met),
    Case(limit, [.entraDeviceLimit: .number(4)], .notMet),
    Case(most, [.usersPerDeviceMax: .number(15)], .met),
    Case(most, [.usersPerDeviceMax: .number(16)], .notMet),
    Case(.atMost(.entraDeviceLimit, 50), [.entraDeviceLimit: .text("unlimited")], .notMet),
    Case(.roomForReEnrolment, [.entraDeviceLimit: .number(20)], .open),
    Case(.roomForReEnrolment, [.usersPerDeviceMax: .number(3)], .open),
    Case(
      .roomForReEnrolment, [.entraDeviceLimit: .number(6), .usersPerDeviceMax: .number(3)], .met),
    Case(
      .roomForReEnrolment, [.entraDeviceLimit: .number(5), .usersPerDeviceMax: .number(3)],
      .notMet),
    Case(
      .roomForReEnrolment,
      [.entraDeviceLimit: .text("unlimited"), .usersPerDeviceMax: .number(.max)], .met),
    Case(
      .roomForReEnrolment,
      [.entraDeviceLimit: .number(1_000_000), .usersPerDeviceMax: .number(.max)], .notMet),
  ]

  @Test(arguments: tenants + suffixes + others)
  func ruleAnswers(_ example: Case) {
    var lab = Lab.single
    lab.requirement("r", .identity, rule: example.rule)
    for (key, value) in example.facts { lab.fact(key, value) }
    #expect(Self.answer(lab) == example.answer)
  }
}
