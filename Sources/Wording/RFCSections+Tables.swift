// The tables of contents of the RFCs themselves. A part that isn't certain isn't in `wholeParts`.
extension RFCSections {
  static let tables: [Int: Table] = earlier.merging(later) { first, _ in first }

  private static let earlier: [Int: Table] = [
    1122: Table(
      """
      4.2 Transmission Control Protocol -- TCP
      4.2.1 INTRODUCTION
      4.2.2 PROTOCOL WALK-THROUGH
      4.2.2.1 Well-Known Ports
      4.2.2.2 Use of Push
      4.2.2.3 Window Size
      4.2.2.4 Urgent Pointer
      4.2.2.5 TCP Options
      4.2.2.6 Maximum Segment Size Option
      4.2.2.7 TCP Checksum
      4.2.2.8 TCP Connection State Diagram
      4.2.2.9 Initial Sequence Number Selection
      4.2.2.10 Simultaneous Open Attempts
      4.2.2.11 Recovery from Old Duplicate SYN
      4.2.2.12 RST Segment
      4.2.2.13 Closing a Connection
      4.2.2.14 Data Communication
      4.2.2.15 Retransmission Timeout
      4.2.2.16 Managing the Window
      4.2.2.17 Probing Zero Windows
      4.2.2.18 Passive OPEN Calls
      4.2.2.19 Time to Live
      4.2.2.20 Event Processing
      4.2.2.21 Acknowledging Queued Segments
      4.2.3 SPECIFIC ISSUES
      4.2.3.1 Retransmission Timeout Calculation
      4.2.3.2 When to Send an ACK Segment
      4.2.3.3 When to Send a Window Update
      4.2.3.4 When to Send Data
      4.2.3.5 TCP Connection Failures
      4.2.3.6 TCP Keep-Alives
      4.2.3.7 TCP Multihoming
      4.2.3.8 IP Options
      4.2.3.9 ICMP Messages
      4.2.3.10 Remote Address Validation
      4.2.3.11 TCP Traffic Patterns
      4.2.3.12 Efficiency
      4.2.4 TCP/APPLICATION LAYER INTERFACE
      4.2.4.1 Asynchronous Reports
      4.2.4.2 Type-of-Service
      4.2.4.3 Flush Call
      4.2.4.4 Multihoming
      4.2.5 TCP REQUIREMENT SUMMARY
      """, wholeParts: ["4.2"]),
    1337: Table(
      """
      3 Fixes for TIME-WAIT Hazards
      """, wholeParts: []),
    2018: Table(
      """
      1 Introduction
      2 Sack-Permitted Option
      3 Sack Option Format
      4 Generating Sack Options: Data Receiver Behavior
      5 Interpreting the Sack Option and Retransmission Strategy: Data Sender Behavior
      5.1 Congestion Control Issues
      6 Efficiency and Worst Case Behavior
      7 Sack Option Examples
      8 Data Receiver Reneging
      9 Security Considerations
      10 Acknowledgements
      11 References
      """),
    2525: Table(
      """
      2.17 Failure to RST on close with data pending
      """, wholeParts: []),
    3042: Table(
      """
      1 Introduction
      2 The Limited Transmit Algorithm
      3 The Advantages of Limited Transmit
      4 Related Work
      5 Security Considerations
      """),
    3168: Table(
      """
      5 Explicit Congestion Notification in IP
      5.1 ECN as an Indication of Persistent Congestion
      5.2 Dropped or Corrupted Packets
      5.3 Fragmentation
      6 Support from the Transport Protocol
      6.1 TCP
      6.1.1 TCP Initialization
      6.1.1.1 Middlebox Issues
      6.1.1.2 Robust TCP Initialization with an Echoed Reserved Field
      6.1.2 The TCP Sender
      6.1.3 The TCP Receiver
      6.1.4 Congestion on the ACK-path
      6.1.5 Retransmitted TCP packets
      6.1.6 TCP Window Probes
      """, wholeParts: ["5", "6"]),
    3522: Table(
      """
      3 The Eifel Detection Algorithm
      3.2 The Algorithm
      """, wholeParts: []),
    3708: Table(
      """
      3 Congestion/Duplicate Disambiguation Algorithm
      """, wholeParts: []),
    4987: Table(
      """
      2.2 Theory of Operation
      """, wholeParts: []),
    5482: Table(
      """
      1 Introduction
      2 Conventions
      3 Operation
      3.1 Changing the Local User Timeout
      3.2 UTO Option Reliability
      3.3 Option Format
      3.4 Reserved Option Values
      4 Interoperability Issues
      4.1 Middleboxes
      4.2 TCP Keep-Alives
      5 Programming and Manageability Considerations
      6 Security Considerations
      7 IANA Considerations
      8 Acknowledgments
      9 References
      9.1 Normative References
      9.2 Informative References
      """),
    5681: Table(
      """
      1 Introduction
      2 Definitions
      3 Congestion Control Algorithms
      3.1 Slow Start and Congestion Avoidance
      3.2 Fast Retransmit/Fast Recovery
      4 Additional Considerations
      4.1 Restarting Idle Connections
      4.2 Generating Acknowledgments
      4.3 Loss Recovery Mechanisms
      5 Security Considerations
      6 Changes between RFC 2001 and RFC 2581
      7 Changes Relative to RFC 2581
      8 Acknowledgments
      9 References
      9.1 Normative References
      9.2 Informative References
      """),
    5682: Table(
      """
      1 Introduction
      1.1 Conventions and Terminology
      2 Basic F-RTO Algorithm
      2.1 The Algorithm
      2.2 Discussion
      3 SACK-Enhanced Version of the F-RTO Algorithm
      3.1 The Algorithm
      3.2 Discussion
      4 Taking Actions after Detecting Spurious RTO
      5 Evaluation of RFC 4138
      6 Security Considerations
      7 Acknowledgments
      8 References
      8.1 Normative References
      8.2 Informative References
      """),
    5961: Table(
      """
      1 Introduction
      1.1 Applicability Statement
      1.2 Basic Attack Methodology
      1.3 Attack probabilities
      2 Terminology
      3 Blind Reset Attack Using the RST Bit
      3.1 Description of the Attack
      3.2 Mitigation
      4 Blind Reset Attack Using the SYN Bit
      4.1 Description of the Attack
      4.2 Mitigation
      5 Blind Data Injection Attack
      5.1 Description of the Attack
      5.2 Mitigation
      6 Suggested Mitigation Strengths
      7 ACK Throttling
      8 Backward Compatibility and Other Considerations
      9 Middlebox Considerations
      9.1 Middlebox That Resend RSTs
      9.2 Middleboxes That Advance Sequence Numbers
      9.3 Middleboxes That Drop the Challenge ACK
      10 Security Considerations
      11 Contributors
      12 Acknowledgments
      13 References
      13.1 Normative References
      13.2 Informative References
      """),
  ]
}
