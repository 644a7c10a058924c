import LessonCheck
import LessonKit
import Testing
import Wording

struct TranslationCheckerTests {
  private static let source = """
    ---
    tcptutor: 1
    lang: ko
    ---
    # 제목

    첫째 줄이에요.
    둘째 줄이에요.

    ```tcp #a
    wait 1s
    ```

    """

  private func translation(_ print: String, script: String = "wait 1s") -> LessonSource {
    let text = """
      ---
      tcptutor: 1
      lang: en
      translates: ko
      synced:
        a: "\(print)"
      ---
      # Title

      Text.

      ```tcp #a
      \(script)
      ```

      """
    return LessonSource(path: "l/01-t.en.md", content: .octets(Array(text.utf8)))
  }

  private func source(_ text: String = source) -> LessonSource {
    LessonSource(path: "l/01-t.ko.md", content: .octets(Array(text.utf8)))
  }

  private var print: String {
    LessonCompiler.compile(Array(Self.source.utf8), path: "l/01-t.ko.md").lesson?.outline
      .passages[0].fingerprint ?? ""
  }

  /// Surroundings with one file, and its earlier contents.
  private func surroundings(_ file: LessonSource, earlier: [String] = []) -> LessonSurroundings {
    LessonSurroundings(
      read: { path in
        path == file.path ? file : LessonSource(path: path, content: .unreadable(.missing))
      },
      earlierVersions: { path in
        AnySequence(path == file.path ? earlier.map { Array($0.utf8) } : [])
      })
  }

  @Test func `a translation is compared with its source among the files`() {
    let report = LessonChecker.check(
      [translation(print, script: "wait 2s"), source()], language: .english)
    #expect(report.files.map { $0.diagnostics.map(\.mistake.code) } == [["E601"], []])
  }

  @Test func `a source that wasn't given is read from beside it, and not reported`() {
    let report = LessonChecker.check(
      [translation(print)], language: .english, surroundings: surroundings(source("# 다른 글\n")))
    #expect(report.files.map { $0.diagnostics.map(\.mistake.code) } == [["E608", "E602", "E602"]])
    #expect(report.lessonCount == 1)
  }

  @Test func `a translation without its source is an error`() {
    let report = LessonChecker.check([translation(print)], language: .english)
    #expect(report.files[0].diagnostics.map(\.mistake.code) == ["E605"])
  }

  @Test func `what changed since is found in the source's history by its fingerprint`() throws {
    let now = Self.source.replacing("둘째 줄이에요.", with: "둘째 줄을 고쳤어요.")
    let report = LessonChecker.check(
      [translation(print)], language: .english,
      surroundings: surroundings(source(now), earlier: [now, "\u{0}", Self.source]))
    let diagnostic = try #require(report.files[0].diagnostics.first)
    #expect(diagnostic.mistake.code == "W604")
    #expect(
      diagnostic.notes == [
        "what changed since it was translated (l/01-t.ko.md):", "  -둘째 줄이에요.", "  +둘째 줄을 고쳤어요.",
      ])
    #expect(report.exitCode == 0)
  }

  @Test func `without history the source's text of now is shown, and said to be that`() throws {
    let now = Self.source.replacing("둘째 줄이에요.", with: "둘째 줄을 고쳤어요.")
    let report = LessonChecker.check(
      [translation(print)], language: .korean, surroundings: surroundings(source(now)))
    let diagnostic = try #require(report.files[0].diagnostics.first)
    #expect(
      diagnostic.notes == [
        "예전 글은 알 수 없어요(git 기록에 이 지문의 판이 없어요). 지금 글은 이래요:", "  # 제목",
        "  첫째 줄이에요.", "  둘째 줄을 고쳤어요.",
      ])
  }

  @Test func `a strict check makes stale prose an error`() {
    let report = LessonChecker.check(
      [translation("000000"), source()], language: .english, isStrict: true)
    #expect(report.exitCode == 1)
    #expect(report.errorCount == 1 && report.warningCount == 0)
  }
}
