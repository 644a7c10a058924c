import LessonKit
import Testing

/// The shipped lessons, with one fault changed or taken away.
struct FalseFaultTests {
  @Test(arguments: ShippedLesson.all)
  func `a fault gone or changed is an error of its line, or of an expectation after it`(
    lesson: ShippedLesson
  ) throws {
    var count = 0
    for step in try lesson.compiled().outline.steps {
      guard let block = step.scripts.last else { continue }
      for line in block.lines {
        for change in changes(ofFaultIn: line, of: lesson) {
          let errors = lesson.errors(with: change).findings
          let isCaught = errors.contains { error in
            error.line == line && ["E202", "E503"].contains(error.code)
              || error.line > line && block.lines.contains(error.line)
                && error.code.hasPrefix("E3")
          }
          #expect(isCaught, "\(change): \(errors)")
          count += 1
        }
      }
    }
    #expect(count >= 11)
  }

  /// Every way to change one word of a fault: another deed, another segment in the count, the other
  /// path, another kind; and the fault gone.
  private func changes(ofFaultIn line: Int, of lesson: ShippedLesson) -> [LineChange] {
    let words = lesson.lines[line - 1].split(separator: " ").map(String.init)
    let deeds = ["drop", "duplicate", "corrupt"]
    // A fault is a deed, how many, from, ->, to, and what.
    guard let deed = words.first, deeds.contains(deed), words.count == 6 else { return [] }
    var changed = [[deed, words[1], words[4], "->", words[2], words[5]]]
    func change(_ place: Int, to others: [String]) {
      for other in others where other != words[place] {
        changed.append(words)
        changed[changed.count - 1][place] = other
      }
    }
    change(0, to: deeds)
    change(1, to: ["2nd", "3rd"])
    change(5, to: ["SYN", "SYN,ACK", "FIN", "DATA", "ACK", "RST"])
    return [.gone(line)]
      + changed.map { LineChange(line: line, text: $0.joined(separator: " ")) }
  }
}
