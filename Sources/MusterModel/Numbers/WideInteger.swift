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

  /// Quotient and remainder by schoolbook long division on base 2³² digits.
  func dividedBy(_ divisor: Self) -> (quotient: Self, remainder: Self) {
    precondition(!divisor.isZero, "division by zero")
    guard self >= divisor else { return (WideInteger(0), self) }
    if divisor.limbs.count == 1 { return dividedBy(small: UInt64(divisor.limbs[0])) }
    // Both are shifted so that the divisor's first digit is large; a guess is then at most 2 too high.
    let shift = UInt32(divisor.limbs[divisor.limbs.count - 1].leadingZeroBitCount)
    let lower = divisor.shiftedLeft(by: shift).limbs
    var upper = shiftedLeft(by: shift).limbs
    while upper.count <= limbs.count { upper.append(0) }
    let count = lower.count
    let first = UInt64(lower[count - 1])
    let second = UInt64(lower[count - 2])
    var quotient = [UInt32](repeating: 0, count: upper.count - count)
    for position in quotient.indices.reversed() {
      let head = UInt64(upper[position + count]) << 32 | UInt64(upper[position + count - 1])
      var guess = head / first
      var rest = head % first
      while guess >> 32 != 0 || guess * second > rest << 32 | UInt64(upper[position + count - 2]) {
        guess -= 1
        rest += first
        if rest >> 32 != 0 { break }
      }
      if Self.subtract(lower, times: guess, from: &upper, at: position) {
        guess -= 1
        Self.add(lower, to: &upper, at: position)
      }
      quotient[position] = UInt32(truncatingIfNeeded: guess)
    }
    return (
      WideInteger(limbs: quotient),
      WideInteger(limbs: Array(upper.prefix(count))).shiftedRight(by: shift)
    )
  }

  /// Takes `digits × factor` from `target`; whether that went below zero.
  private static func subtract(
    _ digits: [UInt32], times factor: UInt64, from target: inout [UInt32], at position: Int
  ) -> Bool {
    var carry: UInt64 = 0
    var borrow: UInt64 = 0
    for (index, digit) in digits.enumerated() {
      let product = factor * UInt64(digit) + carry
      carry = product >> 32
      let taken = (product & 0xFFFF_FFFF) + borrow
      let current = UInt64(target[position + index])
      borrow = current < taken ? 1 : 0
      target[position + index] = UInt32(truncatingIfNeeded: current &- taken)
    }
    let last = UInt64(target[position + digits.count])
    let taken = carry + borrow
    target[position + digits.count] = UInt32(truncatingIfNeeded: last &- taken)
    return last < taken
  }

  private static func add(_ digits: [UInt32], to target: inout [UInt32], at position: Int) {
    var carry: UInt64 = 0
    for (index, digit) in digits.enumerated() {
      let sum = UInt64(target[position + index]) + UInt64(digit) + carry
      target[position + index] = UInt32(truncatingIfNeeded: sum)
      carry = sum >> 32
    }
    target[position + digits.count] &+= UInt32(carry)
  }

  private func shiftedLeft(by bits: UInt32) -> Self {
    guard bits > 0 else { return self }
    var result: [UInt32] = []
    result.reserveCapacity(limbs.count + 1)
    var carry: UInt32 = 0
    for limb in limbs {
      result.append(limb << bits | carry)
      carry = limb >> (32 - bits)
    }
    result.append(carry)
    return WideInteger(limbs: result)
  }

  private func shiftedRight(by bits: UInt32) -> Self {
    guard bits > 0 else { return self }
    var result = limbs
    for index in result.indices {
      let next = index + 1 < limbs.count ? limbs[index + 1] << (32 - bits) : 0
      result[index] = limbs[index] >> bits | next
    }
    return WideInteger(limbs: result)
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

  func dividedBy(small divisor: UInt64) -> (quotient: Self, remainder: Self) {
    var quotient = limbs
    var remainder: UInt64 = 0
    for index in limbs.indices.reversed() {
      let current = remainder << 32 | UInt64(limbs[index])
      quotient[index] = UInt32(current / divisor)
      remainder = current % divisor
    }
    return (WideInteger(limbs: quotient), WideInteger(UInt(remainder)))
  }

  private func limb(_ index: Int) -> UInt64 {
    index < limbs.count ? UInt64(limbs[index]) : 0
  }

  private mutating func normalise() {
    while limbs.last == 0 { limbs.removeLast() }
  }
}
