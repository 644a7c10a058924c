import TestSupport
import Testing

/// The panels by their keys, in a real terminal.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable))
struct PanelTerminalTests {
  /// Lesson 2, where its first data is on the stage.
  private func session(_ language: String) throws -> TmuxSession {
    let session = try LessonPlay.session("send", language: language, options: "--no-animation")
    try session.wait(for: language == "ko" ? "시작하기" : "Start")
    try session.send("Space")
    try session.wait(for: "ESTABLISHED")
    try session.send("Right")
    try session.wait(for: "hello")
    try session.send("Space")
    try session.wait(for: "seq=101")
    return session
  }

  @Test(
    arguments: [
      ("i", "sequence number 101"), ("v", "SND.UNA"), ("s", "rcv SYN,ACK"),
      ("b", "client → server"), ("t", "If no answer comes in this time"), ("g", "cwnd"),
      ("k", "what it knows"), ("w", "RFC 9293"),
    ])
  func `a key opens a panel over the lanes, and Esc brings them back`(
    _ key: String, text: String
  ) throws {
    let session = try session("en")
    try session.send(key)
    try session.wait(for: text)
    try session.send("Escape")
    try session.wait(for: "the ladder again") { $0.contains("📦") && !$0.contains(text) }
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
