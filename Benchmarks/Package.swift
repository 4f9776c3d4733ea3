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
  name: "FallowBenchmarks",
  dependencies: [
    .package(name: "Fallow", path: ".."),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Without its interposers, which count allocations and are not wanted in a timing.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // Seeded registers, for the long jobs and for SampleData.
    .target(
      name: "RegisterWriting",
      dependencies: [.product(name: "LandLifecycle", package: "Fallow")], swiftSettings: strict),
    .executableTarget(
      name: "register-generator",
      dependencies: [
        "RegisterWriting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "LandLifecycle", package: "Fallow"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "sample-data",
      dependencies: [
        "RegisterWriting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "LandLifecycle", package: "Fallow"),
      ], swiftSettings: strict),

    // What run.sh measures with, and against.
    .executableTarget(name: "measure", swiftSettings: strict),
    .executableTarget(
      name: "open-database",
      dependencies: [.product(name: "GRDB", package: "GRDB.swift")], swiftSettings: strict),
    .executableTarget(
      name: "JudgementBenchmarks",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "LandLifecycle", package: "Fallow"),
      ],
      // The benchmark plugin looks for its targets in a folder of this name.
      path: "Benchmarks/JudgementBenchmarks", swiftSettings: strict,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ],
  swiftLanguageModes: [.v6]
)
