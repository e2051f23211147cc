/// What is wrong with the keys of one mapping.
struct KeyFaults {
  /// Keys that are lists or mappings, by record.
  private(set) var notText: [Int] = []
  /// Keys that stood before, with the first of them and their text.
  private(set) var duplicates: [(key: Int, earlier: Int, name: String)] = []

  /// The most keys that are compared each with each; more go through a table.
  private static let few = 12

  /// Looks at the keys from a position on; all are records.
  init(keys: [Int], from first: Int, records: [YAMLTree.Record], text: [UInt8]) {
    if keys.count - first > Self.few {
      findInTable(keys, first, records, text)
      return
    }
    for position in first..<keys.count {
      guard let own = Self.span(keys[position], records) else {
        notText.append(keys[position])
        continue
      }
      for other in first..<position {
        guard let earlier = Self.span(keys[other], records), earlier.count == own.count,
          Self.isSame(own, earlier, text)
        else { continue }
        add(keys[position], keys[other], own, text)
        break
      }
    }
  }

  private mutating func findInTable(
    _ keys: [Int], _ first: Int, _ records: [YAMLTree.Record], _ text: [UInt8]
  ) {
    var seen: [ArraySlice<UInt8>: Int] = [:]
    seen.reserveCapacity(keys.count - first)
    for key in keys[first...] {
      guard let own = Self.span(key, records) else {
        notText.append(key)
        continue
      }
      let bytes = text[own.first..<own.first + own.count]
      if let earlier = seen[bytes] {
        add(key, earlier, own, text)
      } else {
        seen[bytes] = key
      }
    }
  }

  private mutating func add(
    _ key: Int, _ earlier: Int, _ span: (first: Int, count: Int), _ text: [UInt8]
  ) {
    let bytes = text[span.first..<span.first + span.count]
    duplicates.append((key, earlier, String(decoding: bytes, as: UTF8.self)))
  }

  /// Offset and length of a key's text, an alias followed; `nil` where it is no text.
  private static func span(
    _ key: Int, _ records: [YAMLTree.Record]
  ) -> (first: Int, count: Int)? {
    let isAlias = records[key].kind == .alias
    let record = records[isAlias ? Int(records[key].first) : key]
    guard record.kind == .plainScalar || record.kind == .quotedScalar else { return nil }
    return (Int(record.first), Int(record.second))
  }

  private static func isSame(
    _ left: (first: Int, count: Int), _ right: (first: Int, count: Int), _ text: [UInt8]
  ) -> Bool {
    for offset in 0..<left.count where text[left.first + offset] != text[right.first + offset] {
      return false
    }
    return true
  }
}
