import Foundation
import MusterCLI
import MusterTestSupport
import Testing

@Suite struct WhatIfTests {
  /// What `what-if --format json` tells.
  struct Told: Decodable {
    struct Bounds: Decodable, Equatable {
      struct Exact: Decodable, Equatable {
        let low: String
        let high: String
      }
      let exact: Exact
    }
    struct Scores: Decodable, Equatable {
      let now: Bounds
      let owned: Bounds
      let addOn: Bounds
    }
    struct Verdicts: Decodable, Equatable {
      let now: String
      let owned: String
      let addOn: String
    }
    struct Side: Decodable {
      let day: String
      let verdicts: Verdicts
      let score: Scores
      let gaps: Int
      let openItems: Int
    }
    struct Change: Decodable {
      let kind: String
      let plan: String?
      let item: String?
      let value: String?
      let populations: [String]?
      let fact: String?
      let values: [String]?
    }
    struct Step: Decodable { let change: Change }
    struct Choice: Decodable {
      let steps: [Step]
      let after: Side
    }
    struct Plan: Decodable {
      let reached: String
      let exact: Bool
      let leastEffort: Choice
      let fewestLicences: Choice
    }
    struct Gap: Decodable { let item: String }
    struct Gaps: Decodable {
      let closed: [Gap]
      let opened: [Gap]
    }
    let before: Side
    let after: Side
    let gaps: Gaps
    let plan: Plan?
  }

  private func told(_ arguments: [String]) async throws -> Told {
    let run = await Run(["what-if"] + arguments + ["--format", "json"])
    #expect(run.status == .fine, "\(run.err)")
    return try JSONDecoder().decode(Told.self, from: Data(run.out.utf8))
  }

  /// The assessment of a file, as far as it is told.
  struct Assessed: Decodable {
    let verdicts: Told.Verdicts
    let score: Told.Scores
    let openItems: Int
  }

  private func assessed(_ path: String) async throws -> Assessed {
    let run = await Run("assess", path, "--format", "json")
    return try JSONDecoder().decode(Assessed.self, from: Data(run.out.utf8))
  }

  private func expectSame(_ side: Told.Side, _ assessed: Assessed, _ text: String) {
    #expect(side.verdicts == assessed.verdicts, "\(text)")
    #expect(side.score == assessed.score, "\(text)")
    #expect(side.openItems == assessed.openItems, "\(text)")
  }

  /// Makes a change in a file as people do it.
  private func make(_ change: Told.Change, in path: String) async throws {
    let reach = (change.populations ?? []).flatMap { ["--for", $0] }
    switch change.kind {
    case "licence":
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let line = "\nlicences:\n  - {plan: \(change.plan ?? "")}\n"
      try text.replacing("\nlicences:\n", with: line).write(
        toFile: path, atomically: true, encoding: .utf8)
    case "fact":
      let run = await Run(["fact", change.fact ?? ""] + (change.values ?? []) + [path])
      #expect(run.status == .fine, "\(run.err)")
    default:
      let run = await Run(["answer", change.item ?? "", change.value ?? "", path] + reach)
      #expect(run.status == .fine, "\(run.err)")
    }
  }

  @Test(arguments: ["ready", "conditions"])
  func `what reaches a verdict for Contoso does so when it is made`(_ goal: String) async throws {
    let told = try await told([Repository.contoso, "--to", goal])
    let plan = try #require(told.plan)
    #expect(plan.reached == goal)
    #expect(!plan.exact)
    let folder = try TemporaryFolder()
    for (name, choice) in [("effort", plan.leastEffort), ("licences", plan.fewestLicences)] {
      let path = try folder.write(try Sample.blocked.text(), to: "\(goal)-\(name).yaml")
      for step in choice.steps { try await make(step.change, in: path) }
      let after = try await assessed(path)
      expectSame(choice.after, after, "\(goal), \(name)")
      #expect(after.verdicts.now == goal)
    }
  }

  @Test func `for Fabrikam the smallest set is proven`() async throws {
    let plan = try #require(try await told([Repository.fabrikam, "--to", "ready"]).plan)
    #expect(plan.exact && plan.reached == "ready" && !plan.leastEffort.steps.isEmpty)
    let done = await Run("what-if", Repository.fabrikam, "--to", "conditions")
    #expect(done.out.contains("To reach Ready with conditions: nothing"))
  }

  struct Edit: CustomTestStringConvertible {
    let options: [String]
    let command: [String]
    var testDescription: String { options.joined(separator: " ") }
  }

  /// `FILE` stands for the worksheet.
  static let edits = [
    Edit(
      options: ["--answer", "identity.compliance-default=met"],
      command: ["answer", "identity.compliance-default", "met", "FILE"]),
    Edit(
      options: ["--answer", "mechanics.vpp-token=met@macos,ios-corporate"],
      command: [
        "answer", "mechanics.vpp-token", "met", "FILE", "--for", "macos", "--for", "ios-corporate",
      ]),
    Edit(
      options: ["--drop", "enrolment.terms-of-use@macos"],
      command: ["answer", "enrolment.terms-of-use", "not-used", "FILE", "--for", "macos"]),
    Edit(
      options: ["--fact", "mdm-user-scope=all"], command: ["fact", "mdm-user-scope", "all", "FILE"]),
    Edit(
      options: ["--fact", "upn-suffixes=contoso.com,fabrikam.com"],
      command: ["fact", "upn-suffixes", "contoso.com", "fabrikam.com", "FILE"]),
    Edit(
      options: ["--devices", "windows=2000"],
      command: ["population", "windows", "FILE", "--devices", "2000"]),
  ]

  @Test(arguments: edits)
  func `a change that is tried gives what the edited file gives`(_ edit: Edit) async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(try Sample.blocked.text(), to: "w.yaml")
    let told = try await told([path] + edit.options)
    expectSame(told.before, try await assessed(path), "before")
    let bytes = try String(contentsOfFile: path, encoding: .utf8)
    #expect(bytes == (try Sample.blocked.text()), "nothing is written")
    let run = await Run(edit.command.map { $0 == "FILE" ? path : $0 })
    #expect(run.status == .fine, "\(run.err)")
    expectSame(told.after, try await assessed(path), "after")
    #expect(told.after.score != told.before.score)
  }

  @Test func `a licence that is tried gives what the longer list gives, and closes gaps`()
    async throws
  {
    let folder = try TemporaryFolder()
    let path = try folder.write(try Sample.blocked.text(), to: "w.yaml")
    let told = try await told(
      [path, "--with-licence", "intune-suite", "--with-licence", "teamviewer"])
    #expect(!told.gaps.closed.isEmpty && told.gaps.opened.isEmpty)
    #expect(told.before.gaps - told.gaps.closed.count == told.after.gaps)
    for plan in ["intune-suite", "teamviewer"] {
      let change = #"{"kind": "licence", "plan": "\#(plan)"}"#
      try await make(
        try JSONDecoder().decode(Told.Change.self, from: Data(change.utf8)), in: path)
    }
    expectSame(told.after, try await assessed(path), "after")
  }

  @Test func `a population is taken out, and another day and catalog are tried`() async throws {
    let less = try await told([Repository.contoso, "--without-population", "macos"])
    #expect(less.before.verdicts.now == "blocked" && less.after.verdicts.now == "not-ready")
    let later = try await told([Repository.contoso, "--day", "2028-06-30"])
    #expect(later.before.day == "2026-11-20" && later.after.day == "2028-06-30")
    #expect(later.before.score != later.after.score)
    let same = try await told(
      [Repository.contoso, "--day", "2028-06-30", "--from-day", "2028-06-30"])
    #expect(same.before.score == same.after.score)
    let folder = try TemporaryFolder()
    let overlay = try folder.write("muster: plans/1\nplans: {}\n", to: "ours/plans.yaml")
    let path = URL(fileURLWithPath: overlay).deletingLastPathComponent().path
    let run = await Run("what-if", Repository.contoso, "--catalog", path)
    #expect(run.status == .fine || run.err.contains("plans.yaml"), "\(run.err)")
  }

  @Test func `the text for Contoso is the recorded one and fits 80 columns`() async {
    let run = await Run(
      "what-if", Repository.contoso, "--with-licence", "intune-suite", "--drop",
      "support-automation.unattended-remote-control@macos", "--to", "conditions", "--all")
    #expect(run.status == .fine, "\(run.err)")
    expectGolden(
      run.out.replacing(Repository.contoso, with: "worksheets/contoso.yaml"), "what-if-contoso.txt")
    for line in run.lines where !line.hasPrefix("      muster ") {
      #expect(line.count <= 80, "\(line.count) columns: \(line)")
    }
  }
}
