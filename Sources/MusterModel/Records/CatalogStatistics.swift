/// How much a catalog holds, how far it reaches, and how old it is.
public struct CatalogStatistics: Hashable, Sendable {
  /// How many rows of a kind.
  public struct Count: Hashable, Sendable {
    /// The kind.
    public let kind: CatalogRow.Kind
    /// How many.
    public let rows: Int

    /// Creates it.
    public init(kind: CatalogRow.Kind, rows: Int) {
      self.kind = kind
      self.rows = rows
    }
  }

  /// The capabilities of an area on a platform.
  public struct Cell: Hashable, Sendable {
    /// How many capabilities apply there.
    public let capabilities: Int
    /// How many of them have a route that reaches all of their facets, in some mode at least.
    public let whole: Int
    /// How many of them have a route that reaches some of their facets.
    public let partial: Int
    /// How many of them Intune lacks in every mode.
    public var none: Int { capabilities - whole - partial }

    /// Creates it.
    public init(capabilities: Int, whole: Int, partial: Int) {
      self.capabilities = capabilities
      self.whole = whole
      self.partial = partial
    }
  }

  /// Capabilities of one area by platform, in the order of ``platforms``; `nil` where none applies.
  public struct Area: Hashable, Sendable {
    /// The area.
    public let name: String
    /// One cell a platform.
    public let cells: [Cell?]

    /// Creates it.
    public init(name: String, cells: [Cell?]) {
      self.name = name
      self.cells = cells
    }
  }

  /// Pages of one host.
  public struct Host: Hashable, Sendable {
    /// The host.
    public let name: String
    /// Rows that rest on its pages.
    public let rows: Int
    /// Different pages.
    public let pages: Int
    /// The oldest date that one of the pages prints.
    public let oldestDocument: Day?
    /// Rows whose page prints no date.
    public let undated: Int

    /// Creates it.
    public init(name: String, rows: Int, pages: Int, oldestDocument: Day?, undated: Int) {
      self.name = name
      self.rows = rows
      self.pages = pages
      self.oldestDocument = oldestDocument
      self.undated = undated
    }
  }

  /// A product and how much of it is known.
  public struct Product: Hashable, Sendable {
    /// Its id.
    public let id: ProductID
    /// Capabilities with its own words.
    public let wordings: Int
    /// Of them, those that say what to watch out for.
    public let watchOuts: Int
    /// Things to ask the customer for.
    public let exports: Int
    /// Ways to leave.
    public let leaving: Int

    /// Creates it.
    public init(id: ProductID, wordings: Int, watchOuts: Int, exports: Int, leaving: Int) {
      self.id = id
      self.wordings = wordings
      self.watchOuts = watchOuts
      self.exports = exports
      self.leaving = leaving
    }
  }

  /// A list of others and how much of it is covered.
  public struct Coverage: Hashable, Sendable {
    /// What is listed.
    public let title: String
    /// Entries that rows reach.
    public let reached: Int
    /// Entries that are left out on purpose.
    public let leftOut: Int

    /// Creates it.
    public init(title: String, reached: Int, leftOut: Int) {
      self.title = title
      self.reached = reached
      self.leftOut = leftOut
    }
  }

  /// `year.month.patch`.
  public let version: String
  /// Rows of each kind.
  public let counts: [Count]
  /// The columns of ``areas``.
  public let platforms: [PlatformID]
  /// The heat map, by area.
  public let areas: [Area]
  /// Capabilities with at least two facets.
  public let withFacets: Int
  /// Routes that say what becomes of single settings.
  public let withTranslations: Int
  /// The oldest day on which a row was held against its page.
  public let oldestVerified: Day?
  /// How many rows were verified within 30, 90, 180, 365 days before the day, and longer ago.
  public let ages: [Int]
  /// Rows that were never held against their page.
  public let neverVerified: [CatalogRow]
  /// Where the pages are, most rows first.
  public let hosts: [Host]
  /// Controls of each framework.
  public let frameworks: [FrameworkID: Int]
  /// What is known of each product.
  public let products: [Product]
  /// Lists of others.
  public let coverage: [Coverage]

  /// The upper limits of ``ages``, in days.
  public static let ageLimits = [30, 90, 180, 365]

  /// Creates statistics.
  public init(
    version: String, counts: [Count], platforms: [PlatformID], areas: [Area], withFacets: Int,
    withTranslations: Int, oldestVerified: Day?, ages: [Int], neverVerified: [CatalogRow],
    hosts: [Host], frameworks: [FrameworkID: Int], products: [Product], coverage: [Coverage]
  ) {
    self.version = version
    self.counts = counts
    self.platforms = platforms
    self.areas = areas
    self.withFacets = withFacets
    self.withTranslations = withTranslations
    self.oldestVerified = oldestVerified
    self.ages = ages
    self.neverVerified = neverVerified
    self.hosts = hosts
    self.frameworks = frameworks
    self.products = products
    self.coverage = coverage
  }
}
