import TestSupport
import Testing

/// The panels by their keys, in a real terminal.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable))
struct PanelTerminalTests {
  /// Lesson 2, where its first data is on the stage.
  private func session(_ language: String) throws -> TmuxSession {
    let session = try LessonPlay.session("send", language: language, options: "--no-animation")
    for key in ["Space", "Right", "Space"] { try session.press(key) }
    return session
  }

  /// Keys that open a panel, what it says then in Korean and in English, and the keys that show
  /// more of it and what was there before.
  struct Opened: CustomTestStringConvertible {
    var keys: [String]
    var korean: String
    var english: String
    var further: (there: String, back: String)?
    var testDescription: String { keys.joined(separator: " ") }

    static let all = [
      Opened(keys: ["i"], korean: "i 헤더", english: "i Header", further: ("Down", "Up")),
      Opened(keys: ["v"], korean: "v 변수 (TCB)", english: "v Variables (TCB)"),
      Opened(keys: ["s"], korean: "s 상태 그림", english: "s State diagram"),
      Opened(keys: ["b"], korean: "b 바이트와 창", english: "b Bytes and windows"),
      Opened(keys: ["b", "b"], korean: "보내고 대답 기다림 5", english: "sent, unanswered 5"),
      Opened(keys: ["t"], korean: "t 타이머", english: "t Timers"),
      Opened(keys: ["g"], korean: "g 그래프", english: "g Graph", further: ("Tab", "Tab")),
      Opened(
        keys: ["k"], korean: "k 누가 무엇을 아나", english: "k Who knows what",
        further: ("Tab", "Tab")),
      Opened(keys: ["w"], korean: "도착해서", english: "On arrival"),
    ]
  }

  @Test(arguments: ["en", "ko"])
  func `a key opens a panel over the lanes or beside them, and Esc closes it`(
    _ language: String
  ) throws {
    let session = try session(language)
    for (columns, rows) in [(120, 40), (60, 18), (80, 24)] {
      let before = try session.fit(columns: columns, rows: rows)
      for opened in Opened.all {
        var screen = before
        for key in opened.keys { screen = try session.press(key) }
        let text = language == "ko" ? opened.korean : opened.english
        #expect(screen.contains(text), "\(opened) at \(columns)x\(rows): \(screen)")
        // The lanes stay beside a panel, and go below it.
        #expect(screen.contains("0.050 ├ ⏳") == (columns == 120))
        if let further = opened.further {
          let more = try session.press(further.there)
          #expect(more != screen && more.contains(text), "\(opened) at \(columns)x\(rows)")
          #expect(try session.press(further.back) == screen)
        }
        #expect(try session.press("Escape") == before)
      }
    }
  }

  @Test(arguments: [
    ("en", "Why it went again", "No answer within 1 s", "Why nothing happens"),
    ("ko", "다시 보낸 까닭", "1초 안에 대답이 없어서", "조용한 까닭"),
  ])
  func `why tells of a timeout, of what it sent again, of a selected row and of a silence`(
    _ language: String, again: String, timeout: String, silence: String
  ) throws {
    let session = try session(language)
    for key in ["2", "Right", "Space", "3", "Right", "Space"] { try session.press(key) }
    let expiry = try session.press("w")
    #expect(expiry.contains(timeout) && expiry.contains("RFC 6298 §5"))
    try session.press("Escape")
    for key in ["2", "Right"] { try session.press(key) }
    let reason = try session.press("w")
    #expect(reason.contains(again) && reason.contains(timeout))
    try session.press("Up")
    let row = try session.press("Up")
    #expect(row.contains(timeout) && !row.contains(again))
    for key in ["Escape", "Escape", "x"] { try session.press(key) }
    #expect(try session.press("w").contains(silence))
  }

  @Test(arguments: [("ㅑ", "시퀀스 번호 101"), ("ㅈ", "보낸 까닭"), ("ㅏ", "이쪽이 아는 것")])
  func `the same keys with a Korean layout on`(_ key: String, text: String) throws {
    let session = try session("ko")
    try session.send("Up")
    try session.wait(for: "►")
    try session.type(key)
    try session.wait(for: "the panel and the notice") {
      $0.contains(text) && $0.contains("한글 입력 중이에요")
    }
  }

  @Test(arguments: [
    ("en", "ICMP: fragmentation needed", "1200 bytes", "makes segments smaller"),
    ("ko", "ICMP: 세그먼트가 너무 큼", "1200바이트", "세그먼트를 줄임"),
  ])
  func `an ICMP message stands in the lanes, and selected says why (RFC 1191 §6.4)`(
    _ language: String, sign: String, limit: String, deed: String
  ) throws {
    let session = try LessonPlay.terminal(
      "play", Program.root + "/Tests/PacketdrillTests/Scripts/icmp/path-mtu.pkt", "--lang",
      language, "--glyphs", "emoji", "--no-animation")
    for key in ["Space", "End"] { try session.press(key) }
    var screen = try session.press("Up")
    while let row = screen.split(separator: "\n").first(where: { $0.hasPrefix("►") }),
      !row.contains(sign)
    {
      let above = try session.press("Up")
      try #require(above != screen, "the message is above no row: \(sign)")
      screen = above
    }
    #expect(screen.contains("►") && screen.contains(sign))
    let reason = try session.press("w")
    for text in ["ICMP", limit, deed, "RFC 1191 §6.4"] { #expect(reason.contains(text)) }
    #expect(try session.press("Escape") == screen)
  }
}
