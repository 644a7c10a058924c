// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// A module of the package: its imports are its arrows, and they run one way.
func module(_ name: String, imports: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: strict)
}

/// The tests of one module, which mirror it. `files` lie beside the sources and are read by path.
func tests(of name: String, imports: [Target.Dependency] = [], files: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.target(name: name), "TestSupport"] + imports,
    exclude: files,
    swiftSettings: strict)
}

let collections: [Target.Dependency] = [
  .product(name: "HeapModule", package: "swift-collections"),
  .product(name: "DequeModule", package: "swift-collections"),
]

let package = Package(
  name: "tcptutor",
  defaultLocalization: "en",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "tcptutor", targets: ["tcptutor"]),
    .library(name: "TCPEngine", targets: ["TCPEngine"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmarkGFM", providers: [.apt(["libcmark-gfm-dev"]), .brew(["cmark-gfm"])]),
    .systemLibrary(name: "CLibYAML", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(
      name: "CNcurses",
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("tinfo", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),

    module("TCPEngine", imports: collections),
    module("NetworkSimulation", imports: ["TCPEngine"] + collections),
    module("TextWidth"),
    module("Wording", imports: ["TCPEngine", "NetworkSimulation"]),
    module(
      "LessonKit",
      imports: [
        "TCPEngine", "NetworkSimulation", "TextWidth", "Wording", "CCmarkGFM", "CLibYAML",
      ]),
    module("Packetdrill", imports: ["TCPEngine", "NetworkSimulation", "TextWidth", "Wording"]),
    module(
      "LessonPlayer",
      imports: ["TCPEngine", "NetworkSimulation", "Packetdrill", "LessonKit", "Wording"]),
    module("TraceExport", imports: ["TCPEngine", "NetworkSimulation", "TextWidth", "Wording"]),
    module(
      "LessonCheck",
      imports: [
        "TCPEngine", "NetworkSimulation", "LessonKit", "LessonPlayer", "TraceExport",
        "TerminalCells", "TutorScreen", "TextWidth", "Wording",
      ]),
    module("TerminalCells", imports: ["TextWidth"]),
    module(
      "TutorScreen",
      imports: [
        "TCPEngine", "NetworkSimulation", "LessonKit", "LessonPlayer", "TerminalCells", "TextWidth",
        "Wording",
      ]),
    module(
      "TutorApp",
      imports: [
        "TCPEngine", "NetworkSimulation", "LessonKit", "LessonPlayer", "TerminalCells",
        "TutorScreen", "TextWidth", "Wording",
      ]),
    module("CursesTerminal", imports: ["TerminalCells", "TextWidth", "CNcurses"]),
    .executableTarget(
      name: "tcptutor",
      dependencies: [
        "TCPEngine", "NetworkSimulation", "LessonKit", "LessonPlayer", "TraceExport", "LessonCheck",
        "Packetdrill", "TerminalCells", "TutorScreen", "TutorApp", "CursesTerminal", "TextWidth",
        "Wording",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "tcptutor-bench",
      dependencies: [
        "TCPEngine", "NetworkSimulation", "LessonKit", "LessonPlayer", "LessonCheck",
        "TerminalCells", "TutorScreen", "TutorApp", "Wording", "SeededPages", "SeededWorlds",
      ],
      path: "Benchmarks/tcptutor-bench", swiftSettings: strict),

    .target(
      name: "SeededPages",
      dependencies: ["NetworkSimulation", "LessonKit", "LessonCheck", "Wording"],
      path: "Tests/SeededPages", swiftSettings: strict),
    .target(
      name: "SeededWorlds",
      dependencies: ["TCPEngine", "NetworkSimulation"],
      path: "Tests/SeededWorlds", swiftSettings: strict),
    .target(
      name: "TestSupport",
      dependencies: ["TCPEngine", "NetworkSimulation", "TerminalCells"],
      path: "Tests/TestSupport", swiftSettings: strict),
    tests(of: "TCPEngine", imports: ["SeededWorlds"]),
    tests(of: "NetworkSimulation", imports: ["TCPEngine", "SeededWorlds"]),
    tests(of: "TextWidth"),
    tests(of: "Wording", imports: ["TCPEngine", "NetworkSimulation"]),
    tests(
      of: "LessonKit", imports: ["TCPEngine", "NetworkSimulation", "LessonCheck", "Wording"]),
    tests(
      of: "LessonPlayer",
      imports: [
        "TCPEngine", "NetworkSimulation", "Packetdrill", "LessonKit", "Wording", "SeededWorlds",
      ]),
    tests(
      of: "Packetdrill", imports: ["TCPEngine", "NetworkSimulation", "Wording"],
      files: ["Scripts"]),
    tests(of: "TraceExport", imports: ["TCPEngine", "NetworkSimulation", "Wording"]),
    tests(
      of: "LessonCheck",
      imports: [
        "TCPEngine", "NetworkSimulation", "LessonKit", "LessonPlayer", "TutorScreen", "Wording",
        "SeededPages", "SeededWorlds",
      ]),
    tests(of: "TerminalCells", imports: ["TextWidth"]),
    tests(
      of: "TutorScreen",
      imports: [
        "TCPEngine", "NetworkSimulation", "LessonKit", "LessonPlayer", "TerminalCells", "TextWidth",
        "Wording",
      ],
      files: ["Goldens"]),
    tests(
      of: "TutorApp",
      imports: [
        "TCPEngine", "NetworkSimulation", "Packetdrill", "LessonKit", "LessonPlayer",
        "TerminalCells", "TutorScreen", "TextWidth", "Wording",
      ],
      files: ["Goldens"]),
    tests(
      of: "CursesTerminal",
      imports: [
        "NetworkSimulation", "LessonKit", "TerminalCells", "TutorApp", "TutorScreen", "TextWidth",
        "Wording",
      ]),
    tests(
      of: "tcptutor",
      imports: ["CursesTerminal", "LessonKit", "TextWidth", "TutorApp", "TutorScreen"]),
    .testTarget(
      name: "LinuxTrafficTests",
      dependencies: ["TCPEngine", "NetworkSimulation", "LessonKit", "LessonPlayer"],
      exclude: ["Recordings"], swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
