import Foundation
import Testing

// The arrows of ARCHITECTURE.md, read off the sources themselves.

/// The package's folder.
private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// Every `import` in a module's sources, as (file, module imported).
private func imports(of module: String) throws -> [(file: String, module: String)] {
  let folder = root.appending(path: "Sources/\(module)")
  let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
  return try names.filter { $0.hasSuffix(".swift") }.flatMap { name in
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      .split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { $0.hasPrefix("import ") || $0.contains(" import ") && $0.hasPrefix("@") }
      .compactMap { $0.split(separator: " ").last }
      .map { (name, String($0)) }
  }
}

private let modules = [
  "TCPEngine", "NetworkSimulation", "TextWidth", "Wording", "Packetdrill", "LessonKit",
  "LessonPlayer", "TraceExport", "LessonCheck", "TerminalCells", "TutorScreen", "TutorApp",
  "CursesTerminal",
]

@Test func `the engine imports nothing but a collections library`() throws {
  let imported = Set(try imports(of: "TCPEngine").map(\.module))
  #expect(imported.isSubset(of: ["HeapModule", "DequeModule"]))
}

@Test func `only CursesTerminal imports ncurses`() throws {
  for module in modules + ["tcptutor"] where module != "CursesTerminal" {
    #expect(try imports(of: module).filter { $0.module == "CNcurses" }.isEmpty, "\(module)")
  }
  #expect(try imports(of: "CursesTerminal").contains { $0.module == "CNcurses" })
}

@Test(arguments: modules.filter { $0 != "CursesTerminal" })
func `no module below the executable imports a system library`(module: String) throws {
  let system: Set = ["Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin", "Dispatch"]
  let found = try imports(of: module).filter { system.contains($0.module) }
  #expect(found.isEmpty, "\(found)")
}

@Test(arguments: modules)
func `imports follow the arrows of the package`(module: String) throws {
  let allowed: [String: Set<String>] = [
    "TCPEngine": [],
    "NetworkSimulation": ["TCPEngine"],
    "TextWidth": [],
    "Wording": ["TCPEngine", "NetworkSimulation"],
    "Packetdrill": ["TCPEngine", "NetworkSimulation", "TextWidth", "Wording"],
    "LessonKit": ["TCPEngine", "NetworkSimulation", "TextWidth", "Wording"],
    "LessonPlayer": [
      "TCPEngine", "NetworkSimulation", "Packetdrill", "LessonKit", "Wording",
    ],
    "TraceExport": ["TCPEngine", "NetworkSimulation", "TextWidth", "Wording"],
    "LessonCheck": [
      "TCPEngine", "NetworkSimulation", "LessonKit", "LessonPlayer", "TraceExport",
      "TerminalCells", "TutorScreen", "TextWidth", "Wording",
    ],
    "TerminalCells": ["TextWidth"],
    "TutorScreen": [
      "TCPEngine", "NetworkSimulation", "LessonKit", "LessonPlayer", "TerminalCells", "TextWidth",
      "Wording",
    ],
    "TutorApp": [
      "TCPEngine", "NetworkSimulation", "LessonKit", "LessonPlayer", "TerminalCells",
      "TutorScreen", "TextWidth", "Wording",
    ],
    "CursesTerminal": ["TerminalCells", "TextWidth"],
  ]
  let ours = Set(modules)
  let against = try imports(of: module).filter {
    ours.contains($0.module) && !(allowed[module] ?? []).contains($0.module)
  }
  #expect(against.isEmpty, "\(against)")
}

@Test(arguments: ["TCPEngine", "NetworkSimulation"])
func `engine and simulation use neither floating point nor unseeded randomness`(module: String)
  throws
{
  let folder = root.appending(path: "Sources/\(module)")
  for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
  where name.hasSuffix(".swift") {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      .split(separator: "\n")
      .filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") }
      .joined(separator: "\n")
    for word in ["Double", "Float", "random(in:", "SystemRandomNumberGenerator"] {
      #expect(!text.contains(word), "\(name) has \(word)")
    }
  }
}
