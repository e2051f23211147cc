/// Reads comma-separated values, separated by whatever the program of the sender uses.
public enum CSVReader {
  /// One sheet with the values as texts; empty values are left out.
  ///
  /// Lines may have fewer or more values than others. What was put before a value so that no program takes it for a
  /// formula is taken away again.
  ///
  /// - Parameter name: The sheet's name, for what is said about cells.
  /// - Throws: ``WorkbookFault`` where a quote is not closed, or the file is too large.
  public static func read(
    _ bytes: [UInt8], name: String, limits: WorkbookLimits = .standard
  ) throws(WorkbookFault) -> WorkbookContent {
    guard bytes.count <= limits.bytes else {
      throw WorkbookFault("a file has at most \(limits.bytes >> 20) MiB")
    }
    guard !bytes.starts(with: [0x50, 0x4B]), !bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else {
      throw WorkbookFault("the file is a workbook and no CSV", help: "name it with .xlsx")
    }
    var text = Array(CSVText.decode(bytes).unicodeScalars)
    let mark = delimiter(&text)
    var cells: [(address: CellAddress, value: CellValue)] = []
    var parser = Parser(text: text, delimiter: mark)
    var row = 0
    while let values = try parser.nextRow() {
      for (column, value) in values.enumerated() where !value.isEmpty {
        guard row <= CellAddress.lastRow, column <= CellAddress.lastColumn,
          cells.count < limits.cells
        else {
          throw WorkbookFault("the file has more values than are read")
        }
        let address = CellAddress(row: row, column: column)
        cells.append((address, .text(FormulaGuard.removed(from: value))))
      }
      row += 1
    }
    return WorkbookContent(
      sheets: [
        SheetContent(name: name, isHidden: false, cells: cells, merged: [], hiddenRows: [])
      ], remarks: [])
  }

  /// What separates values: as the first line says, else what stands in it most often outside quotes.
  private static func delimiter(_ text: inout [Unicode.Scalar]) -> Unicode.Scalar {
    let line = text.prefix { $0 != "\n" && $0 != "\r" }
    if line.count == 5, String(String.UnicodeScalarView(line.prefix(4))).lowercased() == "sep=",
      let mark = line.last
    {
      text.removeFirst(5)
      if text.first == "\r" { text.removeFirst() }
      if text.first == "\n" { text.removeFirst() }
      return mark
    }
    var counts: [Unicode.Scalar: Int] = [:]
    var isQuoted = false
    for scalar in text {
      if scalar == "\"" { isQuoted.toggle() }
      if !isQuoted, scalar == "\n" || scalar == "\r" { break }
      if !isQuoted, [",", ";", "\t"].contains(scalar) { counts[scalar, default: 0] += 1 }
    }
    let marks: [Unicode.Scalar] = [",", ";", "\t"]
    return marks.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? ","
  }

  /// Takes a text apart, value by value.
  private struct Parser {
    let text: [Unicode.Scalar]
    let delimiter: Unicode.Scalar
    var position = 0

    init(text: [Unicode.Scalar], delimiter: Unicode.Scalar) {
      self.text = text
      self.delimiter = delimiter
    }

    /// The values of the next line; `nil` at the end.
    mutating func nextRow() throws(WorkbookFault) -> [String]? {
      guard position < text.count else { return nil }
      var values: [String] = []
      while true {
        values.append(try nextValue())
        guard position < text.count else { return values }
        let mark = text[position]
        position += 1
        if mark == delimiter { continue }
        if mark == "\r", position < text.count, text[position] == "\n" { position += 1 }
        return values
      }
    }

    private mutating func nextValue() throws(WorkbookFault) -> String {
      var value = String.UnicodeScalarView()
      if position < text.count, text[position] == "\"" {
        let start = position
        position += 1
        while true {
          guard position < text.count else {
            let line = text[..<start].count { $0 == "\n" } + 1
            throw WorkbookFault(
              "a quote in line \(line) is not closed", help: "close it, or save the file anew")
          }
          let scalar = text[position]
          position += 1
          guard scalar == "\"" else {
            value.append(scalar)
            continue
          }
          guard position < text.count, text[position] == "\"" else { break }
          value.append(scalar)
          position += 1
        }
      }
      // Text after a closing quote belongs to the value, as spreadsheet programs read it.
      while position < text.count, text[position] != delimiter, text[position] != "\n",
        text[position] != "\r"
      {
        value.append(text[position])
        position += 1
      }
      return String(value)
    }
  }
}
