// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "Fallow",
  products: [
    .library(name: "LandLifecycle", targets: ["LandLifecycle", "CivilCalendar"]),
    .executable(name: "fallow", targets: ["fallow"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    // The pure rooms: the standard library and the rooms below.
    .target(name: "CivilCalendar", swiftSettings: strict),
    .target(name: "LandLifecycle", dependencies: ["CivilCalendar"], swiftSettings: strict),
    .target(
      name: "Wording", dependencies: ["LandLifecycle", "CivilCalendar"], swiftSettings: strict),
    .target(
      name: "AlertPlanning", dependencies: ["LandLifecycle", "CivilCalendar"],
      swiftSettings: strict),

    // The system's libraries that open workbooks, by their headers: they are loaded when one is
    // opened (decision 0053). The tests, which make workbooks, are linked with libzip.
    .target(name: "CWorkbooks"),
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"]), .yum(["libzip-devel"])]),
    // The library that writes workbooks, of which only the headers are used here; decision 0062.
    .systemLibrary(
      name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"]), .yum(["libxlsxwriter-devel"])]),

    // The rooms that meet the world.
    .target(name: "Files", swiftSettings: strict),
    .target(
      name: "Workbooks", dependencies: ["CXlsxWriter", "Files", "Wording", "CivilCalendar"],
      swiftSettings: strict),
    .target(
      name: "ContractImport",
      dependencies: [
        "CWorkbooks", "Workbooks", "Files", "Wording", "LandLifecycle", "CivilCalendar",
      ],
      swiftSettings: strict),
    .target(
      name: "ContractStore",
      dependencies: [
        "LandLifecycle", "CivilCalendar",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: strict),
    .target(
      name: "Reports",
      dependencies: ["Workbooks", "Files", "Wording", "LandLifecycle", "CivilCalendar"],
      swiftSettings: strict),
    .target(name: "Channels", swiftSettings: strict),
    .target(
      name: "LandMonitor",
      dependencies: [
        "ContractImport", "ContractStore", "AlertPlanning", "Reports", "Workbooks", "Wording",
        "LandLifecycle", "CivilCalendar",
      ], swiftSettings: strict),
    .executableTarget(
      name: "fallow",
      dependencies: [
        "LandMonitor", "ContractImport", "ContractStore", "AlertPlanning", "Reports", "Channels",
        "Workbooks", "Files", "Wording", "LandLifecycle", "CivilCalendar",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    // The tests mirror the rooms, and share what is no room's own.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "CivilCalendarTests", dependencies: ["CivilCalendar"], swiftSettings: strict),
    .testTarget(
      name: "LandLifecycleTests", dependencies: ["LandLifecycle", "CivilCalendar", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "WordingTests", dependencies: ["Wording", "LandLifecycle", "CivilCalendar"],
      swiftSettings: strict),
    .testTarget(
      name: "AlertPlanningTests",
      dependencies: ["AlertPlanning", "LandLifecycle", "CivilCalendar"], swiftSettings: strict),
    .testTarget(
      name: "FilesTests", dependencies: ["Files", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "WorkbooksTests",
      dependencies: ["Workbooks", "ContractImport", "CZip", "CivilCalendar"],
      swiftSettings: strict),
    .testTarget(
      name: "ContractImportTests",
      dependencies: [
        "ContractImport", "CZip", "Workbooks", "Files", "Wording", "LandLifecycle", "CivilCalendar",
        "TestSupport",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "ContractStoreTests",
      dependencies: [
        "ContractStore", "LandLifecycle", "CivilCalendar", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Reports", "Wording", "LandLifecycle", "CivilCalendar",
      ], swiftSettings: strict),
    .testTarget(
      name: "LandMonitorTests",
      dependencies: [
        "LandMonitor", "ContractImport", "ContractStore", "Reports", "Wording", "LandLifecycle",
        "CivilCalendar", "TestSupport",
      ], swiftSettings: strict),
    .testTarget(
      name: "ScenarioTests",
      dependencies: [
        "LandMonitor", "ContractImport", "ContractStore", "Wording", "LandLifecycle",
        "CivilCalendar",
      ], exclude: ["Scenarios", "README.md"], swiftSettings: strict),
    .testTarget(
      name: "CommandLineTests", dependencies: ["fallow", "TestSupport"],
      exclude: ["Goldens", "Fixtures"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
