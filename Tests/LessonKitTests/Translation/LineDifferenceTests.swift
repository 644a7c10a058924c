import TestSupport
import Testing

@testable import LessonKit

@Suite struct LineDifferenceTests {
  @Test func `a change is told in place, what goes first`() {
    #expect(
      LineDifference.rows(from: ["a", "b", "c"], to: ["a", "x", "y", "c"]).map(\.text)
        == [" a", "-b", "+x", "+y", " c"])
  }

  @Test func `a unified diff has three lines around a change and says where it is`() {
    let old = (1...20).map(String.init)
    var new = old
    new[4] = "five"
    new.append("21")
    #expect(
      LineDifference.unified(from: old, to: new, path: "a.md") == [
        "--- a.md", "+++ a.md", "@@ -2,7 +2,7 @@", " 2", " 3", " 4", "-5", "+five", " 6", " 7",
        " 8", "@@ -18,3 +18,4 @@", " 18", " 19", " 20", "+21",
      ])
    #expect(LineDifference.unified(from: old, to: old, path: "a.md") == [])
  }

  @Test func `texts too large to compare are told as a whole`() {
    let old = (0...LineDifference.lineLimit).map { "old \($0)" }
    let rows = LineDifference.rows(from: ["same"] + old, to: ["same", "new"])
    #expect(rows.count == old.count + 2)
    #expect(rows.first == .same("same"))
    #expect(rows.last == .added("new"))
  }

  @Test(arguments: 1...50)
  func `the rows make the old text and the new one`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    func text() -> [String] { (0..<12).map { _ in String(numbers.next() % 4) } }
    let (old, new) = (text(), text())
    let rows = LineDifference.rows(from: old, to: new)
    #expect(rows.filter { $0.text.first != "+" }.map { String($0.text.dropFirst()) } == old)
    #expect(rows.filter { $0.text.first != "-" }.map { String($0.text.dropFirst()) } == new)
  }
}
