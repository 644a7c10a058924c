import Testing

@testable import LessonKit

@Suite struct FingerprintTests {
  private func passages(_ text: String) -> [LessonOutline.Passage] {
    TestTranslation.source(text).outline.passages
  }

  /// The number comes from another program: `printf '안녕 `____`?' | sha256sum`.
  @Test func `it is six digits of the narration's SHA-256`() {
    #expect(Fingerprint.of("안녕 `____`?") == "e84aff")
    #expect(Fingerprint.of("\n\t안녕\n  `____`?  \n") == "e84aff")
  }

  @Test func `white space of any kind is one space, and none at the ends`() {
    #expect(Fingerprint.normalized("\u{3000} a\t\r\n\u{A0}\u{2028}가\u{85}b \u{205F}") == "a 가 b")
  }

  @Test func `comments are no narration, and one that never closes is`() {
    #expect(Fingerprint.normalized("a <!-- note: x --> b<!-- y\nz -->c") == "a bc")
    #expect(Fingerprint.normalized("a <!-- b") == "a <!-- b")
  }

  @Test func `it covers all that is read in a step, and neither blocks nor rules`() {
    let text = """
      # 제목

      ## 물음

      글이에요.

      ```tcp setup
      set rtt 100ms
      ```

      왜요?

      - [x] 이래서
        > 맞아요.

      <details>
      힌트
      </details>

      ```tcp #a
      wait 1s
      ```

      > 결과예요.

      ---

      """
    #expect(
      passages(text).map { Fingerprint.normalized($0.narration) } == [
        "# 제목 ## 물음 글이에요. 왜요? - [x] 이래서 > 맞아요. <details> 힌트 </details> > 결과예요."
      ])
  }

  @Test func `steps without an id belong to the next one's passage, the last ones to the last`() {
    let passages = passages(
      "가\n\n---\n\n나\n\n```tcp #a\nwait 1s\n```\n\n다\n\n```tcp\nwait 1s\n```\n\n라\n\n"
        + "```tcp #b\nwait 1s\n```\n\n마\n\n---\n\n바\n")
    #expect(passages.map(\.id) == ["a", "b"])
    #expect(passages.map { Fingerprint.normalized($0.narration) } == ["가 나", "다 라 마 바"])
    #expect(passages.map(\.steps) == [0..<2, 2..<6])
  }

  @Test func `line ends and a byte order mark change nothing`() {
    let text = "# T\n\n글\n둘\n\n```tcp #a\nwait 1s\n```\n\n> 끝\n"
    let octets = Array(("\u{feff}" + text.replacing("\n", with: "\r\n")).utf8)
    let other = LessonCompiler.compile(octets, path: "a.ko.md").lesson
    let plain = LessonCompiler.compile(Array(text.utf8), path: "a.ko.md").lesson
    #expect(other?.outline.passages == plain?.outline.passages)
  }

  @Test func `a block's own change doesn't change it`() {
    let one = passages("가\n\n```tcp #a\nwait 1s\n```\n")[0].fingerprint
    #expect(passages("가\n\n```tcp #a\nwait 2s # 둘\n```\n")[0].fingerprint == one)
    #expect(passages("나\n\n```tcp #a\nwait 1s\n```\n")[0].fingerprint != one)
  }

  @Test(arguments: ["", "73e10", "734e1g", "734E10", "734e101", "７34e10"])
  func `what isn't six digits is none`(text: String) {
    #expect(!Fingerprint.isWellFormed(text))
  }
}
