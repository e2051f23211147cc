internal import MusterDiagnostics

/// The shape of a file `brand.yaml`.
enum BrandShape {
  static let header = "brand/1"
  static let meaning = "how reports look: name, logo, colours and fixed texts"

  static let file = ObjectShape(
    "a brand file",
    [
      .required(Key.muster, .header(header), "the file's kind and format version"),
      .required(Key.name, .text, "who hands the report over", examples: ["Northwind Consulting"]),
      .optional(
        Key.logo, .text, "a PNG or SVG file of at most 2 MB, by its path from this file's folder",
        examples: ["logo.svg"]),
      .required(Key.colours, .object(colours), "two colours, quoted because of the #"),
      .optional(
        Key.footer, .text, "what stands at the foot of each page",
        examples: ["Northwind Consulting AB, Stockholm"]),
      .optional(
        Key.confidentiality, .text, "how confidential the report is", examples: ["Confidential"]),
    ])

  private static let colours = ObjectShape(
    "the colours",
    [
      .required(Key.primary, .colour, "headings and bars, as '#rrggbb'", examples: ["#0b57a4"]),
      .required(Key.accent, .colour, "links and marks, as '#rrggbb'", examples: ["#9a4a00"]),
    ])
}
