import Foundation

/// Text files that hold what a screen, or anything else that is text, should look like.
///
/// They stand in `Goldens/` beside the test that compares them. With the environment variable
/// `UPDATE_GOLDENS` set they are written anew, and the run fails all the same, so that it can't be
/// left on.
package enum Golden {
  /// Nil if `text` is what the golden holds; else what to print. `name` is the file's name, `folder`
  /// its folder, seen from the test's.
  package static func difference(
    _ text: String, _ name: String, beside testFile: String = #filePath,
    folder folderName: String = "Goldens"
  ) -> String? {
    let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent()
      .appendingPathComponent(folderName).standardizedFileURL
    let file = folder.appendingPathComponent(name)
    let actual = text.hasSuffix("\n") ? text : text + "\n"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(actual.utf8).write(to: file)
      } catch {
        return "the golden \(name) can't be written: \(error)"
      }
      return "the golden \(name) is written; run again without UPDATE_GOLDENS"
    }
    guard let data = try? Data(contentsOf: file) else {
      return "there is no golden \(name) yet; UPDATE_GOLDENS=1 writes it:\n\(actual)"
    }
    let expected = String(decoding: data, as: UTF8.self)
    return expected == actual ? nil : report(expected: expected, actual: actual, name: name)
  }

  private static func report(expected: String, actual: String, name: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    var lines = ["the golden \(name) differs:"]
    for row in 0..<max(old.count, new.count) {
      let before = row < old.count ? old[row] : ""
      let after = row < new.count ? new[row] : ""
      if before != after { lines += ["\(row + 1) - \(before)", "\(row + 1) + \(after)"] }
    }
    return lines.joined(separator: "\n")
  }
}
