// Sections of the codes about brand files.

extension DiagnosticCode.Manual {
  static let brandColour = Self(
    checks: "A colour is a number sign and six hexadecimal digits, in quotes.",
    why: """
      Names of colours mean other shades to other programs. Without quotes YAML reads \
      a number sign as the start of a comment.
      """,
    example: """
      colours: {primary: blue, accent: '#9a4a00'}
      """,
    instead: """
      colours: {primary: '#0b57a4', accent: '#9a4a00'}
      """)

  static let brandContrast = Self(
    checks: """
      Each colour has a contrast of at least 4.5 with white paper, as WCAG 2.2 asks of \
      text. One that has not is darkened in reports until it has.
      """,
    why: """
      Headings in a pale colour are lost on a projector, in print and on many eyes.
      """,
    example: """
      colours: {primary: '#ffcc00', accent: '#9a4a00'}
      """,
    instead: """
      colours: {primary: '#806600', accent: '#9a4a00'}
      """)

  static let brandContrastDark = Self(
    checks: """
      Each colour has a contrast of at least 4.5 with the paper of a dark screen. One that \
      has not is lightened there until it has.
      """,
    why: """
      No colour can be read on white and on this paper alike, so one of the two findings \
      comes for every colour. This one is only said, for those who wonder at the shade.
      """,
    example: """
      colours: {primary: '#003366', accent: '#86bdf5'}
      """,
    instead: """
      colours: {primary: '#6699cc', accent: '#86bdf5'}
      """)

  static let brandLogoMissing = Self(
    checks: "The file that a brand names as its logo is there and can be read.",
    why: "A report with a hole where the logo belongs is worse than none.",
    example: """
      logo: Logo.svg   # the file is called logo.svg
      """,
    instead: """
      logo: logo.svg
      """)

  static let brandLogoTooLarge = Self(
    checks: "A logo has at most 2 MB.",
    why: "It stands in every report itself, which people send by mail.",
    example: """
      logo: logo-for-print.png   # 50 MB
      """,
    instead: """
      logo: logo.png   # 20 kB
      """)

  static let brandLogoFormat = Self(
    checks: "A logo is PNG or SVG by its content, whatever its name ends with, and whole.",
    why: "Browsers, PDF and Word show these two alike; others are shown by some and not by others.",
    example: """
      logo: logo.png   # a JPEG that was renamed
      """,
    instead: """
      logo: logo.png   # saved as PNG
      """)

  static let brandLogoUnsafe = Self(
    checks: """
      An SVG only draws: it has no script, event handlers, foreign objects, embedded \
      pictures, entities, declarations or references out of the file.
      """,
    why: """
      An SVG can run code and load files, and a report goes to people who trust its sender.
      """,
    example: """
      logo: logo.svg   # with <script> or <image href="https://…">
      """,
    instead: """
      logo: logo.svg   # saved as plain SVG
      """)
}
