import NetworkSimulation
import TCPEngine
import Testing
import Wording

/// Patterns and conditions as learners read them.
struct PhraseTests {
  private let syn = SegmentPattern(
    path: PathID(from: .client), kind: .syn, mustBeRetransmission: true)

  private func phrases(
    _ subject: EventPattern.Subject, ordinal: Int? = nil, _ fate: EventPattern.Fate = .arrives
  ) -> [String] {
    [Language.korean, .english].map {
      EventPattern(ordinal: ordinal, subject: subject).phrase(in: $0, defaultFate: fate)
    }
  }

  @Test func `a segment's event says whose, what and which fate`() {
    #expect(
      phrases(.segment(syn, fate: nil))
        == ["클라이언트가 다시 보낸 SYN 도착", "the client's SYN arrives, sent again"])
    let data = SegmentPattern(
      path: PathID(from: .server), kind: .data, fields: [FieldComparison(.seq, .equal, 301)])
    #expect(
      phrases(.segment(data, fate: .lost))
        == ["서버의 데이터 (seq=301) 사라짐", "the server's data (seq=301) is lost"])
    #expect(
      phrases(.segment(SegmentPattern(path: PathID(from: .server)), fate: nil), .sent)
        == ["서버의 세그먼트 출발", "the server's segment sets out"])
  }

  @Test func `an ordinal says how often`() {
    #expect(
      phrases(.segment(syn, fate: .sent), ordinal: 2)
        == ["클라이언트가 다시 보낸 SYN 출발 (2번째)", "the client's SYN sets out, sent again (2 times)"])
  }

  @Test func `a timeout names its timer`() {
    #expect(
      phrases(.timeout(.client, .timeWait))
        == ["클라이언트의 TIME-WAIT 타이머 끝남", "the client's TIME-WAIT timer runs out"])
  }

  @Test func `a condition says of whom`() {
    let closed = Condition(host: nil, test: .state(.closed))
    #expect(closed.phrase(in: .korean) == "두 쪽 모두 CLOSED")
    #expect(closed.phrase(in: .english) == "both ends are CLOSED")
    let rto = Condition(host: .client, test: .metric(.rto, .greaterOrEqual, 2_000_000))
    #expect(rto.phrase(in: .korean) == "클라이언트의 RTO >= 2초")
    #expect(rto.phrase(in: .english) == "the client's RTO >= 2 s")
  }
}
