/// What stands for each text of one kind: the same text has the same stand-in wherever it comes up.
struct Placeholders {
  private let make: (Int) -> String
  private var known: [String: String] = [:]

  /// - Parameter make: The stand-in for the first, second and further texts, by their number from 1.
  init(_ make: @escaping (Int) -> String) {
    self.make = make
  }

  /// Stand-ins such as `Note 3`.
  init(_ noun: String) {
    self.init { "\(noun) \($0)" }
  }

  /// The stand-in for a text, if it has one by now.
  func existing(_ text: String) -> String? { known[text] }

  /// The stand-in for a text; a new one where it comes up first.
  mutating func callAsFunction(_ text: String) -> String {
    if let old = known[text] { return old }
    let new = make(known.count + 1)
    known[text] = new
    return new
  }

  /// The same for a text that may be missing.
  mutating func callAsFunction(_ text: String?) -> String? { text.map { self($0) } }
}
