internal import MusterDiagnostics

/// Findings as JUnit XML: a suite a file and a test case a finding.
///
/// Servers list test cases by name and show one failure of each, so a case a finding shows all.
/// Warnings and notes pass, as they do in the exit status. A sound file has one case, so that it is
/// seen to have been checked.
enum JUnitFindings {
  static func render(_ files: [CheckedFile]) -> String {
    let suites = files.map(Suite.init)
    let attributes =
      [(name: "name", value: "muster check")]
      + counts(suites.map(\.cases).reduce(0, +), suites.map(\.failures).reduce(0, +))
    return XML.element("testsuites", attributes, suites.map(\.xml)).document
  }

  /// The counts that every server asks for; no test case is an error or skipped, and none takes time.
  private static func counts(_ cases: Int, _ failures: Int) -> [(name: String, value: String)] {
    [
      ("tests", "\(cases)"), ("failures", "\(failures)"), ("errors", "0"), ("skipped", "0"),
      ("time", "0"),
    ]
  }

  private struct Suite {
    let cases: Int
    let failures: Int
    let xml: XML

    init(_ file: CheckedFile) {
      let findings = file.diagnostics.sorted
      cases = max(1, findings.count)
      failures = findings.filter { $0.severity == .error }.count
      let path = file.path.plainPath
      var content =
        findings.isEmpty
        ? [JUnitFindings.testCase("\(path): no findings", path, line: nil, [])]
        : findings.map { JUnitFindings.testCase($0, path) }
      if let rest = file.diagnostics.rest {
        content.append(.element("system-out", [], [.text(rest)]))
      }
      xml = .element(
        "testsuite", [(name: "name", value: path)] + JUnitFindings.counts(cases, failures), content)
    }
  }

  private static func testCase(_ diagnostic: Diagnostic, _ path: String) -> XML {
    let place = diagnostic.place.map { "\(path):\($0.start.line):\($0.start.column): " } ?? ""
    let isFailure = diagnostic.severity == .error
    let details: XML = .element(
      isFailure ? "failure" : "system-out",
      isFailure ? [("message", diagnostic.message), ("type", diagnostic.code.rawValue)] : [],
      [.text(diagnostic.text)])
    return testCase(
      "\(place)\(diagnostic.message) [\(diagnostic.code.rawValue)]", path,
      line: diagnostic.place?.start.line, [details])
  }

  private static func testCase(
    _ name: String, _ path: String, line: UInt32?, _ content: [XML]
  ) -> XML {
    var attributes = [(name: "classname", value: path), ("name", name), ("file", path)]
    if let line { attributes.append(("line", "\(line)")) }
    attributes.append(("time", "0"))
    return .element("testcase", attributes, content)
  }
}
