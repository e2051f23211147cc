/// The colours of all pages, as style variables.
enum Palette {
  /// Their names, with what they are on light paper, on dark paper and in print.
  static let colours: [(name: String, light: String, dark: String, print: String)] = [
    ("ink", "#1c2127", "#e6e9ec", "#000"), ("soft", "#545d68", "#a9b3bd", "#444"),
    ("paper", "#ffffff", "#14181c", "#fff"), ("line", "#d5dae0", "#39424b", "#bbb"),
    ("wash", "#f4f6f8", "#1d2329", "#f2f2f2"), ("link", "#0b57a4", "#86bdf5", "#000"),
    ("blocked", "#a8201a", "#ff9d94", "#a8201a"), ("unknown", "#6a3d9a", "#cfaef2", "#6a3d9a"),
    ("not-ready", "#9a4a00", "#ffb873", "#9a4a00"),
    ("conditions", "#735c00", "#e6cd6a", "#735c00"), ("ready", "#1b6b36", "#7fd79b", "#1b6b36"),
  ]

  /// Sets them for a light and a dark screen, and for print.
  static var css: String {
    """
    :root { color-scheme: light dark; \(variables(\.light)) }
    @media screen and (prefers-color-scheme: dark) { :root { \(variables(\.dark)) } }
    @media print { :root { color-scheme: light; \(variables(\.print)) } }
    """
  }

  private typealias Colour = (name: String, light: String, dark: String, print: String)

  private static func variables(_ look: (Colour) -> String) -> String {
    colours.map { "--\($0.name): \(look($0));" }.joined(separator: " ")
  }
}
