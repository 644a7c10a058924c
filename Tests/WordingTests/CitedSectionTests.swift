import TCPEngine
import Testing
import Wording

/// Every clause that a cause cites is a section of that RFC.
struct CitedSectionTests {
  /// The sections that causes may cite, with their titles as the RFCs print them. A section of RFC
  /// 2525 has no title but the name of its problem.
  private static let titles: [Int: [String: String]] = [
    1337: ["3": "Fixes for TIME-WAIT Hazards"],
    2018: ["8": "Data Receiver Reneging"],
    2525: ["2.17": "Failure to RST on close with data pending"],
    3168: ["6.1.2": "The TCP Sender", "6.1.3": "The TCP Receiver"],
    3042: ["2": "The Limited Transmit Algorithm"],
    4987: ["2.2": "Theory of Operation"],
    5681: [
      "2": "Definitions",
      "3.1": "Slow Start and Congestion Avoidance",
      "3.2": "Fast Retransmit/Fast Recovery",
      "4.1": "Restarting Idle Connections",
    ],
    5682: ["2.1": "The Algorithm"],
    5961: ["3.2": "Mitigation", "4.2": "Mitigation", "5.2": "Mitigation", "7": "ACK Throttling"],
    6298: ["5": "Managing the RTO Timer"],
    6582: ["3.2": "Specification"],
    6675: [
      "4": "Processing and Acting Upon SACK Information",
      "5": "Algorithm Details",
    ],
    7323: ["3.2": "Timestamps Option", "5.3": "Basic PAWS Algorithm"],
    7661: [
      "4.3": "Preserving cwnd during a Rate-Limited Period",
      "4.4.3": "Adjustment at the End of the Nonvalidated Period (NVP)",
    ],
    8985: [
      "6.2": "Upon Receiving an ACK",
      "7.2": "Scheduling a Loss Probe",
      "7.3": "Sending a Loss Probe upon PTO Expiration",
      "7.4": "Detecting Losses Using the ACK of the Loss Probe",
    ],
    9293: [
      "3.1": "Header Format",
      "3.5": "Establishing a Connection",
      "3.6.1": "Half-Closed Connections",
      "3.7.4": "Nagle Algorithm",
      "3.8.3": "TCP Connection Failures",
      "3.8.4": "TCP Keep-Alives",
      "3.8.5": "The Communication of Urgent Information",
      "3.8.6": "Managing the Window",
      "3.8.6.1": "Zero-Window Probing",
      "3.8.6.2.1": "Sender's Algorithm -- When to Send Data",
      "3.8.6.2.2": "Receiver's Algorithm -- When to Send a Window Update",
      "3.8.6.3": "Delayed Acknowledgments -- When to Send an ACK Segment",
      "3.10.1": "OPEN Call",
      "3.10.2": "SEND Call",
      "3.10.4": "CLOSE Call",
      "3.10.5": "ABORT Call",
      "3.10.7.1": "CLOSED STATE",
      "3.10.7.2": "LISTEN STATE",
      "3.10.7.3": "SYN-SENT STATE",
      "3.10.7.4": "Other States",
      "3.10.8": "Timeouts",
    ],
    9406: ["4.2": "Algorithm Details"],
    9937: ["6": "Algorithm"],
  ]

  @Test(arguments: EveryCause.specimens)
  func `a cause cites a section that its RFC has`(cause: Cause) {
    let clause = cause.clause
    #expect(
      Self.titles[clause.rfc]?[clause.section] != nil,
      "\(cause.name) cites \(clause.text): is there such a section?")
  }

  @Test func `where an RFC's sections are all known, those that causes cite are among them`() {
    for (rfc, sections) in Self.titles {
      guard let known = RFCSections.titles(ofRFC: rfc) else { continue }
      for (number, title) in sections { #expect(known[number] == title) }
    }
  }

  @Test func `the nearest section shares most of the number`() {
    #expect(RFCSections.nearest(to: "3.10.7.9", inRFC: 9293) == "3.10.7.4")
    #expect(RFCSections.nearest(to: "3.6.2", inRFC: 9293) == "3.6.1")
    #expect(RFCSections.nearest(to: "3.11", inRFC: 9293) == "3.10")
    #expect(RFCSections.nearest(to: "12", inRFC: 6298) == "9")
    #expect(RFCSections.nearest(to: "1", inRFC: 1) == nil)
  }

  @Test func `no row of the table is left that nothing cites`() {
    let cited = Set(EveryCause.specimens.map { "\($0.clause.rfc) \($0.clause.section)" })
    for (rfc, sections) in Self.titles {
      for section in sections.keys { #expect(cited.contains("\(rfc) \(section)")) }
    }
  }

  // RFC 9293 §2.1: MUST-X, SHLD-X, MAY-X, REC-X; other RFCs label nothing.
  @Test(arguments: EveryCause.specimens)
  func `a requirement is labelled as RFC 9293 labels them`(cause: Cause) throws {
    guard let requirement = cause.clause.requirement else { return }
    #expect(cause.clause.rfc == 9293)
    let parts = requirement.split(separator: "-")
    try #require(parts.count == 2)
    #expect(["MUST", "SHLD", "MAY", "REC"].contains(parts[0]))
    #expect(Int(parts[1]) ?? 0 > 0)
  }
}
