/// Where a cell stands; rows and columns count from 0.
public struct CellAddress: Hashable, Comparable, Sendable {
  /// The last row of a sheet.
  public static let lastRow = 1_048_575
  /// The last column of a sheet.
  public static let lastColumn = 16_383

  /// Counts from 0.
  public let row: Int
  /// Counts from 0.
  public let column: Int

  /// Creates an address.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads a spelling such as `AB12`; `nil` where it is none or lies outside a sheet.
  public init?(_ text: some StringProtocol) {
    self.init(bytes: text.utf8)
  }

  /// The same from the bytes of a spelling.
  init?(bytes: some Sequence<UInt8>) {
    var column = 0
    var row = 0
    var isInRow = false
    for byte in bytes {
      switch byte {
      case 0x41...0x5A where !isInRow: column = column * 26 + Int(byte - 0x40)
      case 0x30...0x39 where column > 0:
        isInRow = true
        row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
      guard row <= Self.lastRow + 1, column <= Self.lastColumn + 1 else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  /// `A`, `Z`, `AA`.
  public static func columnName(_ column: Int) -> String {
    if column < 26 { return String(UnicodeScalar(UInt8(0x41 + column))) }
    var rest = column
    var letters: [Character] = []
    repeat {
      letters.append(Character(UnicodeScalar(UInt8(0x41 + rest % 26))))
      rest = rest / 26 - 1
    } while rest >= 0
    return String(letters.reversed())
  }

  /// `AB12`.
  public var text: String { "\(Self.columnName(column))\(row + 1)" }

  /// Row by row, then by column.
  public static func < (left: Self, right: Self) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}
