/// A picture over the cells of a sheet.
public struct WorkbookPicture: Sendable {
  /// The file, a PNG.
  public let bytes: [UInt8]
  /// What it shows, for those who do not see it.
  public let description: String
  /// The cell of its upper left corner, from 0.
  public let place: CellAddress
  /// What it is made larger or smaller by, across and down.
  let scale: (across: Double, down: Double)

  /// Creates a picture that is as large as fits a frame, its sides in proportion.
  ///
  /// - Parameters:
  ///   - png: The file.
  ///   - frame: In pixels, more than 0.
  /// - Returns: `nil` where the file is not a PNG.
  public init?(
    png: [UInt8], description: String, place: CellAddress, frame: (width: Int, height: Int)
  ) {
    guard let size = PNGSize(png) else { return nil }
    bytes = png
    self.description = description
    self.place = place
    let factor = min(
      Double(frame.width) / Double(size.width), Double(frame.height) / Double(size.height))
    // Files may give dots an inch, by which the library makes pictures smaller or larger.
    scale = (factor * size.densityAcross / 96, factor * size.densityDown / 96)
  }
}

/// How large a PNG is.
///
/// > Source: ISO/IEC 15948, sections 5 and 11.
private struct PNGSize {
  /// In dots.
  let width: UInt32
  let height: UInt32
  /// Dots an inch as libxlsxwriter reads them; 96 where the file does not say.
  private(set) var densityAcross = 96.0
  private(set) var densityDown = 96.0

  init?(_ bytes: [UInt8]) {
    func number(_ place: Int) -> UInt32 {
      bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard bytes.count >= 33, bytes.starts(with: signature),
      bytes[12..<16].elementsEqual("IHDR".utf8)
    else { return nil }
    width = number(16)
    height = number(20)
    guard width > 0, height > 0 else { return nil }
    var place = 33
    while place + 12 <= bytes.count {
      let length = Int(number(place))
      let kind = bytes[place + 4..<place + 8]
      if kind.elementsEqual("IDAT".utf8) { return }
      if kind.elementsEqual("pHYs".utf8), length == 9, place + 21 <= bytes.count {
        let (across, down) = (number(place + 8), number(place + 12))
        guard bytes[place + 16] == 1, across > 0, down > 0 else { return }
        densityAcross = Double(across) * 0.0254
        densityDown = Double(down) * 0.0254
        return
      }
      place += 12 + length
    }
  }
}
