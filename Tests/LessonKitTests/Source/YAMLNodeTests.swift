import Testing

@testable import LessonKit

struct YAMLNodeTests {
  @Test func `scalars are as they are written, and know their lines`() throws {
    let root = try #require(
      try YAMLNode.compose("a: 1\nb: [x, 'y z']\n\nc: {d: ~}\ne: \"\\u00e9\""))
    #expect(
      root.mapping == [
        pair("a", line: 1, .scalar("1")),
        pair(
          "b", line: 2,
          .sequence([
            YAMLNode(line: 2, content: .scalar("x")), YAMLNode(line: 2, content: .scalar("y z")),
          ])),
        pair("c", line: 4, .mapping([pair("d", line: 4, .scalar("~"))])),
        pair("e", line: 5, .scalar("é")),
      ])
  }

  @Test func `an empty text has no document, and several are a mistake`() throws {
    #expect(try YAMLNode.compose("") == nil)
    #expect(try YAMLNode.compose("# only a comment") == nil)
    #expect(throws: YAMLNode.Problem.invalid("but found another document", line: 3)) {
      try YAMLNode.compose("a: 1\n---\nb: 2")
    }
  }

  @Test(
    arguments: [
      (
        "a: b: c",
        YAMLNode.Problem.invalid("mapping values are not allowed in this context", line: 1)
      ),
      ("a: 1\nb: [x", .invalid("did not find expected ',' or ']'", line: 3)),
      ("a: 1\nb: 2\na: 3", .duplicate("a", line: 3)),
      ("a: *b", .invalid("found undefined alias", line: 1)),
      // Aliases that mean a tree without end, and one of more nodes than anybody writes.
      ("a: &a [*a]", .tooDeep),
      (
        "a: &a [1,1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
          + "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]",
        .tooDeep
      ),
    ])
  func `what can't be read is told with its line`(text: String, problem: YAMLNode.Problem) {
    #expect(throws: problem) { try YAMLNode.compose(text) }
  }

  private func pair(_ key: String, line: Int, _ value: YAMLNode.Content) -> YAMLNode.Pair {
    YAMLNode.Pair(
      key: YAMLNode(line: line, content: .scalar(key)), value: YAMLNode(line: line, content: value))
  }
}
