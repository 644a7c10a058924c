import TCPEngine
import Testing
import Wording

/// Every clause that a cause cites is a section of that RFC.
struct CitedSectionTests {
  @Test(arguments: EveryCause.specimens)
  func `a cause cites a section that its RFC has`(cause: Cause) {
    let clause = cause.clause
    #expect(
      RFCSections.title(of: clause.section, inRFC: clause.rfc) != nil,
      "\(cause.name) cites \(clause.text): is there such a section?")
  }

  @Test func `sections are numbered from 1 without gaps, each in one that the table has`() {
    for rfc in RFCSections.known {
      for section in (1...30).map(String.init) + ["3.10.7", "4.2.2", "4.2.3", "6.1", "7.4"]
      where RFCSections.lacks("\(section).99", inRFC: rfc) {
        let numbers = (1...30).filter {
          RFCSections.title(of: "\(section).\($0)", inRFC: rfc) != nil
        }
        #expect(numbers == Array(1..<numbers.count + 1), "RFC \(rfc) §\(section)")
        let isKnown = RFCSections.title(of: section, inRFC: rfc) != nil
        #expect(numbers.isEmpty || isKnown, "RFC \(rfc) §\(section)")
      }
    }
  }

  @Test func `only what is certain is denied`() {
    #expect(RFCSections.lacks("3.10.7.9", inRFC: 9293))
    #expect(RFCSections.lacks("5.9", inRFC: 7323))
    #expect(!RFCSections.lacks("5.8", inRFC: 7323))
    #expect(RFCSections.lacks("5", inRFC: 3042) && RFCSections.lacks("8.1", inRFC: 5682))
    #expect(RFCSections.lacks("4.2.2.22", inRFC: 1122))
    #expect(!RFCSections.lacks("3.3.1", inRFC: 1122), "only its part on transport is known")
    #expect(!RFCSections.lacks("1", inRFC: 1))
  }

  @Test func `the nearest section shares most of the number`() {
    #expect(RFCSections.nearest(to: "3.10.7.9", inRFC: 9293) == "3.10.7.4")
    #expect(RFCSections.nearest(to: "3.6.2", inRFC: 9293) == "3.6.1")
    #expect(RFCSections.nearest(to: "3.11", inRFC: 9293) == "3.10")
    #expect(RFCSections.nearest(to: "12", inRFC: 6298) == "9")
    #expect(RFCSections.nearest(to: "1", inRFC: 1) == nil)
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
