/// The JSON Schema (2020-12) of brand files, for editors.
public enum BrandSchema {
  /// The name of the schema.
  public static let name = "brand"

  /// The schema; ends with a line break.
  public static var text: String {
    FileSchema.text(of: BrandShape.file, header: BrandShape.header, meaning: BrandShape.meaning)
  }
}
