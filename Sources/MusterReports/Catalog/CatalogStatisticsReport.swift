internal import MusterDiagnostics
public import MusterModel

/// How much a catalog holds, as text and as JSON.
public enum CatalogStatisticsReport {
  /// For a terminal; ends with a line break.
  public static func text(
    _ statistics: CatalogStatistics, day: Day, style: TextStyle
  ) -> String {
    var lines = ["catalog \(statistics.version), as of \(day)", "", "rows"]
    lines += inColumns(
      statistics.counts.filter { $0.rows > 0 }.map { ($0.kind.plural, String($0.rows)) }, style)
    lines += heatMap(statistics, style)
    lines += shares(statistics, day)
    lines += table(
      "legacy products", ["", "words", "watch out", "exports", "leaving"],
      statistics.products.map {
        [$0.id.rawValue] + [$0.wordings, $0.watchOuts, $0.exports, $0.leaving].map(String.init)
      }, style)
    lines += table(
      "frameworks", ["", "controls"],
      statistics.frameworks.sorted { $0.key < $1.key }.map { [$0.key.rawValue, String($0.value)] },
      style)
    lines += table(
      "lists of others", ["", "reached", "left out"],
      statistics.coverage.map { [$0.title, String($0.reached), String($0.leftOut)] }, style)
    lines += table(
      "sources by host", ["", "rows", "pages", "undated", "oldest page"],
      statistics.hosts.map {
        [
          $0.name, String($0.rows), String($0.pages), String($0.undated),
          $0.oldestDocument?.description ?? "–",
        ]
      }, style)
    if !statistics.neverVerified.isEmpty {
      lines += ["", "never held against their source (\(statistics.neverVerified.count))"]
      lines += statistics.neverVerified.map {
        Columns.cut(
          "  \(Columns.pad($0.kind.rawValue, to: CatalogReport.kindWidth))\($0.id), \($0.title)"
            .safeForTerminal,
          to: style.width)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func inColumns(_ pairs: [(String, String)], _ style: TextStyle) -> [String] {
    let width = 28
    let across = max(1, (style.width - 2) / width)
    let down = (pairs.count + across - 1) / across
    return (0..<down).map { row in
      let cells = stride(from: row, to: pairs.count, by: down).map { position in
        Columns.pad(pairs[position].0, to: 20) + Columns.padLeft(pairs[position].1, to: 5) + "   "
      }
      return "  " + cells.joined().trimmingRight
    }
  }

  /// Capabilities by area and platform, darker where Intune reaches more of them.
  private static func heatMap(_ statistics: CatalogStatistics, _ style: TextStyle) -> [String] {
    let first = 21
    let width = max(5, (style.width - 2 - first) / max(1, statistics.platforms.count))
    var lines = ["", "capabilities by area and platform, darker where Intune reaches more"]
    lines.append(
      "  " + Columns.pad("", to: first)
        + statistics.platforms.map {
          Columns.padLeft(String($0.rawValue.prefix(width - 1)), to: width)
        }.joined())
    for area in statistics.areas {
      let cells = area.cells.map { cell in
        Columns.padLeft(cell.map { "\($0.capabilities)\($0.shade)" } ?? "·", to: width)
      }
      lines.append("  " + Columns.pad(area.name, to: first) + cells.joined())
    }
    lines.append("  █ all of them whole   ▓ most   ▒ about half   ░ few   _ none")
    return lines
  }

  private static func shares(_ statistics: CatalogStatistics, _ day: Day) -> [String] {
    let capabilities = statistics.counts.first { $0.kind == .capability }?.rows ?? 0
    let limits = CatalogStatistics.ageLimits
    var lines = [
      "", "  \(statistics.withFacets) of \(capabilities) capabilities have two facets or more",
      "  \(Columns.count(statistics.withTranslations, "route")) with the translation of single settings",
    ]
    if let oldest = statistics.oldestVerified {
      lines.append(
        "  oldest row verified on \(oldest), \(max(0, day.number - oldest.number)) days ago")
    }
    let ages = statistics.ages.enumerated().map { position, count in
      position < limits.count ? "\(count) within \(limits[position]) days" : "\(count) longer ago"
    }
    lines.append("  verified: " + ages.filter { !$0.hasPrefix("0 ") }.joined(separator: ", "))
    return lines
  }

  /// The first column as wide as its content, numbers to the right.
  private static func table(
    _ title: String, _ head: [String], _ rows: [[String]], _ style: TextStyle
  ) -> [String] {
    guard !rows.isEmpty else { return [] }
    // A head cell decides how wide the numbers below it are set.
    let widths = head.map { max(9, $0.count + 2) }
    let room = style.width - 2 - widths.dropFirst().reduce(0, +)
    let first = min(room, (rows.compactMap(\.first?.count).max() ?? 0) + 1)
    func row(_ cells: [String]) -> String {
      "  " + Columns.pad(Columns.cut(cells[0].safeForTerminal, to: first - 1), to: first)
        + zip(cells, widths).dropFirst().map { Columns.padLeft($0, to: $1) }.joined()
    }
    return ["", title, row([""] + head.dropFirst())] + rows.map(row)
  }
}

extension CatalogStatistics.Cell {
  /// A whole capability counts twice a partial one.
  fileprivate var shade: String {
    let reached = Double(2 * whole + partial) / Double(2 * capabilities)
    return switch reached {
    case 1...: "█"
    case 0.7...: "▓"
    case 0.4...: "▒"
    case let share where share > 0: "░"
    default: "_"
    }
  }
}

extension String {
  fileprivate var trimmingRight: String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
