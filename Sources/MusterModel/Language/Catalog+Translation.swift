/// Looks at, or changes, every list of rows with texts.
private protocol RowVisitor {
  mutating func visit<Row: TranslatedRow>(_ rows: inout [Row])
}

extension Catalog {
  /// The one list of what is translated.
  private mutating func visit(_ visitor: inout some RowVisitor) {
    visitor.visit(&capabilities)
    visitor.visit(&requirements)
    visitor.visit(&features)
    visitor.visit(&frameworks)
    for position in frameworks.indices { visitor.visit(&frameworks[position].controls) }
    visitor.visit(&platforms)
    visitor.visit(&fading)
    visitor.visit(&plans)
    visitor.visit(&servicePlans)
    visitor.visit(&states)
    visitor.visit(&products)
    visitor.visit(&profiles)
    visitor.visit(&campaign.phases)
    visitor.visit(&campaign.groups)
    visitor.visit(&campaign.criteria)
    visitor.visit(&campaign.helpDesk)
    visitor.visit(&campaign.monitoring)
    visitor.visit(&campaign.afterwards)
    visitor.visit(&campaign.templates)
  }

  /// Every row with texts, by kind in a written order, then in the catalog's own order.
  public var wordedRows: [WordedRow] {
    var collector = RowCollector()
    var catalog = self
    catalog.visit(&collector)
    return collector.rows
  }

  /// Which texts rows have, by kind in the same order.
  public static var rowTextForms: [RowTextForm] {
    var catalog = Catalog(version: "", released: Day(number: 0))
    // Controls stand in frameworks; one without rows is enough to ask for their form.
    var collector = FormCollector()
    catalog.visit(&collector)
    var controls: [Control] = []
    collector.visit(&controls)
    return collector.forms
  }

  /// The same catalog with the words of another language; ids, order and everything that counts stay.
  ///
  /// A row whose English texts are no longer those that were translated keeps them, as does a text that nobody has
  /// translated.
  public func said(in translation: Translation) -> Catalog {
    var translator = RowTranslator(translation: translation)
    var catalog = self
    catalog.visit(&translator)
    return catalog
  }
}

private struct RowCollector: RowVisitor {
  var rows: [WordedRow] = []

  mutating func visit<Row: TranslatedRow>(_ rows: inout [Row]) {
    self.rows += rows.map {
      WordedRow(kind: Row.kind, name: $0.name, texts: $0.words, origin: $0.origin)
    }
  }
}

private struct FormCollector: RowVisitor {
  var forms: [RowTextForm] = []

  mutating func visit<Row: TranslatedRow>(_ rows: inout [Row]) {
    forms.append(RowTextForm(kind: Row.kind, texts: Row.texts.map(\.text), list: Row.list))
  }
}

private struct RowTranslator: RowVisitor {
  let translation: Translation

  mutating func visit<Row: TranslatedRow>(_ rows: inout [Row]) {
    guard let translated = translation.rows[Row.kind] else { return }
    for position in rows.indices {
      guard let row = translated[rows[position].name], row.of == rows[position].words.hash else {
        continue
      }
      for (text, path) in Row.texts {
        if let words = row.texts[text] { rows[position][keyPath: path] = words }
      }
      rows[position].listed = row.texts
    }
  }
}
