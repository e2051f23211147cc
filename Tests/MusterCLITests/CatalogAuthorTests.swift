import Foundation
import MusterCLI
import MusterTestSupport
import Testing

/// The commands for authors of catalogs.
@Suite struct CatalogAuthorTests {
  @Test func `statistics have the heat map, products, hosts and what was never verified`()
    async throws
  {
    let run = await Run("catalog", "stats")
    #expect(run.status == .fine)
    #expect(run.lines.allSatisfy { $0.count <= 80 })
    for part in ["rows", "legacy products", "frameworks", "sources by host", "lists of others"] {
      #expect(run.lines.contains(part), "\(part)")
    }
    #expect(run.lines.contains { $0.hasPrefix("  network ") && $0.contains("▓") })
    #expect(run.lines.contains { $0.contains("learn.microsoft.com") })
    let json = await Run("catalog", "stats", "--format", "json")
    let value = try JSONSerialization.jsonObject(with: Data(json.out.utf8))
    let object = try #require(value as? [String: Any])
    let rows = try #require(object["rows"] as? [String: Int])
    #expect(rows["capabilities"] ?? 0 >= 150)
    let never = try #require(object["neverVerified"] as? [Any])
    let head = "never held against their source (\(never.count))"
    #expect(run.lines.contains(head) == !never.isEmpty)
  }

  /// The shipped files, changed, in a folder of their own.
  private func copy(_ change: (String, inout String) throws -> Void) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for path in Repository.files(below: "catalogs", endings: [".yaml"]) {
      var text = try Repository.text(path)
      try change(path, &text)
      _ = try folder.write(text, to: path)
    }
    return folder
  }

  @Test func `a difference between folders names rows, keys and both values`() async throws {
    let old = try copy { _, _ in }
    let new = try copy { path, text in
      guard path == "catalogs/catalog.yaml" || path == "catalogs/capabilities/network.yaml" else {
        return
      }
      text = text.replacingOccurrences(of: "2026.11.0", with: "2026.12.0")
      text = text.replacingOccurrences(of: "title: Per-app VPN", with: "title: VPN for single apps")
    }
    let run = await Run("catalog", "diff", old.path, new.path)
    #expect(run.status == .fine, "\(run.err)")
    #expect(run.lines.first == "catalog 2026.11.0 to 2026.12.0: 0 added, 0 removed, 1 changed")
    #expect(run.lines.contains("  ~ network.per-app-vpn  VPN for single apps"))
    #expect(run.lines.contains("        - Per-app VPN"))
    #expect(run.lines.contains("        + VPN for single apps"))
    let json = await Run("catalog", "diff", old.path, new.path, "--format", "json")
    let value = try JSONSerialization.jsonObject(with: Data(json.out.utf8))
    let rows = try #require((value as? [String: Any])?["rows"] as? [[String: Any]])
    #expect(rows.compactMap { $0["id"] as? String } == ["network.per-app-vpn"])
    let same = await Run("catalog", "diff", old.path, old.path)
    #expect(same.lines == ["catalog 2026.11.0 to 2026.11.0: 0 added, 0 removed, 0 changed"])
  }

  @Test func `a folder with faults is not compared, and its faults are told`() async throws {
    let old = try TemporaryFolder()
    _ = try old.write("muster: catalog/1\nversion: 1\n", to: "catalog.yaml")
    let run = await Run("catalog", "diff", old.path, old.path)
    #expect(run.status == .findings)
    #expect(run.out == "")
    #expect(run.err.contains("[format.missing-key]"))
    let missing = await Run("catalog", "diff", old.path + "/none", old.path)
    #expect(missing.status == .surroundings)
  }

  @Test func `the table has a line a route, and cells that are no formulas`() async throws {
    let run = await Run("catalog", "export", "--format", "csv")
    #expect(run.status == .fine)
    #expect(run.out.hasPrefix("capability,title,definition,"))
    let routes = await Run("catalog", "list", "routes")
    let rows = try CSV.rows(run.out)
    #expect(rows.count == routes.lines.count + 1)
    #expect(Set(rows.map(\.count)) == [rows[0].count])
    #expect(await Run("catalog", "export").out == run.out)
  }

  @Test func `cells of an overlay cannot become formulas or break the table`() async throws {
    let texts = [
      "=1+1", "+1", "-1", "@SUM(1)", "say \"\u{0301},=1+1", "=\u{338} 1", "a\nb", "\u{1B}[31mred",
    ]
    let folder = try TemporaryFolder()
    for (number, text) in texts.enumerated() {
      // By scalars: a mark that joins a quote would hide it.
      let quoted = text.unicodeScalars.map { scalar in
        scalar.value < 0x20 || scalar == "\""
          ? "\\u00" + String(scalar.value + 0x100, radix: 16).suffix(2) : String(scalar)
      }.joined()
      _ = try folder.write(
        """
        muster: capabilities/1
        capabilities:
          - id: network.hostile-\(number)
            title: "\(quoted)"
            domain: devices
            definition: Does it.
            ask: Does it?
            typical-need: could
            applies-to: [ios]
            facets: {one: a, two: b}
            source: {url: "https://example.com/page", doc-date: undated, verified: 2026-11-20}

        """, to: "c\(number).yaml")
      _ = try folder.write(
        """
        muster: routes/1
        routes:
          - capability: network.hostile-\(number)
            platforms: [ios]
            relation: none
            workaround: none is known
            source: {url: "https://example.com/page", doc-date: undated, verified: 2026-11-20}

        """, to: "r\(number).yaml")
    }
    let run = await Run("catalog", "export", "--catalog", folder.path)
    #expect(run.status == .fine, "\(run.err)")
    let rows = try CSV.rows(run.out)
    #expect(Set(rows.map(\.count)) == [rows[0].count])
    let titles = rows.filter { $0[0].hasPrefix("network.hostile-") }.map { $0[1] }
    #expect(
      titles == [
        "'=1+1", "'+1", "'-1", "'@SUM(1)", "say \"\u{0301},=1+1", "'=\u{338} 1", "a\nb", "·[31mred",
      ])
    #expect(!run.out.unicodeScalars.contains("\u{1B}"))
  }

  @Test func `an export does not overwrite a file of its overlay`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(OverlayTests.plan("intune-plan-1"), to: "plans.yaml")
    let run = await Run("catalog", "export", "--catalog", folder.path, "--output", path)
    #expect(run.status == .usage)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == OverlayTests.plan("intune-plan-1"))
  }

  @Test func `a page names the overlay that a row came from, whatever its kind`() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(OverlayTests.plan("intune-plan-1"), to: "plans.yaml")
    let run = await Run("catalog", "show", "microsoft-365-e5", "--catalog", folder.path)
    #expect(run.lines.contains { $0.hasPrefix("  overlay ") })
  }

  @Test func `the JSON has every row with the keys of its file`() async throws {
    let run = await Run("catalog", "export", "--format", "json")
    let value = try JSONSerialization.jsonObject(with: Data(run.out.utf8))
    let object = try #require(value as? [String: Any])
    #expect(object["schema"] as? String == "muster-catalog/1")
    #expect(object["version"] as? String == "2026.11.0")
    for kind in [
      "capabilities", "features", "routes", "requirements", "plans", "paths", "templates",
    ] {
      let rows = try #require(object[kind] as? [[String: Any]], "\(kind)")
      let listed = await Run("catalog", "list", kind)
      #expect(rows.count == listed.lines.count, "\(kind)")
      #expect(rows.allSatisfy { ($0["source"] as? [String: Any])?["url"] is String }, "\(kind)")
    }
  }

  @Test func `a draw prints kind, id, place and page of each row, the same for a seed`() async {
    let run = await Run("catalog", "sample", "--seed", "7", "--count", "5")
    #expect(run.lines.first == "catalog 2026.11.0, seed 7, 5 rows")
    #expect(run.lines.count == 6)
    for line in run.lines.dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      #expect(cells.count == 6)
      #expect(cells[4].hasPrefix("catalogs/"))
      #expect(cells[5].hasPrefix("https://"))
    }
    #expect(await Run("catalog", "sample", "--seed", "7", "--count", "5").out == run.out)
    #expect(await Run("catalog", "sample", "--seed", "8", "--count", "5").out != run.out)
    #expect(await Run("catalog", "sample", "--count", "0").status == .usage)
  }
}

/// Reads what the program writes, by RFC 4180.
enum CSV {
  static func rows(_ text: String) throws -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      if isQuoted {
        if scalar == "\"" {
          if scalars.first == "\"" {
            cell.unicodeScalars.append(scalar)
            scalars.removeFirst()
          } else {
            isQuoted = false
          }
        } else {
          cell.unicodeScalars.append(scalar)
        }
      } else {
        switch scalar {
        case "\"": isQuoted = true
        case ",":
          row.append(cell)
          cell = ""
        case "\r": continue
        case "\n":
          rows.append(row + [cell])
          (row, cell) = ([], "")
        default: cell.unicodeScalars.append(scalar)
        }
      }
    }
    return rows
  }
}
