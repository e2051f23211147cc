/// Reads JSON (RFC 8259) into values; numbers keep their text, objects the order of their keys.
public struct JSONReader {
  /// Why a text is no JSON.
  public struct Fault: Error, Hashable, Sendable {
    /// What was expected, a phrase.
    public let reason: String
    /// How many bytes were read before it.
    public let offset: Int
  }

  /// How deep lists and objects may lie in each other.
  private static let deepest = 64

  private let bytes: [UInt8]
  private var place = 0

  /// Reads one value that is the whole text.
  ///
  /// - Parameter bytes: UTF-8; white space may stand around the value.
  /// - Throws: ``Fault`` where it is no JSON, a key stands twice in an object, or lists lie too deep.
  public static func read(_ bytes: [UInt8]) throws(Fault) -> JSONValue {
    var reader = JSONReader(bytes: bytes)
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.place == bytes.count else { throw reader.fault("the end") }
    return value
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private func fault(_ expected: String) -> Fault {
    Fault(reason: "\(expected) is expected", offset: place)
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      place += 1
    }
  }

  /// Takes a byte if it is the next one after white space.
  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard next == byte else { return false }
    place += 1
    return true
  }

  private mutating func value(depth: Int) throws(Fault) -> JSONValue {
    guard depth <= Self.deepest else { throw fault("less depth") }
    skipSpace()
    switch next {
    case 0x7B: return try object(depth)
    case 0x5B: return try array(depth)
    case 0x22: return .string(try string())
    case 0x74: return try word("true", .bool(true))
    case 0x66: return try word("false", .bool(false))
    case 0x6E: return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Fault) -> JSONValue {
    guard bytes[place...].starts(with: word.utf8) else { throw fault("a value") }
    place += word.utf8.count
    return value
  }

  private mutating func object(_ depth: Int) throws(Fault) -> JSONValue {
    place += 1
    var members: [JSONValue.Member] = []
    var keys: Set<String> = []
    if take(0x7D) { return .object([]) }
    repeat {
      skipSpace()
      guard next == 0x22 else { throw fault("a key") }
      let key = try string()
      guard keys.insert(key).inserted else { throw fault("another key than '\(key)'") }
      guard take(0x3A) else { throw fault("a colon") }
      members.append(JSONValue.Member(key, try value(depth: depth + 1)))
    } while take(0x2C)
    guard take(0x7D) else { throw fault("a comma or a closing brace") }
    return .object(members)
  }

  private mutating func array(_ depth: Int) throws(Fault) -> JSONValue {
    place += 1
    var values: [JSONValue] = []
    if take(0x5D) { return .array([]) }
    repeat { values.append(try value(depth: depth + 1)) } while take(0x2C)
    guard take(0x5D) else { throw fault("a comma or a closing bracket") }
    return .array(values)
  }

  private mutating func number() throws(Fault) -> String {
    let start = place
    if next == 0x2D { place += 1 }
    let isZero = next == 0x30
    guard digits() > 0, !isZero || place == start + (bytes[start] == 0x2D ? 2 : 1) else {
      place = start
      throw fault("a value")
    }
    if next == 0x2E {
      place += 1
      guard digits() > 0 else { throw fault("a digit") }
    }
    if next == 0x65 || next == 0x45 {
      place += 1
      if next == 0x2B || next == 0x2D { place += 1 }
      guard digits() > 0 else { throw fault("a digit") }
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func digits() -> Int {
    let start = place
    while let byte = next, (0x30...0x39).contains(byte) { place += 1 }
    return place - start
  }

  private mutating func string() throws(Fault) -> String {
    place += 1
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case 0x22:
        guard let result = String(validating: text, as: UTF8.self) else {
          throw fault("text in UTF-8")
        }
        place += 1
        return result
      case 0x5C:
        place += 1
        text += String(try escaped()).utf8
      case 0x00..<0x20: throw fault("an escape for a control character")
      default:
        let start = place
        while let byte = next, byte >= 0x20, byte != 0x22, byte != 0x5C { place += 1 }
        text += bytes[start..<place]
      }
    }
    throw fault("a closing quote")
  }

  private mutating func escaped() throws(Fault) -> Unicode.Scalar {
    let byte = next
    place += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: return Unicode.Scalar(byte ?? 0)
    case 0x62: return "\u{8}"
    case 0x66: return "\u{C}"
    case 0x6E: return "\n"
    case 0x72: return "\r"
    case 0x74: return "\t"
    case 0x75: return try scalar()
    default: throw fault("an escape")
    }
  }

  /// The scalar of four digits, or of eight that are two halves.
  private mutating func scalar() throws(Fault) -> Unicode.Scalar {
    let first = try unit()
    if let scalar = Unicode.Scalar(UInt32(first)) { return scalar }
    guard (0xD800..<0xDC00).contains(first), next == 0x5C else { throw fault("a second half") }
    place += 1
    guard next == 0x75 else { throw fault("a second half") }
    place += 1
    let second = try unit()
    let high = (UInt32(first) & 0x3FF) << 10
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + high + UInt32(second & 0x3FF))
    else { throw fault("a second half") }
    return scalar
  }

  private mutating func unit() throws(Fault) -> UInt16 {
    guard place + 4 <= bytes.count else { throw fault("four hexadecimal digits") }
    var value: UInt16 = 0
    for byte in bytes[place..<place + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw fault("four hexadecimal digits")
      }
      value = value << 4 | UInt16(digit)
    }
    place += 4
    return value
  }
}
