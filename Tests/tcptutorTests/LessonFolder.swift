import Foundation

/// A folder of files for one test, gone with the value.
final class LessonFolder {
  let path: String

  /// A folder with these files, by their names.
  init(_ files: [String: [UInt8]] = [:]) throws {
    path = NSTemporaryDirectory() + "tcptutor-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, octets) in files {
      try Data(octets).write(to: URL(fileURLWithPath: self[name]))
    }
  }

  /// A folder with one text.
  convenience init(_ name: String, _ text: String) throws {
    try self.init([name: Array(text.utf8)])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in the folder.
  subscript(_ name: String) -> String { path + "/" + name }
}
