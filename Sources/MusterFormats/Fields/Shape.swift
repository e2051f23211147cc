internal import MusterDiagnostics

/// What a value of a file may look like: the one description that the loader checks against and the JSON Schemas are
/// produced from.
indirect enum Shape: Sendable {
  /// Anything; what holds it is checked elsewhere.
  case any
  /// Any one-line or folded text; never empty.
  case text
  /// A spelling for ``Identifier``.
  case identifier
  /// An identifier that names a thing of this kind in the catalog, so that schemas can list the known ones.
  case reference(ReferenceKind)
  /// One of these words.
  case word([String])
  /// `YYYY-MM-DD`, or one of these words.
  case date(or: [String])
  /// A whole number within limits.
  case whole(ClosedRange<Int>)
  /// How many devices a population has.
  case deviceCount
  /// A whole number within limits, or this word.
  case wholeOr(ClosedRange<Int>, String)
  /// Days in steps of a quarter, such as `0.5`.
  case days
  /// Numbers between dots.
  case version
  /// An `https` address.
  case address
  /// `#rrggbb`.
  case colour
  /// A text, or nothing yet.
  case draft
  /// One character, which may be a space.
  case mark
  /// `true` or `false`.
  case flag
  /// The fixed text of a file's first key.
  case header(String)
  /// Values of one shape in an order; `atLeast` of them, no two the same where they are scalars.
  case list(Shape, atLeast: Int)
  /// Keys that the author chooses.
  case map(key: Shape, value: Shape, atLeast: Int)
  /// Keys that the format chooses.
  case object(ObjectShape)
  /// A short form, a long form, or a list of forms, told apart by what stands in the file.
  case byKind(scalar: Shape, mapping: Shape, sequence: Shape)

  /// A date that must be one.
  static let day = Shape.date(or: [])
}

/// Kinds of things that files refer to by id.
enum ReferenceKind: String, Sendable, CaseIterable {
  case capability, feature, requirement, control, framework, platform, mode, plan, product
  case servicePlan = "service-plan"
  case population, facet, profile, state
  case campaignGroup = "campaign-group"

  /// The section of a worksheet that answers things of this kind.
  var section: String? {
    switch self {
    case .capability: Key.capabilities.rawValue
    case .requirement: Key.requirements.rawValue
    case .control: Key.controls.rawValue
    default: nil
    }
  }

  /// Whether its ids are unique only within another row, so that the reader of that row checks them.
  var isWithinAnother: Bool { self == .mode || self == .facet || self == .state }

  /// What people call it.
  var noun: String { String(rawValue.map { $0 == "-" ? " " : $0 }) }
}

/// The ids of each kind that files may refer to.
typealias KnownIDs = [ReferenceKind: Set<String>]

/// A mapping whose keys the format chooses.
final class ObjectShape: Sendable {
  /// One key of the mapping.
  struct Field: Sendable {
    let key: String
    let shape: Shape
    let isRequired: Bool
    /// What it holds, a phrase for the schema and the format pages.
    let meaning: String
    /// What counts where the key is missing, for editors.
    var fallback: JSONValue?
    /// Values as people write them, for editors.
    var examples: [JSONValue] = []
  }

  let name: String
  let fields: [Field]
  /// The keys and the shapes of the fields by themselves: looking at a whole field copies all of it.
  let keys: [String]
  let shapes: [Shape]

  /// The positions of the required fields.
  let requiredFields: FieldSet

  init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
    keys = fields.map(\.key)
    shapes = fields.map(\.shape)
    var required = FieldSet()
    for (index, field) in fields.enumerated() where field.isRequired { required.insert(index) }
    requiredFields = required
  }

  /// Positions of fields, as bits: a shape has fewer fields than bits.
  struct FieldSet {
    private var bits: UInt64 = 0

    mutating func insert(_ index: Int) { bits |= 1 << UInt64(index) }

    mutating func remove(_ index: Int) { bits &= ~(1 << UInt64(index)) }

    func contains(_ index: Int) -> Bool { bits & (1 << UInt64(index)) != 0 }
  }
}

extension ObjectShape.Field {
  static func required(
    _ key: some RawRepresentable<String>, _ shape: Shape, _ meaning: String,
    examples: [JSONValue] = []
  ) -> Self {
    Self(
      key: key.rawValue, shape: shape, isRequired: true, meaning: meaning,
      examples: examples)
  }

  static func optional(
    _ key: some RawRepresentable<String>, _ shape: Shape, _ meaning: String,
    else fallback: JSONValue? = nil, examples: [JSONValue] = []
  ) -> Self {
    Self(
      key: key.rawValue, shape: shape, isRequired: false, meaning: meaning,
      fallback: fallback, examples: examples)
  }
}

extension CaseIterable where Self: RawRepresentable, RawValue == String {
  /// The spellings of all cases, in their order.
  static var words: [String] { allCases.map(\.rawValue) }
}
