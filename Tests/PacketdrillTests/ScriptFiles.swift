import Foundation

/// Our own scripts, by area: each from a clause that its first lines name.
enum ScriptFiles {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Scripts")

  /// Their paths below `Scripts`, sorted.
  static let names: [String] = {
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return all.filter { $0.hasSuffix(".pkt") }.sorted()
  }()

  /// The text of a script.
  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }
}
