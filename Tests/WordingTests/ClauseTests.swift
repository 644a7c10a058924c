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

  /// Where RFC 9293 has its labels: those that causes cite, and their neighbours.
  private static let sections: [String: String] = [
    "MUST-2": "3.1", "MUST-3": "3.1", "MUST-4": "3.1", "MUST-5": "3.1", "MUST-6": "3.1",
    "MUST-7": "3.1", "MUST-10": "3.5", "MUST-11": "3.5", "MUST-13": "3.6.1", "MUST-15": "3.7.1",
    "MUST-16": "3.7.1", "MUST-20": "3.8.3", "MUST-23": "3.8.3", "MUST-32": "3.8.5",
    "MUST-35": "3.8.6", "MUST-36": "3.8.6.1", "MUST-37": "3.8.6.1", "MUST-38": "3.8.6.2.1",
    "MUST-39": "3.8.6.2.2", "MUST-40": "3.8.6.3", "MUST-66": "3.4", "MUST-21": "3.8.3",
    "MUST-24": "3.8.4",
    "MUST-26": "3.8.4",
    "MUST-29": "3.8.4", "SHLD-3": "3.6.1", "SHLD-7": "3.7.4", "SHLD-9": "3.8.3",
    "SHLD-12": "3.8.4", "SHLD-18": "3.8.6.3", "SHLD-19": "3.8.6.3", "SHLD-29": "3.8.6.1",
    "SHLD-30": "3.8.6.1", "SHLD-31": "3.10.7.4", "MAY-2": "3.6.1",
    "MAY-16": "3.9.1.2", "MUST-60": "3.9.1.2", "MUST-55": "3.9.2.2", "MUST-56": "3.9.2.2",
    "SHLD-25": "3.9.2.2", "SHLD-26": "3.9.2.2",
  ]

  @Test(arguments: EveryCause.specimens)
  func `a cause's label stands in the section it cites`(_ cause: Cause) {
    guard let label = cause.clause.requirement else { return }
    #expect(cause.clause.rfc == 9293)
    #expect(Self.sections[label] == cause.clause.section, "\(cause.name): \(label)")
  }
}
