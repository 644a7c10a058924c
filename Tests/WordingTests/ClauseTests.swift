import TCPEngine
import Testing
import Wording

struct ClauseTests {
  @Test func `a clause is cited by RFC and section`() {
    #expect(Clause(rfc: 9293, section: "3.10.7.4").text == "RFC 9293 §3.10.7.4")
  }

  @Test func `a labelled requirement is cited with its label`() {
    let clause = Clause(rfc: 9293, section: "3.6.1", requirement: "MUST-13")
    #expect(clause.text == "RFC 9293 §3.6.1, MUST-13")
  }
}
