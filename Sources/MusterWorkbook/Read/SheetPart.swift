/// The cells of one sheet.
final class SheetPart: XMLHandler {
  private(set) var cells: [(address: CellAddress, value: CellValue)] = []
  private(set) var merged: [String] = []
  private(set) var hiddenRows: Set<Int> = []
  private let texts: [String]
  private let dateStyles: Set<Int>
  private let isFrom1904: Bool
  private let limit: Int

  /// How the content of a cell is meant.
  private enum CellType { case number, shared, inline, bool, error, day }

  private var row = -1
  private var column = -1
  private var type = CellType.number
  private var style = -1
  private var content: [UInt8] = []
  private var isInValue = false
  private var isInCell = false
  private var hasContent = false
  private var phonetic = 0

  init(texts: [String], dateStyles: Set<Int>, isFrom1904: Bool, limit: Int) {
    self.texts = texts
    self.dateStyles = dateStyles
    self.isFrom1904 = isFrom1904
    self.limit = limit
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    switch name {
    case "row":
      row = attributes.number("r").map { $0 - 1 } ?? row + 1
      guard (0...CellAddress.lastRow).contains(row) else {
        throw WorkbookFault("a sheet has a row '\(attributes["r"] ?? "")', which no sheet has")
      }
      column = -1
      if ["1", "true"].contains(attributes["hidden"] ?? "") { hiddenRows.insert(row) }
    case "c":
      try startCell(attributes)
    case "v": isInValue = isInCell
    case "t": isInValue = isInCell && phonetic == 0
    case "rPh": phonetic += 1
    case "mergeCell": if let range = attributes["ref"] { merged.append(range) }
    default: break
    }
  }

  private func startCell(_ attributes: XMLAttributes) throws(WorkbookFault) {
    column += 1
    if let name = attributes.name("r") {
      guard let address = name.address else {
        throw WorkbookFault("a sheet has a cell '\(name.string)', which no sheet has")
      }
      (row, column) = (address.row, address.column)
    }
    guard column <= CellAddress.lastColumn, row >= 0 else {
      throw WorkbookFault("a sheet has more columns than a sheet can have")
    }
    type = attributes.name("t").map(Self.type) ?? .number
    style = attributes.number("s") ?? 0
    content.removeAll(keepingCapacity: true)
    isInCell = true
    hasContent = false
  }

  private static func type(_ name: XMLName) -> CellType {
    switch name {
    case "s": .shared
    case "inlineStr", "str": .inline
    case "b": .bool
    case "e": .error
    case "d": .day
    default: .number
    }
  }

  func end(_ name: XMLName) throws(WorkbookFault) {
    switch name {
    case "v", "t":
      hasContent = hasContent || isInValue
      isInValue = false
    case "rPh": phonetic -= 1
    case "c":
      isInCell = false
      guard hasContent, let value = try value() else { return }
      guard cells.count < limit else {
        throw WorkbookFault("the workbook has more cells than are read")
      }
      cells.append((CellAddress(row: row, column: column), value))
    default: break
    }
  }

  func text(_ text: UnsafeBufferPointer<UInt8>) {
    if isInValue { unsafe content.append(contentsOf: text) }
  }

  /// What the cell holds; `nil` where it is empty.
  private func value() throws(WorkbookFault) -> CellValue? {
    let text = String(decoding: content, as: UTF8.self)
    switch type {
    case .shared:
      guard let position = Int(text), texts.indices.contains(position) else {
        throw WorkbookFault("a cell refers to a text that the workbook does not have")
      }
      return texts[position].isEmpty ? nil : .text(texts[position])
    case .inline:
      let plain = text.withoutEscapes
      return plain.isEmpty ? nil : .text(plain)
    case .bool: return .bool(text == "1" || text == "true")
    case .error: return .error(text)
    case .day:
      return Self.day(ofISO: text).map(CellValue.day) ?? .text(text)
    case .number:
      if text.isEmpty { return nil }
      guard dateStyles.contains(style), let day = day(ofSerial: text) else { return .number(text) }
      return .day(day)
    }
  }

  /// Days since 1970-01-01 of a serial number of the workbook's date system.
  private func day(ofSerial text: String) -> Int? {
    guard let serial = Double(text), serial >= 0, serial < 2_958_466 else { return nil }
    let whole = Int(serial)
    if isFrom1904 { return whole - 24_107 }
    // Day 60 is 1900-02-29, which never was; the days before it count from one later.
    return whole - (whole < 60 ? 25_568 : 25_569)
  }

  /// Days since 1970-01-01 of an ISO date, with or without a time.
  private static func day(ofISO text: String) -> Int? {
    let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]), (1...31).contains(parts[2]) else {
      return nil
    }
    let year = parts[1] <= 2 ? parts[0] - 1 : parts[0]
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let month = parts[1] > 2 ? parts[1] - 3 : parts[1] + 9
    let dayOfYear = (153 * month + 2) / 5 + parts[2] - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
