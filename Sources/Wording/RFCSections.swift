/// The numbered sections of the RFCs that lessons cite most, with their titles as printed.
///
/// A table here is whole, appendices aside: a section that isn't in it doesn't exist. Of any other
/// RFC nothing is known.
package enum RFCSections {
  /// The sections of an RFC by number, as in "3.10.7.4"; nil if they aren't known.
  package static func titles(ofRFC number: Int) -> [String: String]? { tables[number] }

  /// The section of an RFC that is nearest to a number that it doesn't have: the one that shares
  /// most of its parts, then the one whose next part differs least. Nil if the RFC isn't known.
  package static func nearest(to section: String, inRFC number: Int) -> String? {
    guard let table = tables[number] else { return nil }
    let wanted = parts(of: section)
    return table.keys.min {
      distance(from: parts(of: $0), to: wanted) < distance(from: parts(of: $1), to: wanted)
    }
  }

  private static func parts(of section: String) -> [Int] {
    section.split(separator: ".").map { Int($0) ?? 0 }
  }

  /// Compared from left to right: less is nearer. The last parts only make the order certain.
  private static func distance(from section: [Int], to wanted: [Int]) -> Distance {
    let shared = zip(section, wanted).prefix { $0 == $1 }.count
    let next = abs(
      (shared < section.count ? section[shared] : 0) - (shared < wanted.count ? wanted[shared] : 0))
    return Distance(unshared: -shared, next: next, depth: section.count, section: section)
  }

  private struct Distance: Comparable {
    let unshared: Int
    let next: Int
    let depth: Int
    let section: [Int]

    static func < (one: Distance, other: Distance) -> Bool {
      let (left, right) = (
        (one.unshared, one.next, one.depth), (other.unshared, other.next, other.depth)
      )
      return left == right ? one.section.lexicographicallyPrecedes(other.section) : left < right
    }
  }

  private static let tables: [Int: [String: String]] = [
    2018: [
      "1": "Introduction",
      "2": "Sack-Permitted Option",
      "3": "Sack Option Format",
      "4": "Generating Sack Options: Data Receiver Behavior",
      "5": "Interpreting the Sack Option and Retransmission Strategy: Data Sender Behavior",
      "5.1": "Congestion Control Issues",
      "6": "Efficiency and Worst Case Behavior",
      "7": "Sack Option Examples",
      "8": "Data Receiver Reneging",
      "9": "Security Considerations",
      "10": "Acknowledgements",
      "11": "References",
    ],
    5681: [
      "1": "Introduction",
      "2": "Definitions",
      "3": "Congestion Control Algorithms",
      "3.1": "Slow Start and Congestion Avoidance",
      "3.2": "Fast Retransmit/Fast Recovery",
      "4": "Additional Considerations",
      "4.1": "Restarting Idle Connections",
      "4.2": "Generating Acknowledgments",
      "4.3": "Loss Recovery Mechanisms",
      "5": "Security Considerations",
      "6": "Changes between RFC 2001 and RFC 2581",
      "7": "Changes Relative to RFC 2581",
      "8": "Acknowledgments",
      "9": "References",
      "9.1": "Normative References",
      "9.2": "Informative References",
    ],
    6298: [
      "1": "Introduction",
      "2": "The Basic Algorithm",
      "3": "Taking RTT Samples",
      "4": "Clock Granularity",
      "5": "Managing the RTO Timer",
      "6": "Security Considerations",
      "7": "Changes from RFC 2988",
      "8": "Acknowledgments",
      "9": "References",
      "9.1": "Normative References",
      "9.2": "Informative References",
    ],
    9293: [
      "1": "Purpose and Scope",
      "2": "Introduction",
      "2.1": "Requirements Language",
      "2.2": "Key TCP Concepts",
      "3": "Functional Specification",
      "3.1": "Header Format",
      "3.2": "Specific Option Definitions",
      "3.2.1": "Other Common Options",
      "3.2.2": "Experimental TCP Options",
      "3.3": "TCP Terminology Overview",
      "3.3.1": "Key Connection State Variables",
      "3.3.2": "State Machine Overview",
      "3.4": "Sequence Numbers",
      "3.4.1": "Initial Sequence Number Selection",
      "3.4.2": "Knowing When to Keep Quiet",
      "3.4.3": "The TCP Quiet Time Concept",
      "3.5": "Establishing a Connection",
      "3.5.1": "Half-Open Connections and Other Anomalies",
      "3.5.2": "Reset Generation",
      "3.5.3": "Reset Processing",
      "3.6": "Closing a Connection",
      "3.6.1": "Half-Closed Connections",
      "3.7": "Segmentation",
      "3.7.1": "Maximum Segment Size Option",
      "3.7.2": "Path MTU Discovery",
      "3.7.3": "Interfaces with Variable MTU Values",
      "3.7.4": "Nagle Algorithm",
      "3.7.5": "IPv6 Jumbograms",
      "3.8": "Data Communication",
      "3.8.1": "Retransmission Timeout",
      "3.8.2": "TCP Congestion Control",
      "3.8.3": "TCP Connection Failures",
      "3.8.4": "TCP Keep-Alives",
      "3.8.5": "The Communication of Urgent Information",
      "3.8.6": "Managing the Window",
      "3.8.6.1": "Zero-Window Probing",
      "3.8.6.2": "Silly Window Syndrome Avoidance",
      "3.8.6.2.1": "Sender's Algorithm -- When to Send Data",
      "3.8.6.2.2": "Receiver's Algorithm -- When to Send a Window Update",
      "3.8.6.3": "Delayed Acknowledgments -- When to Send an ACK Segment",
      "3.9": "Interfaces",
      "3.9.1": "User/TCP Interface",
      "3.9.1.1": "Open",
      "3.9.1.2": "Send",
      "3.9.1.3": "Receive",
      "3.9.1.4": "Close",
      "3.9.1.5": "Status",
      "3.9.1.6": "Abort",
      "3.9.1.7": "Flush",
      "3.9.1.8": "Asynchronous Reports",
      "3.9.1.9": "Set Differentiated Services Field (IPv4 TOS or IPv6 Traffic Class)",
      "3.9.2": "TCP/Lower-Level Interface",
      "3.9.2.1": "Source Routing",
      "3.9.2.2": "ICMP Messages",
      "3.9.2.3": "Source Address Validation",
      "3.10": "Event Processing",
      "3.10.1": "OPEN Call",
      "3.10.2": "SEND Call",
      "3.10.3": "RECEIVE Call",
      "3.10.4": "CLOSE Call",
      "3.10.5": "ABORT Call",
      "3.10.6": "STATUS Call",
      "3.10.7": "SEGMENT ARRIVES",
      "3.10.7.1": "CLOSED STATE",
      "3.10.7.2": "LISTEN STATE",
      "3.10.7.3": "SYN-SENT STATE",
      "3.10.7.4": "Other States",
      "3.10.8": "Timeouts",
      "4": "Glossary",
      "5": "Changes from RFC 793",
      "6": "IANA Considerations",
      "7": "Security and Privacy Considerations",
      "8": "References",
      "8.1": "Normative References",
      "8.2": "Informative References",
    ],
  ]
}
