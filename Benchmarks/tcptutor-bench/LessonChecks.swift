import Foundation
import LessonCheck
import Wording

/// How long `check` takes for lessons: read, compiled, run, and measured against their pane.
enum LessonChecks {
  /// Prints the mean and the longest time of a lesson in milliseconds, each lesson's being the
  /// shortest of the rounds, in which they take turns.
  static func measure(_ paths: [String], rounds: Int) {
    let sources = paths.map { path in
      guard let data = FileManager.default.contents(atPath: path) else {
        tcptutor_bench.Process.complain("\(path) can't be read\n")
        tcptutor_bench.Process.end(2)
      }
      return LessonSource(path: path, content: .octets(Array(data)))
    }
    let clock = ContinuousClock()
    var shortest = [Duration](repeating: .seconds(86_400), count: sources.count)
    for _ in 0..<rounds {
      for (index, source) in sources.enumerated() {
        let taken = clock.measure { _ = LessonChecker.check([source], language: .english) }
        shortest[index] = min(shortest[index], taken)
      }
    }
    let times = shortest.map { $0 / .milliseconds(1) }
    print("mean", times.reduce(0, +) / Double(max(1, times.count)))
    print("worst", times.max() ?? 0)
  }
}
