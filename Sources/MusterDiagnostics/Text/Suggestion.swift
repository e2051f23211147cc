/// The likely word for a misspelt one.
public enum Suggestion {
  /// The candidate nearest to `word`, or `nil` where none is near or two are equally near.
  ///
  /// Near means an edit distance, swaps of neighbours included, of at most a third of the longer word.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars.prefix(100))
    var best: (distance: Int, word: String)?
    var isTie = false
    for candidate in candidates {
      let other = Array(candidate.lowercased().unicodeScalars)
      let shared = sharedArea(wanted, other)
      let limit = max(wanted.count - shared, other.count - shared) / 3
      guard abs(wanted.count - other.count) <= limit else { continue }
      let distance = editDistance(wanted, other, limit: limit)
      guard distance <= limit else { continue }
      if let current = best, distance >= current.distance {
        if distance == current.distance, candidate != current.word { isTie = true }
        continue
      }
      best = (distance, candidate)
      isTie = false
    }
    return isTie ? nil : best?.word
  }

  /// `did you mean 'x'?`, or `nil` where no candidate is near.
  public static func help(for word: String, among candidates: some Sequence<String>) -> String? {
    nearest(to: word, among: candidates).map { "did you mean '\($0)'?" }
  }

  /// How many letters two ids share up to the dot after their area, which says nothing about the rest.
  private static func sharedArea(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard let dot = left.firstIndex(of: "."), right.count > dot,
      left[...dot] == right[...dot]
    else { return 0 }
    return dot + 1
  }

  private static func editDistance(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int
  ) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for (row, leftScalar) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for (column, rightScalar) in right.enumerated() {
        var cost = min(
          previous[column] + (leftScalar == rightScalar ? 0 : 1),
          previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, leftScalar == right[column - 1], left[row - 1] == rightScalar {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current.append(cost)
      }
      if current.allSatisfy({ $0 > limit }) { return limit + 1 }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}

extension Suggestion {
  /// Whether one letter more, less, other or swapped turns one word into the other.
  public static func isOneStep(_ left: String, _ right: String) -> Bool {
    editDistance(Array(left.unicodeScalars), Array(right.unicodeScalars), limit: 1) <= 1
  }
}
