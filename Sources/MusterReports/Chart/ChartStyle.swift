/// The colours of pictures, light and dark; blue and orange are told apart by everybody, and no meaning hangs on colour
/// alone.
enum ChartStyle {
  /// The names of colours with what they are on light and on dark paper.
  private static let palette: [(name: String, light: String, dark: String)] = [
    ("ink", "#1c2127", "#e6e9ec"), ("soft", "#545d68", "#a9b3bd"),
    ("paper", "#ffffff", "#14181c"), ("line", "#d5dae0", "#39424b"),
    ("wash", "#eef1f4", "#252d35"), ("low", "#1f5f99", "#6fb1ec"),
    ("open", "#9cc3e6", "#2f5b82"), ("gain", "#b35900", "#f0a35a"),
    ("heat-0", "#8c3b00", "#f0a35a"), ("heat-1", "#d98a3d", "#a8622a"),
    ("heat-2", "#f3d9b8", "#57402c"), ("heat-3", "#c9dff2", "#2a4764"),
    ("heat-4", "#1f5f99", "#6fb1ec"),
  ]

  /// The colours as variables, for light paper.
  static let light = palette.map { "--chart-\($0.name): \($0.light);" }.joined(separator: " ")

  /// The same for dark paper.
  static let dark = palette.map { "--chart-\($0.name): \($0.dark);" }.joined(separator: " ")

  /// The classes with colours instead of variables, for programs that know none in pictures.
  static let printed = palette.reduce(shapes) { style, colour in
    style.replacing("var(--chart-\(colour.name))", with: colour.light)
  }

  /// The same with those of dark paper where the reader has it.
  static let alone =
    printed + "\n@media (prefers-color-scheme: dark) {\n"
    + palette.reduce(shapes) { style, colour in
      style.replacing("var(--chart-\(colour.name))", with: colour.dark)
    } + "\n}"

  /// What classes look like.
  static let shapes = """
    svg.chart { display: block; width: 100%; height: auto; }
    .chart text { font-family: "Segoe UI", "Liberation Sans", Arial, system-ui, sans-serif;
      font-size: 13px; fill: var(--chart-ink); }
    .chart .tick, .chart .small { font-size: 11px; fill: var(--chart-soft); }
    .chart .value { font-size: 12px; font-weight: 600; }
    .chart .strong { font-weight: 600; }
    .chart .paper { fill: var(--chart-paper); }
    .chart .grid { stroke: var(--chart-line); stroke-width: 1; }
    .chart .track { fill: var(--chart-wash); }
    .chart .low, .chart .dot { fill: var(--chart-low); }
    .chart .open { fill: var(--chart-open); }
    .chart .ring { fill: var(--chart-paper); stroke: var(--chart-low); stroke-width: 2; }
    .chart .buy { fill: none; stroke: var(--chart-gain); stroke-width: 2; }
    .chart .gain { fill: var(--chart-gain); }
    .chart .worse { fill: var(--chart-gain); }
    .chart .join { stroke: var(--chart-soft); stroke-width: 1; stroke-dasharray: 2 2; }
    .chart .threshold { stroke: var(--chart-ink); stroke-width: 2; stroke-dasharray: 4 3; }
    .chart .heat-0 { fill: var(--chart-heat-0); } .chart .heat-1 { fill: var(--chart-heat-1); }
    .chart .heat-2 { fill: var(--chart-heat-2); } .chart .heat-3 { fill: var(--chart-heat-3); }
    .chart .heat-4 { fill: var(--chart-heat-4); }
    .chart .on-strong { fill: var(--chart-paper); font-size: 11px; font-weight: 600; }
    .chart .on-pale { fill: var(--chart-ink); font-size: 11px; font-weight: 600; }
    """
}
