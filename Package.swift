// swift-tools-version: 6.2
import PackageDescription

/// Warnings stop the build only in `Scripts/test`, so that a newer compiler's new warning never stops a user.
let isStrict = Context.environment["DECOUPAGE_STRICT"] == "1"

let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (isStrict ? [.treatAllWarnings(as: .error)] : [])

/// Builds the readers for `Scripts/fuzz`: told to libFuzzer branch by branch, watched by the address sanitizer. Never set in ordinary builds.
let isFuzzed = Context.environment["DECOUPAGE_FUZZ"] == "1"
let fuzzFlags = ["-sanitize=address,fuzzer", "-enable-testing"]

func stage(
  _ name: String, _ dependencies: [Target.Dependency] = [], linking libraries: [LinkerSetting] = [], plugins: [Target.PluginUsage] = []
) -> Target {
  let watched: [SwiftSetting] = isFuzzed && ["Manuscripts", "Readers"].contains(name) ? [.unsafeFlags(fuzzFlags)] : []
  return .target(
    name: name, dependencies: dependencies, swiftSettings: settings + watched, linkerSettings: libraries, plugins: plugins)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
  name: "Decoupage",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "decoupage", targets: ["decoupage"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CXML", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .systemLibrary(
      name: "CUchardet", pkgConfig: "uchardet",
      providers: [.apt(["libuchardet-dev"]), .brew(["uchardet"])]),

    .executableTarget(name: "embed-files", swiftSettings: settings),
    .plugin(name: "EmbedTemplates", capability: .buildTool(), dependencies: ["embed-files"]),

    stage("Manuscripts"),
    stage("Library", plugins: ["EmbedTemplates"]),
    stage(
      "Readers", ["Manuscripts", "CXML", "CZip", "CMarkGFM", "CUchardet"],
      linking: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
    .target(name: "CModels", exclude: ["en", "README.md"]),
    stage("Prose", ["Manuscripts", "Library", "CModels"]),
    stage("Breakdown", ["Manuscripts", "Library", "Prose"]),
    stage(
      "Shooting",
      ["Manuscripts", "Library", "Prose", "Breakdown", .product(name: "Yams", package: "Yams")]),
    stage(
      "Prompting",
      [
        "Manuscripts", "Library", "Prose", "Breakdown", "Shooting",
        .product(name: "Mustache", package: "swift-mustache"), .product(name: "Yams", package: "Yams"),
      ]),
    stage("Exporters", ["Manuscripts", "Library", "Prose", "Breakdown", "Shooting", "Prompting"]),
    stage("Production", ["Manuscripts", "Library", "Readers", "Prose", "Breakdown", "Shooting", "Prompting", "Exporters"]),
    stage(
      "CommandLineInterface",
      [
        "Manuscripts", "Library", "Readers", "Prose", "Breakdown", "Shooting", "Prompting", "Exporters", "Production",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "decoupage", dependencies: ["CommandLineInterface", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: settings),
    .executableTarget(
      name: "bench",
      dependencies: ["Manuscripts", "Library", "Readers", "Prose", "Breakdown", "Shooting", "Prompting", "Exporters", "Production"],
      swiftSettings: settings),

    .executableTarget(
      name: "decoupage-train",
      dependencies: [
        "Manuscripts", "Library", "Readers", "Prose", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/Training", swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["Manuscripts", "Library", "Prose", "Breakdown", "Shooting"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .target(name: "HostileInput", path: "Tests/HostileInput", swiftSettings: settings),
    .executableTarget(name: "hostile-files", dependencies: ["HostileInput"], path: "Tests/HostileFiles", swiftSettings: settings),
    tests("ProseTests", ["Manuscripts", "Library", "Prose", "TestSupport"]),
    tests("BreakdownTests", ["Manuscripts", "Library", "Prose", "Breakdown", "TestSupport"]),
    tests("ShootingTests", ["Manuscripts", "Library", "Prose", "Breakdown", "Shooting", "TestSupport"]),
    tests("ProductionTests", ["Production", "Breakdown", "Exporters", "Library", "Manuscripts", "Readers", "TestSupport"]),
    tests("ReadersTests", ["HostileInput", "Manuscripts", "Readers", "TestSupport"]),
    tests("PromptingTests", ["Manuscripts", "Library", "Prose", "Breakdown", "Shooting", "Prompting", "TestSupport"]),
    tests(
      "PipelineTests",
      ["Manuscripts", "Library", "Readers", "Prose", "Breakdown", "Shooting", "Prompting", "Exporters", "Production", "TestSupport"]),
    tests("CommandLineTests", ["CommandLineInterface", "Exporters", "Manuscripts", "Production", "TestSupport", "decoupage"]),

    tests("ExportersTests", ["Exporters", "Manuscripts", "Library", "Prose", "Breakdown", "Shooting", "Prompting", "CMarkGFM"]),
  ],
  swiftLanguageModes: [.v6]
)

if isFuzzed {
  package.targets += [
    .systemLibrary(name: "CFuzzer", path: "Tests/Fuzzing/CFuzzer"),
    .executableTarget(
      name: "fuzz-readers", dependencies: ["CFuzzer", "HostileInput", "Readers", "Manuscripts"], path: "Tests/Fuzzing/Fuzz",
      swiftSettings: settings + [.unsafeFlags(fuzzFlags)], linkerSettings: [.unsafeFlags(["-sanitize=address,fuzzer", "-use-ld=lld"])]),
  ]
}
