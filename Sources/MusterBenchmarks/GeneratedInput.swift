import Foundation
import MusterCatalogs
import MusterDiagnostics
import MusterModel
import MusterTestSupport

/// Input that a seed repeats.
enum GeneratedInput {
  /// YAML of about this many bytes, shaped like catalog rows.
  static func yaml(bytes: Int) -> String {
    var generator = SeededGenerator(seed: 4)
    var text = "rows:\n"
    var number = 0
    while text.utf8.count < bytes {
      number += 1
      let words = (0..<8).map { _ in "word\(Int.random(in: 0..<1000, using: &generator))" }
      text += """
          - id: area.row-\(number)
            title: \(words[0]) \(words[1]) \(words[2])
            definition: >-
              \(words.joined(separator: " ")) and more of the same in a folded text
              over two lines
            platforms: [ios, macos, android, windows]
            source: {url: "https://example.org/\(words[3])", doc-date: 2026-03-03, verified: never}

        """
    }
    return text
  }

  /// A worksheet with three populations that answers nine of ten capabilities and requirements, every fifth at length.
  static func worksheet(_ number: Int, _ catalog: Catalog) -> String {
    var generator = SeededGenerator(seed: UInt64(number))
    func pick(_ words: [String]) -> String {
      words[Int.random(in: 0..<words.count, using: &generator)]
    }
    let product = "workspace-one-uem"
    var text = """
      muster: worksheet/1
      title: Organisation \(number), Workspace ONE to Intune
      organisation: Organisation \(number)
      source: \(product)
      cloud: commercial
      populations:
        phones: {platform: ios, ownership: corporate, mode: ade, minimum-os: "18.2", devices: \(100 + number % 997)}
        computers: {platform: windows, ownership: corporate, mode: autopilot, minimum-os: "11", devices: \(50 + number % 499)}
        kiosks: {platform: android, ownership: corporate, mode: dedicated, minimum-os: "13", devices: \(10 + number % 89)}
      licences:
        - {plan: microsoft-365-e3, users: \(100 + number % 997)}
      frameworks: [iso-27001-2022]
      facts:
        tenant-name: organisation\(number).onmicrosoft.com
        other-tenant-names: []
        upn-suffixes: [organisation\(number).com]
        federation: none
      capabilities:

      """
    let platforms = ["ios", "windows", "android"].compactMap { PlatformID($0) }
    for (position, row) in catalog.capabilities.enumerated()
    where row.management.contains(.device) && row.platforms.contains(where: platforms.contains)
      && Int.random(in: 0..<10, using: &generator) > 0
    {
      let need = pick(["must", "must", "should", "could", "not-used"])
      if position.isMultiple(of: 5), need != "not-used", let facet = row.facets.first {
        text += "  \(row.id):\n    need: \(need)\n    facets: [\(facet.id)]\n    owner: team\n"
      } else {
        text += "  \(row.id): \(need)\n"
      }
    }
    text += "requirements:\n"
    for row in catalog.requirements
    where row.rule == nil && row.platforms == nil && row.modes == nil
      && row.sources?.contains(where: { $0.rawValue == product }) != false
      && Int.random(in: 0..<10, using: &generator) > 0
    {
      text += "  \(row.id): \(pick(["met", "met", "met", "partly", "not-met"]))\n"
    }
    return text
  }

  /// A worksheet with every framework, and an answer of its own for each item and population, or none at all.
  static func worksheet(populations: Int, isAnswered: Bool, _ catalog: Catalog) -> String {
    var generator = SeededGenerator(seed: UInt64(populations))
    let kinds = [
      "platform: ios, ownership: corporate, mode: ade, minimum-os: \"18.2\"",
      "platform: windows, ownership: corporate, mode: autopilot, minimum-os: \"11\"",
      "platform: android, ownership: corporate, mode: fully-managed, minimum-os: \"13\"",
      "platform: macos, ownership: corporate, mode: ade, minimum-os: \"15\"",
    ]
    let names = (1...populations).map { "p\($0)" }
    var text = """
      muster: worksheet/1
      title: Every item
      organisation: Every item
      source: workspace-one-uem
      cloud: commercial
      licences: [{plan: microsoft-365-e3, users: 900}]
      frameworks: [\(catalog.frameworks.map(\.id.rawValue).joined(separator: ", "))]
      populations:

      """
    for (position, name) in names.enumerated() {
      text += "  \(name): {\(kinds[position % kinds.count]), devices: \(100 + position)}\n"
    }
    guard isAnswered else { return text }
    func add(_ section: String, _ ids: [String], _ key: String, _ words: [String]) {
      text += "\(section):\n"
      for id in ids {
        text += "  \(id):\n"
        for name in names {
          let word = words[Int.random(in: 0..<words.count, using: &generator)]
          text += "    - {for: [\(name)], \(key): \(word), owner: team \(name)}\n"
        }
      }
    }
    let states = ["met", "met", "partly", "not-met"]
    add(
      "capabilities", catalog.capabilities.map(\.id.rawValue), "need", ["must", "should", "could"])
    add("requirements", catalog.requirements.map(\.id.rawValue), "answer", states)
    add("controls", catalog.frameworks.flatMap { $0.controls.map(\.id.rawValue) }, "answer", states)
    return text
  }

  /// The shipped files, and as often as asked the same rows again under other ids.
  static func catalog(times: Int) -> [SourceFile] {
    ShippedCatalog.files.flatMap { file -> [SourceFile] in
      let text = String(decoding: file.bytes, as: UTF8.self)
      let isCopied = ["capabilities", "intune", "routes", "identity", "mechanics", "people"]
        .contains { file.path.hasPrefix("\(ShippedCatalog.folder)/\($0)/") }
      guard isCopied else { return [file] }
      return [file]
        + (1..<max(1, times)).map { copy in
          let renamed = text.replacing(/(- id: |- capability: )([a-z0-9.-]+)/) {
            "\($0.1)\($0.2)-copy\(copy)"
          }
          return SourceFile(path: "\(file.path).\(copy)", bytes: Array(renamed.utf8))
        }
    }
  }
}
