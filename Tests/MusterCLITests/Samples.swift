import Foundation
import MusterTestSupport

/// Worksheets whose verdict is known.
enum Sample: String, CaseIterable, CustomStringConvertible {
  case blocked, unknown
  case notReady = "not-ready"
  case conditions, ready

  var description: String { rawValue }

  /// One population, nothing answered.
  static let bare = """
    muster: worksheet/1
    title: Bare
    organisation: Bare Ltd
    populations:
      phones: {platform: ios, ownership: corporate, mode: ade, minimum-os: "18.2", devices: 100}

    """

  func text() throws -> String {
    let fabrikam = try Repository.text("worksheets/fabrikam.yaml")
    switch self {
    case .blocked: return try Repository.text("worksheets/contoso.yaml")
    case .unknown: return Self.bare
    case .notReady:
      return fabrikam.replacing(/\n  - {plan: microsoft-365-e5[^\n]*/, with: " []")
    case .conditions: return fabrikam
    case .ready:
      return fabrikam.replacing(/\n +decision:(\n +(kind|with|reason|by|until):[^\n]*)+/, with: "")
        .replacing(
          "need: must\n      facets: [no-user-present",
          with: "need: could\n      facets: [no-user-present")
    }
  }

  func write(in folder: TemporaryFolder) throws -> String {
    try folder.write(try text(), to: "\(rawValue).yaml")
  }
}
