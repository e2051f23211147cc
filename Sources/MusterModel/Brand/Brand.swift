/// How a consultant's reports look: name, logo, colours and fixed texts.
public struct Brand: Hashable, Sendable {
  /// A picture that stands in a report itself.
  public struct Logo: Hashable, Sendable {
    /// What kinds of picture a logo may be.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
      case png = "image/png"
      case svg = "image/svg+xml"
    }

    /// What it is; the raw value is its media type.
    public let kind: Kind
    /// The file as it is, found to be safe to show.
    public let bytes: [UInt8]

    /// Creates a logo.
    public init(kind: Kind, bytes: [UInt8]) {
      self.kind = kind
      self.bytes = bytes
    }
  }

  /// One colour as it was asked for, and as it can be read.
  public struct Shades: Hashable, Sendable {
    /// The paper of a dark report.
    public static let darkPaper = Colour(red: 0x14, green: 0x18, blue: 0x1C)

    /// As the brand has it.
    public let given: Colour
    /// For text and lines on white paper: as given, or darkened until it can be read.
    public let onWhite: Colour
    /// For text and lines on dark paper: as given, or lightened until it can be read.
    public let onDark: Colour

    /// Finds the shades of a colour.
    public init(_ given: Colour) {
      self.given = given
      onWhite = given.readable(on: .white)
      onDark = given.readable(on: Self.darkPaper)
    }
  }

  /// Who hands the report over.
  public let name: String
  /// Its logo, if it has one.
  public let logo: Logo?
  /// The colour of headings and bars.
  public let primary: Shades
  /// The colour of links and marks.
  public let accent: Shades
  /// What stands at the foot of each page.
  public let footer: String?
  /// How confidential the report is, such as `Confidential`.
  public let confidentiality: String?

  /// Creates a brand.
  public init(
    name: String, logo: Logo?, primary: Colour, accent: Colour, footer: String?,
    confidentiality: String?
  ) {
    self.name = name
    self.logo = logo
    self.primary = Shades(primary)
    self.accent = Shades(accent)
    self.footer = footer
    self.confidentiality = confidentiality
  }
}
