public import MusterModel

/// One kept assessment without its texts; small, so that thousands can be read.
public struct Snapshot: Hashable, Sendable {
  /// Its number within the organisation, counted from 1 without gaps; the only order of snapshots.
  public let sequence: Int
  /// Where it came from.
  public let origin: SnapshotOrigin
  /// What the assessment said.
  public let result: SnapshotResult
  /// Stands for the worksheet's text.
  public let worksheetHash: Digest
  /// Stands for the assessment in JSON.
  public let assessmentHash: Digest
  /// The hash of the one before; `nil` for the first.
  public let previous: Digest?
  /// Stands for all of this.
  public let hash: Digest

  /// Whether its own hash is the one of what it says.
  var isSound: Bool { hash == canonicalHash }

  init(
    sequence: Int, origin: SnapshotOrigin, result: SnapshotResult, worksheetHash: Digest,
    assessmentHash: Digest, previous: Digest?, hash: Digest
  ) {
    self.sequence = sequence
    self.origin = origin
    self.result = result
    self.worksheetHash = worksheetHash
    self.assessmentHash = assessmentHash
    self.previous = previous
    self.hash = hash
  }

  /// A snapshot that follows the one whose hash is given.
  init(_ draft: SnapshotDraft, sequence: Int, previous: Digest?) {
    let unhashed = Snapshot(
      sequence: sequence, origin: draft.origin, result: draft.result,
      worksheetHash: draft.worksheetHash, assessmentHash: draft.assessmentHash,
      previous: previous, hash: draft.worksheetHash)
    self.init(
      sequence: sequence, origin: draft.origin, result: draft.result,
      worksheetHash: draft.worksheetHash, assessmentHash: draft.assessmentHash,
      previous: previous, hash: unhashed.canonicalHash)
  }
}

/// What a snapshot was made of, by whom and when.
public struct SnapshotOrigin: Hashable, Sendable {
  /// Whose migration it is.
  public let organisation: String
  /// The worksheet's file without its folders.
  public let worksheet: String
  /// The worksheet's title.
  public let title: String
  /// What the maker called it; empty where it has no name.
  public let label: String
  /// Who made it; empty where that was not said.
  public let author: String
  /// When, by the maker's clock; it decides no order.
  public let takenAt: Moment
  /// The day of assessment.
  public let day: Day
  /// The program with its version.
  public let tool: String
  /// The scoring profile.
  public let profile: String
  /// The catalog's version.
  public let catalogVersion: String
  /// Stands for all of the catalog that a score hangs on, overlays included.
  public let catalogHash: Digest

  /// Creates an origin.
  public init(
    organisation: String, worksheet: String, title: String, label: String, author: String,
    takenAt: Moment, day: Day, tool: String, profile: String, catalogVersion: String,
    catalogHash: Digest
  ) {
    self.organisation = organisation
    self.worksheet = worksheet
    self.title = title
    self.label = label
    self.author = author
    self.takenAt = takenAt
    self.day = day
    self.tool = tool
    self.profile = profile
    self.catalogVersion = catalogVersion
    self.catalogHash = catalogHash
  }
}

/// The texts of a snapshot, which are large.
public struct SnapshotTexts: Hashable, Sendable {
  /// The worksheet's file, byte for byte.
  public let worksheet: [UInt8]
  /// The assessment in JSON on one line.
  public let assessment: [UInt8]

  /// Creates the texts.
  public init(worksheet: [UInt8], assessment: [UInt8]) {
    self.worksheet = worksheet
    self.assessment = assessment
  }
}

/// A snapshot that has no place in a chain yet.
public struct SnapshotDraft: Sendable {
  let origin: SnapshotOrigin
  let result: SnapshotResult
  let texts: SnapshotTexts
  let worksheetHash: Digest
  let assessmentHash: Digest

  /// Creates a draft; hashes its texts.
  public init(origin: SnapshotOrigin, result: SnapshotResult, texts: SnapshotTexts) {
    self.origin = origin
    self.result = result
    self.texts = texts
    worksheetHash = Digest(of: texts.worksheet)
    assessmentHash = Digest(of: texts.assessment)
  }
}
