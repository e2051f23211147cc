internal import MusterModel

/// What a change must not do for a run to end well.
struct DiffGate: Sendable {
  static let option = Command.Option(
    "--fail-on", "GATE", repeats: true,
    "exit 1 on regression, new-blocker, or score-drop:N, more than N points lost")

  private var isRegression = false
  private var isBlocker = false
  private var drop: Ratio?

  init(_ invocation: Invocation) throws(Interruption) {
    for text in invocation.values(Self.option) {
      let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      switch (parts[0], parts.dropFirst().first) {
      case ("regression", nil): isRegression = true
      case ("new-blocker", nil): isBlocker = true
      case ("score-drop", let number?):
        guard let points = Gate.score(String(number)) else {
          throw .usage(
            "'\(number)' is no number of points", help: "write 0 to 100, such as score-drop:2.5")
        }
        drop = min(drop ?? points, points)
      default:
        throw .usage(
          "option '\(Self.option.name)' cannot be '\(text)'",
          help: "one of: regression, new-blocker, score-drop:N")
      }
    }
  }

  /// Why a change misses the gate; empty where it does not.
  func missed(_ change: AttributedChange) -> [String] {
    var reasons: [String] = []
    let regressed = change.items(.regressed).map(\.item)
    if isRegression, !regressed.isEmpty {
      reasons.append("regressed: \(Self.list(regressed))")
    }
    if isBlocker, !change.blockersNew.isEmpty {
      reasons.append("new blockers: \(Self.list(change.blockersNew.map(\.item)))")
    }
    if let drop, change.low.isDown, change.low.size > drop {
      reasons.append(
        "the low score fell by \(Hundredths.text(change.low.size.roundedHundredths)), more than \(Hundredths.text(drop.roundedHundredths))"
      )
    }
    return reasons
  }

  private static func list(_ items: [String]) -> String {
    let shown = items.prefix(5).joined(separator: ", ")
    return items.count > 5 ? "\(shown) and \(items.count - 5) more" : shown
  }
}
