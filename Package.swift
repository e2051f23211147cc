// swift-tools-version: 6.2
import PackageDescription

/// Whether the fuzzers are built, with every target instrumented; see `make fuzz`.
let isFuzzing = Context.environment["MUSTER_FUZZ"] == "1"
/// Settings of every Swift target; see docs/architecture.md.
let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ] + (isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer"])] : [])
/// For targets that call C.
let strict = settings + [.strictMemorySafety()]

/// Benchmarks are a tool of the project and no library: full Foundation, plain imports.
let benchmarks: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"), .treatAllWarnings(as: .error),
]

let package = Package(
  name: "muster",
  products: [
    .library(name: "MusterDiagnostics", targets: ["MusterDiagnostics"]),
    .library(name: "MusterModel", targets: ["MusterModel"]),
    .library(name: "MusterEngine", targets: ["MusterEngine"]),
    .library(name: "MusterYAML", targets: ["MusterYAML"]),
    .library(name: "MusterFormats", targets: ["MusterFormats"]),
    .library(name: "MusterCatalogs", targets: ["MusterCatalogs"]),
    .library(name: "MusterReports", targets: ["MusterReports"]),
    .executable(name: "muster", targets: ["muster"]),
  ],
  targets: [
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CCatalogData", exclude: ["list.py", "search-index.txt", "digest.txt"]),
    .target(name: "MusterDiagnostics", swiftSettings: settings),
    .target(name: "MusterModel", dependencies: ["MusterDiagnostics"], swiftSettings: settings),
    .target(
      name: "MusterEngine", dependencies: ["MusterModel", "MusterDiagnostics"],
      swiftSettings: settings),
    .target(
      name: "MusterYAML", dependencies: ["MusterDiagnostics", "CLibYAML"], swiftSettings: strict),
    .target(
      name: "MusterFormats", dependencies: ["MusterYAML", "MusterModel", "MusterDiagnostics"],
      swiftSettings: settings),
    .target(
      name: "MusterWorkbook", dependencies: ["CXLSXWriter", "CZip", "CExpat"],
      swiftSettings: strict),
    .target(
      name: "MusterSpreadsheets",
      dependencies: [
        "MusterFormats", "MusterReports", "MusterWorkbook", "MusterModel", "MusterDiagnostics",
      ], swiftSettings: settings),
    .target(
      name: "MusterCatalogs",
      dependencies: ["MusterFormats", "MusterModel", "MusterDiagnostics", "CCatalogData"],
      swiftSettings: strict),
    .target(
      name: "MusterReports", dependencies: ["MusterModel", "MusterDiagnostics"],
      swiftSettings: settings),
    .target(
      name: "MusterHistory",
      dependencies: ["MusterModel", "MusterDiagnostics", "CSQLite", "CZlib"],
      swiftSettings: strict),
    .target(
      name: "MusterCLI",
      dependencies: [
        "MusterDiagnostics", "MusterModel", "MusterEngine", "MusterFormats", "MusterCatalogs",
        "MusterReports", "MusterSpreadsheets", "MusterWorkbook", "MusterHistory",
      ], swiftSettings: strict),
    .executableTarget(name: "muster", dependencies: ["MusterCLI"], swiftSettings: settings),
    .target(name: "CYAMLYardstick", dependencies: ["CLibYAML"]),
    .executableTarget(
      name: "MusterBenchmarks",
      dependencies: [
        "MusterDiagnostics", "MusterModel", "MusterEngine", "MusterYAML", "MusterFormats",
        "MusterCatalogs", "MusterSpreadsheets", "MusterWorkbook", "MusterTestSupport",
        "CYAMLYardstick",
      ], exclude: ["Yardsticks"], swiftSettings: benchmarks),
    .target(name: "MusterTestSupport", swiftSettings: settings),
    .testTarget(
      name: "MusterDiagnosticsTests", dependencies: ["MusterDiagnostics", "MusterTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "MusterModelTests",
      dependencies: ["MusterModel", "MusterDiagnostics", "MusterTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "MusterYAMLTests",
      dependencies: ["MusterYAML", "MusterDiagnostics", "MusterTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "MusterFormatsTests",
      dependencies: [
        "MusterFormats", "MusterCatalogs", "MusterYAML", "MusterModel", "MusterDiagnostics",
        "MusterEngine", "MusterReports", "MusterTestSupport",
      ], swiftSettings: settings),
    .testTarget(
      name: "MusterSpreadsheetsTests",
      dependencies: [
        "MusterSpreadsheets", "MusterWorkbook", "MusterFormats", "MusterCatalogs", "MusterEngine",
        "MusterReports", "MusterModel", "MusterDiagnostics", "MusterTestSupport",
      ], swiftSettings: settings),
    .testTarget(
      name: "MusterWorkbookTests", dependencies: ["MusterWorkbook", "CZip", "MusterTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "MusterEngineTests",
      dependencies: [
        "MusterEngine", "MusterFormats", "MusterCatalogs", "MusterModel", "MusterDiagnostics",
        "MusterTestSupport",
      ], swiftSettings: settings),
    .testTarget(
      name: "MusterReportsTests",
      dependencies: [
        "MusterReports", "MusterEngine", "MusterFormats", "MusterCatalogs", "MusterModel",
        "MusterDiagnostics", "MusterTestSupport",
      ], exclude: ["Golden", "Tools"], swiftSettings: settings),
    .testTarget(
      name: "MusterHistoryTests",
      dependencies: [
        "MusterHistory", "MusterModel", "MusterDiagnostics", "MusterTestSupport",
      ], exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(
      name: "MusterCLITests",
      dependencies: [
        "MusterCLI", "muster", "MusterHistory", "MusterDiagnostics", "MusterTestSupport",
      ],
      exclude: ["Golden"], swiftSettings: settings),
    .testTarget(
      name: "MusterRepositoryTests",
      dependencies: [
        "MusterCLI", "MusterFormats", "MusterCatalogs", "MusterReports", "MusterYAML",
        "MusterDiagnostics", "MusterTestSupport",
      ], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

if isFuzzing {
  let fuzzers: [(name: String, source: String, dependencies: [Target.Dependency])] = [
    ("FuzzYAML", "YAMLFuzz.swift", ["MusterYAML", "MusterDiagnostics"]),
    (
      "FuzzAssess", "AssessFuzz.swift",
      [
        "MusterCatalogs", "MusterDiagnostics", "MusterEngine", "MusterFormats", "MusterModel",
        "MusterReports",
      ]
    ),
  ]
  package.targets += fuzzers.map { name, source, dependencies in
    .executableTarget(
      name: name, dependencies: dependencies, path: "Tests/Fuzz",
      exclude: ["Corpus", "worksheet.dict"] + fuzzers.map(\.source).filter { $0 != source },
      sources: [source],
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])])
  }
}
