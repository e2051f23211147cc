/// The colours of a workbook's titles, heads and links, each `0xRRGGBB`.
public struct WorkbookLook: Hashable, Sendable {
  /// Of titles and headlines.
  public let title: UInt32
  /// Behind the heads of columns.
  public let headFill: UInt32
  /// Of the heads' text.
  public let headText: UInt32
  /// Of links.
  public let link: UInt32

  /// The usual one: black on pale blue.
  public static let plain = WorkbookLook(
    title: 0x000000, headFill: 0xDCE6F1, headText: 0x000000, link: 0x0563C1)

  /// Creates a look; that its texts can be read is its maker's matter.
  public init(title: UInt32, headFill: UInt32, headText: UInt32, link: UInt32) {
    self.title = title
    self.headFill = headFill
    self.headText = headText
    self.link = link
  }

  /// A colour as libxlsxwriter takes it, for which 0 is no colour.
  static func written(_ colour: UInt32) -> UInt32 { colour == 0 ? 0x100_0000 : colour }
}
