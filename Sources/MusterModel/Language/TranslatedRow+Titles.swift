// Rows with a title, and perhaps a definition.

extension Feature: TranslatedRow {
  static var kind: CatalogRow.Kind { .feature }
  static var texts: [(text: RowText, path: WritableKeyPath<Self, String>)] { [(.title, \.title)] }
  var name: String { id.rawValue }
}

extension Control: TranslatedRow {
  static var kind: CatalogRow.Kind { .control }
  static var texts: [(text: RowText, path: WritableKeyPath<Self, String>)] { [(.title, \.title)] }
  var name: String { id.rawValue }
}

extension Framework: TranslatedRow {
  static var kind: CatalogRow.Kind { .framework }
  static var texts: [(text: RowText, path: WritableKeyPath<Self, String>)] { [(.title, \.title)] }
  var name: String { id.rawValue }
}

extension Plan: TranslatedRow {
  static var kind: CatalogRow.Kind { .plan }
  static var texts: [(text: RowText, path: WritableKeyPath<Self, String>)] { [(.title, \.title)] }
  var name: String { id.rawValue }
}

extension ServicePlan: TranslatedRow {
  static var kind: CatalogRow.Kind { .servicePlan }
  static var texts: [(text: RowText, path: WritableKeyPath<Self, String>)] { [(.title, \.title)] }
  var name: String { id.rawValue }
}

extension FadingPlatform: TranslatedRow {
  static var kind: CatalogRow.Kind { .fadingPlatform }
  static var texts: [(text: RowText, path: WritableKeyPath<Self, String>)] { [(.title, \.title)] }
  var name: String { id.rawValue }
}

extension LegacyProduct: TranslatedRow {
  static var kind: CatalogRow.Kind { .product }
  static var texts: [(text: RowText, path: WritableKeyPath<Self, String>)] { [(.title, \.title)] }
  var name: String { id.rawValue }
}

extension Profile: TranslatedRow {
  static var kind: CatalogRow.Kind { .profile }
  static var texts: [(text: RowText, path: WritableKeyPath<Self, String>)] { [(.title, \.title)] }
  var name: String { id.rawValue }
}

extension MessageTemplate: TranslatedRow {
  static var kind: CatalogRow.Kind { .template }
  static var texts: [(text: RowText, path: WritableKeyPath<Self, String>)] { [(.title, \.title)] }
  var name: String { id.rawValue }
}

extension CampaignPhase: TranslatedRow {
  static var kind: CatalogRow.Kind { .phase }
  static var texts: [(text: RowText, path: WritableKeyPath<Self, String>)] {
    [(.title, \.title), (.definition, \.definition)]
  }
  var name: String { id.rawValue }
}

extension CampaignGroup: TranslatedRow {
  static var kind: CatalogRow.Kind { .group }
  static var texts: [(text: RowText, path: WritableKeyPath<Self, String>)] {
    [(.title, \.title), (.definition, \.definition)]
  }
  var name: String { id.rawValue }
}

extension HelpDeskRule: TranslatedRow {
  static var kind: CatalogRow.Kind { .helpDeskRule }
  static var texts: [(text: RowText, path: WritableKeyPath<Self, String>)] {
    [(.title, \.title), (.definition, \.definition)]
  }
  var name: String { id.rawValue }
}

extension PostMigrationStep: TranslatedRow {
  static var kind: CatalogRow.Kind { .postMigrationStep }
  static var texts: [(text: RowText, path: WritableKeyPath<Self, String>)] {
    [(.title, \.title), (.definition, \.definition)]
  }
  var name: String { id.rawValue }
}
