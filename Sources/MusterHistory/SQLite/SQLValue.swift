/// A value of a column, or of a place in a statement.
enum SQLValue: Hashable, Sendable {
  case text(String)
  case whole(Int)
  case bytes([UInt8])
  case null

  /// A text, or null.
  static func optional(_ text: String?) -> SQLValue { text.map { .text($0) } ?? .null }
}

/// Takes the columns of a row one after the other, each as what it has to be.
struct RowReader {
  private let values: [SQLValue]
  private let path: String
  private var place = 0

  /// - Parameter path: The store's, for failures.
  init(_ values: [SQLValue], path: String) {
    self.values = values
    self.path = path
  }

  mutating func text() throws(HistoryFailure) -> String {
    guard case .text(let text) = next() else { throw wrong("a text") }
    return text
  }

  mutating func optionalText() throws(HistoryFailure) -> String? {
    switch next() {
    case .text(let text): return text
    case .null: return nil
    default: throw wrong("a text")
    }
  }

  mutating func whole() throws(HistoryFailure) -> Int {
    guard case .whole(let number) = next() else { throw wrong("a number") }
    return number
  }

  mutating func bytes() throws(HistoryFailure) -> [UInt8] {
    guard case .bytes(let bytes) = next() else { throw wrong("bytes") }
    return bytes
  }

  mutating func digest() throws(HistoryFailure) -> Digest {
    guard let digest = Digest(bytes: try bytes()) else { throw wrong("a hash") }
    return digest
  }

  mutating func optionalDigest() throws(HistoryFailure) -> Digest? {
    guard place < values.count, values[place] != .null else {
      place += 1
      return nil
    }
    return try digest()
  }

  /// A text that `make` understands.
  mutating func text<Value>(
    _ what: String, _ make: (String) -> Value?
  ) throws(HistoryFailure) -> Value {
    guard let value = make(try text()) else { throw wrong(what) }
    return value
  }

  private mutating func next() -> SQLValue {
    defer { place += 1 }
    return place < values.count ? values[place] : .null
  }

  func wrong(_ expected: String) -> HistoryFailure {
    HistoryFailure(.damaged, path, "column \(place) of a row is not \(expected)")
  }
}
