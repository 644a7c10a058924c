import TCPEngine
import Testing
import Wording

struct CauseTests {
  @Test(arguments: EveryCause.specimens)
  func `every cause is told in one line of whole sentences`(cause: Cause) {
    let korean = cause.explanation(in: .korean)
    let english = cause.explanation(in: .english)
    #expect(korean.hasSuffix("요."), "해요체")
    #expect(english.hasSuffix("."))
    for text in [korean, english] {
      #expect(!text.contains("\n") && !text.contains("  ") && !text.hasPrefix(" "))
    }
    #expect(english.count <= 96)
    #expect(korean.count <= 64)
  }

  @Test func `no two causes share their English`() {
    let texts = EveryCause.specimens.map { $0.explanation(in: .english) }
    #expect(Set(texts).count == texts.count)
  }

  @Test func `no two causes share their Korean`() {
    let texts = EveryCause.specimens.map { $0.explanation(in: .korean) }
    #expect(Set(texts).count == texts.count)
  }

  @Test func `the causes of a handshake read as a story`() {
    let story: [Cause] = [
      .openActive(iss: SequenceNumber(100)),
      .synInListen(segSeq: SequenceNumber(100), iss: SequenceNumber(300)),
      .synAckInSynSent(segSeq: SequenceNumber(300), segAck: SequenceNumber(101)),
      .acknowledgmentOfSyn(segAck: SequenceNumber(301), sndUna: SequenceNumber(300)),
    ]
    #expect(
      story.map { $0.explanation(in: .korean) }.joined(separator: "\n") == """
        프로그램이 연결을 청했어요. 시작 번호 100을 SYN에 실어요.
        시작 번호 100인 SYN이 왔어요. 내 시작 번호는 300이에요.
        내 SYN이 확인됐고(ack=101), 상대의 시작 번호 300도 알았어요.
        내 SYN이 확인됐어요(ack=301). 이제 연결됐어요.
        """)
    #expect(
      story.map { $0.explanation(in: .english) }.joined(separator: "\n") == """
        The application asked to connect: the SYN carries our initial number 100.
        A SYN came with initial number 100. Ours is 300.
        Our SYN is acknowledged (ack=101), and the peer's number 300 is known.
        Our SYN is acknowledged (ack=301): connected.
        """)
  }

  @Test func `a value that is a time is told as one, under a name in the reader's language`() {
    #expect(CauseValue("SEG.ACK", 101).text(in: .korean) == "SEG.ACK 101")
    #expect(CauseValue("RTO", 1_000_000).text(in: .korean) == "RTO 1초")
    #expect(CauseValue("wait", 500_000).text(in: .english) == "wait 500 ms")
    #expect(CauseValue("queued", 500).text(in: .korean) == "남은 바이트 500")
  }
}
