import Testing

@testable import LessonKit

@Suite struct TranslatedBlocksAreTheSourcesTests {
  private static let source = """
    # 제목

    글.

    ```tcp #a
    client connect
    expect client -> server SYN seq=100
    wait 1s
    ```

    """

  private func mistake(
    _ difference: TranslatedBlocksAreTheSources.Difference, line: Int
  ) -> Mistake {
    .blockDiffers(
      .id("a"), difference, source: SourcePlace(language: "ko", line: line), lesson: "talk")
  }

  private func translation(_ script: String) -> TestTranslation {
    TestTranslation(Self.source, "# Title\n\nText.\n\n```tcp #a\n\(script)\n```\n")
  }

  @Test func `comments, blank lines and spacing make no difference`() {
    translation(
      "# first\nclient   connect\n\nexpect client -> server SYN seq = 100  # its number\n wait 1s"
    ).expect()
  }

  @Test func `a word that differs is shown with the source's and its line`() {
    translation("client connect\nexpect client -> server SYN ⟦seq=101⟧\nwait 1s")
      .expect(mistake(.changed(source: "seq=100", here: "seq=101"), line: 11))
  }

  @Test func `statements of another length are shown whole`() {
    translation("client connect\n⟦expect client -> server SYN⟧\nwait 1s").expect(
      mistake(
        .changed(
          source: "expect client -> server SYN seq=100", here: "expect client -> server SYN"),
        line: 11))
  }

  @Test func `a line that is missing is shown where it belongs`() {
    translation("client connect\n⟦wait 1s⟧").expect(
      mistake(.missing("expect client -> server SYN seq=100"), line: 11))
    translation("client connect\n⟦expect client -> server SYN seq=100⟧").expect(
      mistake(.missing("wait 1s"), line: 12))
  }

  @Test func `a line that the source lacks is shown`() {
    translation("client connect\n⟦pause⟧\nexpect client -> server SYN seq=100\nwait 1s").expect(
      mistake(.extra("pause"), line: 11))
  }

  @Test func `the fence belongs to the block`() {
    TestTranslation(
      "글.\n\n```tcp setup\nserver listen\n```\n\n```tcp #a\nwait 1s\n```\n",
      "Text.\n\n```tcp ⟦#a⟧\nserver listen\nwait 1s\n```\n"
    ).expect(mistake(.changed(source: "setup", here: "#a"), line: 7))
  }

  @Test func `only the first difference of a step is told: the mend copies the whole block`() {
    translation("client ⟦close⟧\nexpect client -> server SYN seq=9\nwait 2s").expect(
      mistake(.changed(source: "connect", here: "close"), line: 10))
  }

  @Test func `a file with a block that is never closed isn't compared`() {
    let open = TestTranslation(Self.source, "# Title\n\nText.\n\n```tcp #a\nclient close\n")
    #expect(open.findings == [])
  }
}
