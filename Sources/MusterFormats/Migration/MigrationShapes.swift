internal import MusterModel

/// The shapes of the re-enrolment matrix and of coverage lists.
enum MigrationShapes {
  static let state = ObjectShape(
    "a state",
    [
      .required(Key.id, .identifier, "unique within the platform"),
      .required(Key.platform, .reference(.platform), "the platform"),
      .required(Key.title, .text, "how such a device is managed before it moves"),
    ])

  static let path = ObjectShape(
    "a path",
    [
      .required(Key.platform, .reference(.platform), "the platform"),
      .required(Key.from, .list(.reference(.state), atLeast: 1), "states of that platform"),
      .required(Key.to, CatalogShapes.modeList, "enrolment modes of that platform"),
      .required(
        Key.wipe, .word(ReEnrolmentPath.Wipe.words),
        "whether the device is erased, or that there is no such path"),
      .optional(Key.minimumOS, .version, "since which OS the path exists, where not always"),
      .required(
        Key.doneBy, .list(.word(ReEnrolmentPath.Doer.words), atLeast: 1), "who does it"),
      .required(Key.how, .text, "what is done, in order; or what to do instead"),
      .required(Key.lost, .text, "what is lost"),
      .optional(Key.usersNotice, .text, "what users notice"),
      .required(Key.source, CatalogShapes.source, "the page it rests on"),
    ])

  static let coverageEntry = ObjectShape(
    "an entry",
    [
      .required(Key.name, .text, "its name in the list"),
      .optional(
        Key.capabilities, .list(.reference(.capability), atLeast: 1), "capabilities that reach it"
      ),
      .optional(Key.features, .list(.reference(.feature), atLeast: 1), "features that reach it"),
      .optional(Key.leftOut, .text, "why no row reaches it"),
    ])

  static let coverage: [ObjectShape.Field] = [
    .required(Key.list, .identifier, "such as apple-payload-types"),
    .required(Key.title, .text, "what is listed"),
    .required(Key.source, CatalogShapes.source, "where it is published"),
    .required(Key.entries, .list(.object(coverageEntry), atLeast: 1), "its entries"),
  ]
}
