import TestSupport
import Testing

/// Finding lessons and words by typing, in a real terminal.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable))
struct MenuTerminalTests {
  private func menu(_ language: String) throws -> TmuxSession {
    let session = try LessonPlay.terminal(
      "--lang", language, "--lessons", Program.lessons, "--glyphs", "emoji", "--no-animation")
    try session.wait(for: language == "ko" ? "다음 차례" : "up next")
    return session
  }

  @Test(arguments: ["ko", "en"], ["종료", "ㅈㄹㅎㄱ", "closing"])
  func `a lesson is found by Hangul, first consonants or English`(
    _ language: String, _ typed: String
  ) throws {
    let session = try menu(language)
    try session.type("/" + typed)
    let screen = try session.wait(for: typed + " ") { $0.contains(": " + typed) }
    #expect(screen.contains("1/"))
    #expect(!screen.contains("한글 입력 중"))
    try session.send("Enter")
    try session.wait(for: language == "ko" ? "3강" : "Lesson 3")
  }

  @Test func `Hangul typed as a search is text, and a key again after Esc`() throws {
    let session = try menu("ko")
    try session.type("/연결")
    try session.wait(for: "찾기: 연결")
    try session.send("Escape")
    try session.wait(for: "다음 차례")
    try session.type("ㅣ")
    try session.wait(for: "up next")
  }

  @Test(arguments: [("ko", "처음 시퀀스 번호"), ("en", "Initial send sequence number")])
  func `e opens the glossary at the step's word, and Esc returns`(
    _ language: String, meaning: String
  ) throws {
    let session = try LessonPlay.session(
      "connect", language: language, options: "--no-animation")
    try session.press("Space")
    let before = try session.press("Right")
    #expect(before.contains("2/8"))
    #expect(try session.press("e").contains("►• ISS"))
    #expect(try session.press("Enter").contains(meaning))
    #expect(try session.press("Escape").contains("►• ISS"))
    #expect(try session.press("Escape") == before)
  }

  @Test(arguments: ["ko", "en"])
  func `the lab opens from the menu, and q leads back to it`(_ language: String) throws {
    let session = try menu(language)
    try session.press("End")
    let lab = try session.press("Enter")
    #expect(lab.contains(language == "ko" ? "1을 눌러 연결해" : "press 1 to connect"))
    #expect(try session.press("1").contains("SYN-SENT"))
    #expect(try session.press("q").contains(language == "ko" ? "하던 중" : "under way"))
    #expect(try session.press("Enter").contains("SYN-SENT"))
  }
}
