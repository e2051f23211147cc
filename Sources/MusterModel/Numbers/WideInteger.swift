/// A natural number of any size, for sums of fractions that outgrow 64 bits.
struct WideInteger: Hashable, Comparable, Sendable {
  /// Digits to base 2³², the least first, without leading zeros; empty for zero.
  private(set) var limbs: [UInt32]

  init(_ value: UInt) {
    limbs = [UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32)]
    normalise()
  }

  private init(limbs: [UInt32]) {
    self.limbs = limbs
    normalise()
  }

  var isZero: Bool { limbs.isEmpty }

  /// The value where it fits in an `Int`.
  var small: Int? {
    guard limbs.count <= 2 else { return nil }
    let low = limbs.first.map { UInt64($0) } ?? 0
    let high = limbs.count == 2 ? UInt64(limbs[1]) : 0
    return Int(exactly: high << 32 | low)
  }

  static func < (left: Self, right: Self) -> Bool {
    if left.limbs.count != right.limbs.count { return left.limbs.count < right.limbs.count }
    for index in left.limbs.indices.reversed() where left.limbs[index] != right.limbs[index] {
      return left.limbs[index] < right.limbs[index]
    }
    return false
  }

  static func + (left: Self, right: Self) -> Self {
    var result: [UInt32] = []
    result.reserveCapacity(max(left.limbs.count, right.limbs.count) + 1)
    var carry: UInt64 = 0
    for index in 0..<max(left.limbs.count, right.limbs.count) {
      let sum = carry + left.limb(index) + right.limb(index)
      result.append(UInt32(truncatingIfNeeded: sum))
      carry = sum >> 32
    }
    result.append(UInt32(carry))
    return WideInteger(limbs: result)
  }

  /// The difference; `right` must not be greater than `left`.
  static func - (left: Self, right: Self) -> Self {
    precondition(left >= right, "a natural number cannot be negative")
    var result: [UInt32] = []
    result.reserveCapacity(left.limbs.count)
    var borrow: Int64 = 0
    for index in left.limbs.indices {
      var difference = Int64(left.limb(index)) - Int64(right.limb(index)) - borrow
      borrow = difference < 0 ? 1 : 0
      if difference < 0 { difference += 1 << 32 }
      result.append(UInt32(difference))
    }
    return WideInteger(limbs: result)
  }

  static func * (left: Self, right: Self) -> Self {
    guard !left.isZero, !right.isZero else { return WideInteger(0) }
    var result = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count)
    for (row, digit) in left.limbs.enumerated() {
      var carry: UInt64 = 0
      for (column, other) in right.limbs.enumerated() {
        let sum = UInt64(digit) * UInt64(other) + UInt64(result[row + column]) + carry
        result[row + column] = UInt32(truncatingIfNeeded: sum)
        carry = sum >> 32
      }
      result[row + right.limbs.count] = UInt32(carry)
    }
    return WideInteger(limbs: result)
  }

  /// Quotient and remainder by long division, bit by bit; the sizes here are a few hundred bits.
  func dividedBy(_ divisor: Self) -> (quotient: Self, remainder: Self) {
    precondition(!divisor.isZero, "division by zero")
    guard self >= divisor else { return (WideInteger(0), self) }
    if divisor.limbs.count == 1 { return dividedBy(small: UInt64(divisor.limbs[0])) }
    var quotient = [UInt32](repeating: 0, count: limbs.count)
    var remainder = WideInteger(0)
    for index in limbs.indices.reversed() {
      for bit in stride(from: 31, through: 0, by: -1) {
        remainder = remainder.doubled(adding: limbs[index] >> UInt32(bit) & 1)
        if remainder >= divisor {
          remainder = remainder - divisor
          quotient[index] |= 1 << UInt32(bit)
        }
      }
    }
    return (WideInteger(limbs: quotient), remainder)
  }

  func greatestCommonDivisor(with other: Self) -> Self {
    var (left, right) = (self, other)
    while !right.isZero { (left, right) = (right, left.dividedBy(right).remainder) }
    return left
  }

  var decimal: String {
    if isZero { return "0" }
    var groups: [String] = []
    var rest = self
    while !rest.isZero {
      let (quotient, remainder) = rest.dividedBy(small: 1_000_000_000)
      groups.append(String(remainder.limb(0)))
      rest = quotient
    }
    let padded = groups.dropLast().map { String(repeating: "0", count: 9 - $0.count) + $0 }
    return (groups.last ?? "") + padded.reversed().joined()
  }

  private func dividedBy(small divisor: UInt64) -> (quotient: Self, remainder: Self) {
    var quotient = limbs
    var remainder: UInt64 = 0
    for index in limbs.indices.reversed() {
      let current = remainder << 32 | UInt64(limbs[index])
      quotient[index] = UInt32(current / divisor)
      remainder = current % divisor
    }
    return (WideInteger(limbs: quotient), WideInteger(UInt(remainder)))
  }

  private func doubled(adding bit: UInt32) -> Self {
    var result = limbs
    var carry = bit
    for index in result.indices {
      let next = result[index] >> 31
      result[index] = result[index] << 1 | carry
      carry = next
    }
    if carry > 0 { result.append(carry) }
    return WideInteger(limbs: result)
  }

  private func limb(_ index: Int) -> UInt64 {
    index < limbs.count ? UInt64(limbs[index]) : 0
  }

  private mutating func normalise() {
    while limbs.last == 0 { limbs.removeLast() }
  }
}
