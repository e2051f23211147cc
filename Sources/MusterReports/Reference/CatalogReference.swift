internal import MusterDiagnostics
public import MusterModel

/// The whole catalog as one HTML file to browse and search: one anchor a row, nothing loaded from outside.
public enum CatalogReference {
  /// Renders a catalog; ends with a line break.
  ///
  /// Without its script the page is the same document, only without the search field.
  public static func html(_ catalog: Catalog) -> String {
    ReferencePage(catalog: catalog).page.text
  }
}

/// The page around the sections.
private struct ReferencePage {
  let catalog: Catalog

  var page: HTML {
    let sections = ReferenceSections(catalog: catalog).all.filter { !$0.groups.isEmpty }
    let contents = HTML.joined(
      sections.map { section -> HTML in
        "<li><a href=\"#\(section.id)\">\(section.title)</a> <span class=\"soft\">\(section.rows)</span></li>"
      })
    let body = HTML.joined(sections.map(Self.section))
    let overlays =
      catalog.overlays.isEmpty ? "" : " with \(catalog.overlays.joined(separator: ", "))"
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="Muster">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
      <title>Muster catalog \(catalog.version)</title>
      <style>
      \(HTML(stringLiteral: HTMLStyle.css + "\n" + ReferenceStyle.css))
      </style>
      </head>
      <body>
      <header>
      <h1>Muster catalog \(catalog.version)</h1>
      <p class="soft">Legacy MDM capabilities and how Microsoft Intune reaches them. Released \(catalog.released.description)\(overlays).</p>
      </header>
      <main>
      <nav aria-label="Contents"><ul>\(contents)</ul></nav>
      <form class="find" role="search" hidden><label for="find">Search, vendors\u{2019} words too</label>
      <input id="find" type="search" autocomplete="off" spellcheck="false" placeholder="sentry, smart group, bitlocker">
      <p id="found" class="soft" role="status" aria-live="polite"></p></form>
      \(body)</main>
      <footer><p class="soft">Each row rests on the page that it cites, as of the day it was held against it.</p></footer>
      <script>
      \(HTML(stringLiteral: ReferenceStyle.script))
      </script>
      </body>
      </html>

      """
  }

  private static func section(_ section: ReferenceSection) -> HTML {
    let groups = section.groups.map { group -> HTML in
      let title: HTML? =
        group.title.map { "<h3>\($0)</h3>\n" }
      return "<div class=\"group\">\(title)\(HTML.joined(group.rows))</div>\n"
    }
    return
      "<section id=\"\(section.id)\"><h2>\(section.title)</h2>\n\(section.intro)\(HTML.joined(groups))</section>\n"
  }
}

/// A part of the page.
struct ReferenceSection {
  /// Rows that stand together.
  struct Group {
    let title: String?
    let rows: [HTML]
  }

  let id: String
  let title: String
  var intro: HTML?
  let groups: [Group]

  var rows: Int { groups.map(\.rows.count).reduce(0, +) }
}
