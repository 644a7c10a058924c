import Testing

@testable import Wording

struct ParticleTests {
  @Test(arguments: [
    ("서버", "서버는 서버가 서버를 서버로 서버와 서버예요"),
    ("세그먼트", "세그먼트는 세그먼트가 세그먼트를 세그먼트로 세그먼트와 세그먼트예요"),
    ("데이터", "데이터는 데이터가 데이터를 데이터로 데이터와 데이터예요"),
    ("대답", "대답은 대답이 대답을 대답으로 대답과 대답이에요"),
    ("길", "길은 길이 길을 길로 길과 길이에요"),
  ])
  func `a Hangul word's last syllable decides`(word: String, forms: String) {
    #expect(allForms(of: word) == forms)
  }

  @Test(arguments: [
    ("0", "0은 0이 0을 0으로 0과 0이에요"),
    ("101", "101은 101이 101을 101로 101과 101이에요"),
    ("102", "102는 102가 102를 102로 102와 102예요"),
    ("106", "106은 106이 106을 106으로 106과 106이에요"),
    ("49,152", "49,152는 49,152가 49,152를 49,152로 49,152와 49,152예요"),
    ("1000", "1000은 1000이 1000을 1000으로 1000과 1000이에요"),
  ])
  func `a number is read in Sino-Korean`(word: String, forms: String) {
    #expect(allForms(of: word) == forms)
  }

  @Test func `a trillion ends in a vowel because it is read 조`() {
    #expect(Particle.topic.attached(to: "1000000000000") == "1000000000000는")
    #expect(Particle.topic.attached(to: "100000000") == "100000000은")
  }

  @Test(arguments: [
    ("SYN", "SYN은"), ("ACK", "ACK는"), ("SYN,ACK", "SYN,ACK는"), ("FIN", "FIN은"),
    ("RST", "RST는"), ("RTO", "RTO는"), ("MSL", "MSL은"), ("LISTEN", "LISTEN은"),
    ("ESTABLISHED", "ESTABLISHED는"), ("CLOSING", "CLOSING은"), ("CLOSED", "CLOSED는"),
    ("FIN-WAIT-1", "FIN-WAIT-1은"), ("FIN-WAIT-2", "FIN-WAIT-2는"), ("TIME-WAIT", "TIME-WAIT는"),
    ("50 ms", "50 ms는"), ("20%", "20%는"),
  ])
  func `a Latin word is read as Koreans say it`(word: String, expected: String) {
    #expect(Particle.topic.attached(to: word) == expected)
  }

  @Test func `a final ㄹ takes 로 in Latin letters too`() {
    #expect(Particle.direction.attached(to: "MSL") == "MSL로")
    #expect(Particle.direction.attached(to: "LISTEN") == "LISTEN으로")
    #expect(Particle.direction.attached(to: "CLOSED") == "CLOSED로")
  }

  @Test(arguments: [
    ("시퀀스 번호(seq)", "시퀀스 번호(seq)는"), ("재전송 타이머(RTO)", "재전송 타이머(RTO)는"),
    ("수명(MSL)", "수명(MSL)은"), ("‘대답’", "‘대답’은"), ("`ACK`", "`ACK`는"),
  ])
  func `brackets and closing marks are not read`(word: String, expected: String) {
    #expect(Particle.topic.attached(to: word) == expected)
  }

  @Test func `icons take the particle that the lessons give them`() {
    #expect(["❔", "👍", "✋", "📦"].map(Particle.subject.attached) == ["❔이", "👍이", "✋이", "📦가"])
  }

  @Test func `nothing that is read counts as ending in a vowel`() {
    #expect(Particle.topic.attached(to: "") == "는")
    #expect(Particle.topic.attached(to: "…") == "…는")
    #expect(Particle.topic.attached(to: "(x)") == "(x)는")
  }

  private func allForms(of word: String) -> String {
    Particle.allCases.map { $0.attached(to: word) }.joined(separator: " ")
  }
}
