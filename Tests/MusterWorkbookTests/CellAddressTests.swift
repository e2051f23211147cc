import MusterWorkbook
import Testing

@Suite struct CellAddressTests {
  @Test(arguments: [
    ("A1", 0, 0), ("Z9", 8, 25), ("AA1", 0, 26), ("AZ10", 9, 51), ("BA10", 9, 52),
    ("XFD1048576", 1_048_575, 16_383),
  ])
  func `an address is read and written`(text: String, row: Int, column: Int) {
    let address = CellAddress(text)
    #expect(address == CellAddress(row: row, column: column))
    #expect(address?.text == text)
  }

  @Test(arguments: ["", "A", "1", "1A", "A0", "a1", "A1B", "XFE1", "A1048577", "A-1", "$A$1"])
  func `what is no address is none`(text: String) {
    #expect(CellAddress(text) == nil)
  }
}
