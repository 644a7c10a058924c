import TestSupport
import Testing

/// What if, by its keys, in a real terminal.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable))
struct ForkTerminalTests {
  /// Lesson 2, where its first data has arrived.
  private func session(_ language: String, options: String = "--no-animation") throws -> TmuxSession
  {
    let session = try LessonPlay.session("send", language: language, options: options)
    for key in ["Space", "Right", "Space"] { try session.press(key) }
    return session
  }

  @Test(arguments: [("ko", "강의로", "만약에"), ("en", "to the lesson", "What if")])
  func `x loses what had arrived, Space runs on to its repair, and Esc leads back`(
    _ language: String, back: String, title: String
  ) throws {
    let session = try session(language)
    try session.send("x")
    try session.wait(for: "the loss, apart from the lesson") {
      $0.contains("💥") && $0.contains(title) && $0.contains(back)
    }
    try session.send("Space")
    try session.wait(for: "RTO")
    try session.send("Right")
    try session.wait(for: "↻")
    try session.send("Left")
    try session.wait(for: "the timeout again") { !$0.contains("↻") && $0.contains("💥") }
    try session.send("Escape")
    try session.wait(for: "the lesson again") { !$0.contains("💥") && !$0.contains(back) }
  }

  @Test func `f opens the list, Tab turns it, and a digit asks how much`() throws {
    let session = try session("en")
    try session.send("f")
    try session.wait(for: "close")
    try session.send("Tab")
    try session.wait(for: "Tab client")
    try session.send("6")
    try session.wait(for: "1460 bytes")
    try session.send("4")
    try session.wait(for: "the server: send 1460 bytes")
    try session.send("Escape")
    try session.wait(for: "the lesson again") { !$0.contains("What if") }
  }

  @Test(arguments: ["en", "ko"])
  func `each deed of the list by its key, and back to the lesson`(_ language: String) throws {
    let session = try session(language)
    let lesson = try session.settledScreen()
    let deeds: [(keys: [String], english: String, korean: String)] = [
      (["1", "2"], "delayed by 100 ms", "100 ms 늦췄어요"), (["2"], "duplicated:", "복제했어요"),
      (["3", "1"], "overtaken by 1:", "1개가 앞지르게"), (["4"], "corrupted:", "망가뜨렸어요"),
      (["5"], "the link was cut", "선을 끊었어요"),
      (["6", "1"], "the client: send", "클라이언트: "),
      (["7"], "the client: stop reading", "클라이언트: 읽기 멈추기"),
      (["8"], "the client: close", "클라이언트: 닫기"),
      (["9"], "the client: abort", "클라이언트: 강제로 끊기"),
      (["0"], "the client lost its power", "클라이언트의 전원을 껐어요"),
    ]
    for deed in deeds {
      try session.press("f")
      var screen = ""
      for key in deed.keys { screen = try session.press(key) }
      let told = language == "ko" ? deed.korean : deed.english
      #expect(screen.contains(told), "\(deed.keys): \(screen)")
      // What was cut is joined, and who lost its power gets it back.
      if let undone = ["5": ("healed", "이었어요"), "0": ("is back up", "다시 켰어요")][deed.keys[0]] {
        try session.press("f")
        screen = try session.press(deed.keys[0])
        #expect(screen.contains(language == "ko" ? undone.1 : undone.0), "\(screen)")
      }
      #expect(try session.press("Escape") == lesson)
    }
  }

  @Test(arguments: ["en", "ko"])
  func `Esc closes the list before the panel that was open already`(_ language: String) throws {
    let session = try session(language)
    let lesson = try session.settledScreen()
    let panel = try session.press("v")
    #expect(panel.contains("SND.UNA"))
    let list = try session.press("f")
    #expect(list.contains("SND.UNA") && list.contains("[0–9]"))
    #expect(try session.press("Escape") == panel)
    #expect(try session.press("Escape") == lesson)
  }

  @Test func `what is refused says why, and with a Korean layout the keys are the same`() throws {
    let session = try LessonPlay.session("connect", language: "ko", options: "--no-animation")
    try session.wait(for: "시작하기")
    try session.send("Space")
    try session.wait(for: "CLOSED")
    try session.type("ㄹ")
    try session.wait(for: "강제로 끊기")
    try session.send("8")
    try session.wait(for: "클라이언트 쪽은 CLOSED 상태예요. 연결이 없어요.")
  }

  @Test(arguments: [
    ("ko", "대본으로", "확인해 주지 않아요"),
    ("en", "to the script", "what you add"),
  ])
  func `in a packetdrill script x loses a segment, and Esc leads back to the script`(
    _ language: String, back: String, rule: String
  ) throws {
    let folder = try LessonFolder("server.pkt", SampleScript.text)
    let session = try LessonPlay.session(
      folder["server.pkt"], language: language, options: "--no-animation")
    try session.wait(for: language == "ko" ? "시작하기" : "Start")
    try session.send("Space")
    try session.wait(for: "socket(")
    for text in ["SYN", "seq=1", "seq=1101"] {
      try session.send("Space")
      try session.wait(for: text)
    }
    try session.send("x")
    try session.wait(for: "the loss, apart from the script") {
      $0.contains("💥") && $0.contains(back) && $0.contains(rule)
    }
    for text in ["ack=1101", "FIN-WAIT-1", "✋", "⏰", "↻"] {
      try session.send("Space")
      try session.wait(for: text)
    }
    try session.send("Escape")
    try session.wait(for: "the script again") { !$0.contains("💥") && !$0.contains(back) }
  }
}
