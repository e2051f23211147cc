internal import MusterModel
internal import MusterReports
public import MusterWorkbook

// What the workbook takes from a brand.
extension GapWorkbook {
  /// Its colours; headings are as dark as HTML has them on white paper, and so are heads below white text.
  public var look: WorkbookLook {
    guard let brand = brand?.brand else { return .plain }
    let primary = brand.primary.onWhite.number
    return WorkbookLook(
      title: primary, headFill: primary, headText: Colour.white.number,
      link: brand.accent.onWhite.number)
  }

  /// A sheet with the brand's texts on its pages.
  func branded(_ sheet: WorkbookSheet) -> WorkbookSheet {
    guard let brand = brand?.brand else { return sheet }
    var sheet = sheet
    sheet.page.head = (brand.name, brand.confidentiality ?? "")
    sheet.page.imprint = brand.footer
    return sheet
  }
}

/// The colours of the charts.
struct GapColours {
  let low: UInt32
  let open: UInt32
  let deducted: UInt32

  init(_ brand: BrandStyle?) {
    guard let brand = brand?.brand else {
      (low, open, deducted) = (0x1F5C99, 0xB7CDE4, 0xC55A11)
      return
    }
    let primary = brand.primary.onWhite
    low = primary.number
    open = primary.pale.number
    deducted = brand.accent.onWhite.number
  }
}

extension BrandStyle {
  /// Its name and its texts on one line.
  var line: String { ([brand.name] + footers).joined(separator: " · ") }

  /// The logo beside the title, above the charts; `nil` where it is not a PNG, the only kind that all programs show.
  func picture(at place: CellAddress) -> WorkbookPicture? {
    guard let logo = brand.logo, logo.kind == .png else { return nil }
    return WorkbookPicture(
      png: logo.bytes, description: logoText, place: place, frame: (width: 240, height: 64))
  }
}

extension Colour {
  /// `0xRRGGBB`.
  fileprivate var number: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }

  /// Seven tenths of the way to white.
  fileprivate var pale: Colour {
    func mixed(_ part: UInt8) -> UInt8 { UInt8((Int(part) * 3 + 255 * 7) / 10) }
    return Colour(red: mixed(red), green: mixed(green), blue: mixed(blue))
  }
}
