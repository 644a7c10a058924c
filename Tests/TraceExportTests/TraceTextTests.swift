import NetworkSimulation
import TCPEngine
import Testing
import TraceExport
import Wording

struct TraceTextTests {
  @Test func `a run is a ladder with a heading for every step`() {
    #expect(
      text(in: .english) == """
        lessons/09-loss.en.md: what the engine really did (seed 7, times in seconds)

                   client                                              server
                   ── step lost ─────────────────────────────────────────────
             0.000 ├ app: connect                                           │
             0.000 ├ CLOSED → SYN-SENT                                      │
             0.000 ├── SYN seq=100 mss=1000 ────✕ lost on the way           │ 0.025
                   ── step 2 ────────────────────────────────────────────────
             1.000 ├ retransmission timer (RTO) runs out                    │
             1.000 ├── SYN seq=100 mss=1000 (again) ───────────────────────►┤ 1.050
                   │                                  LISTEN → SYN-RECEIVED ┤ 1.050
          1.100080 ├◄─────────────────── SYN,ACK seq=300 ack=101 mss=1000 ──┤ 1.050
          1.100080 ├ SYN-SENT → ESTABLISHED                                 │
        """)
  }

  @Test func `in Korean the words are Korean, two columns a syllable, and names stay the RFC's`() {
    #expect(
      text(in: .korean) == """
        lessons/09-loss.en.md: 엔진이 실제로 한 일이에요 (seed 7, 시각은 초)

                   클라이언트                                            서버
                   ── 단계 lost ─────────────────────────────────────────────
             0.000 ├ 앱: 연결 청하기                                        │
             0.000 ├ CLOSED → SYN-SENT                                      │
             0.000 ├── SYN seq=100 mss=1000 ────✕ 길에서 사라짐             │ 0.025
                   ── 단계 2 ────────────────────────────────────────────────
             1.000 ├ 재전송 타이머(RTO) 끝남                                │
             1.000 ├── SYN seq=100 mss=1000 (다시) ────────────────────────►┤ 1.050
                   │                                  LISTEN → SYN-RECEIVED ┤ 1.050
          1.100080 ├◄─────────────────── SYN,ACK seq=300 ack=101 mss=1000 ──┤ 1.050
          1.100080 ├ SYN-SENT → ESTABLISHED                                 │
        """)
  }

  @Test func `with ASCII asked for an English ladder is ASCII`() {
    let lines = TraceText(language: .english, isASCII: true).lines(of: SampleRun.run)
    #expect(lines.allSatisfy { $0.allSatisfy(\.isASCII) })
    #expect(
      lines[6]
        == "     0.000 |-- SYN seq=100 mss=1000 ----x lost on the way           | 0.025")
  }

  @Test func `the rows of a range show a segment that was sent before it`() {
    let act = ExportedAct(trace: SampleRun.trace)
    let lines = TraceText(language: .english).lines(of: act, in: 11..<13)
    #expect(
      lines.joined(separator: "\n") == """
          1.100080 ├◄─────────────────── SYN,ACK seq=300 ack=101 mss=1000 ──┤ 1.050
          1.100080 ├ SYN-SENT → ESTABLISHED                                 │
        """)
  }

  @Test func `a segment that has not ended when the trace does is under way`() {
    var trace = Trace()
    for index in 0..<11 { trace.append(SampleRun.trace[index]) }
    let act = ExportedAct(trace: trace)
    #expect(
      TraceText(language: .english).lines(of: act, in: 10..<11) == [
        "           │        under way …─ SYN,ACK seq=300 ack=101 mss=1000 ──┤ 1.050"
      ])
  }

  @Test func `the clock starts after setup`() {
    var trace = Trace()
    for index in 0..<SampleRun.trace.count {
      var event = SampleRun.trace[index]
      event.isSetup = true
      trace.append(event)
    }
    trace.append(SampleRun.event(1_200_080, .client, .application(.close)))
    let lines = TraceText(language: .english).lines(
      of: ExportedAct(trace: trace), in: 12..<14)
    #expect(
      lines == [
        "     0.000 ├ SYN-SENT → ESTABLISHED                                 │",
        "     0.100 ├ app: close                                             │",
      ])
  }

  @Test func `only the chosen steps are drawn`() {
    let lines = TraceText(language: .english).lines(of: SampleRun.run) { $0?.step == "lost" }
    #expect(lines.count == 7)
    #expect(lines[3].contains("step lost"))
  }

  @Test func `a run in which nothing happened says so`() {
    let run = ExportedTrace(
      source: "a.md", seed: 1, settings: NetworkSettings(of: Network()),
      acts: [ExportedAct(trace: Trace())])
    #expect(TraceText(language: .english).lines(of: run).last == "Nothing happened.")
  }

  private func text(in language: Language) -> String {
    TraceText(language: language).lines(of: SampleRun.run).joined(separator: "\n")
  }
}
