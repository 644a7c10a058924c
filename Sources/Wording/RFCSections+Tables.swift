// The tables of contents of the RFCs themselves, with what these leave out in sections that are
// cited; of an RFC without one, its headings.
extension RFCSections {
  static let tables: [Int: Table] = [earlier, later, latest].reduce(into: [:]) { all, tables in
    all.merge(tables) { first, _ in first }
  }

  // Before RFC 4000.
  private static let earlier: [Int: Table] = [
    1122: Table(
      """
      4 TRANSPORT PROTOCOLS
      4.1 USER DATAGRAM PROTOCOL -- UDP
      4.1.1 INTRODUCTION
      4.1.2 PROTOCOL WALK-THROUGH
      4.1.3 SPECIFIC ISSUES
      4.1.3.1 Ports
      4.1.3.2 IP Options
      4.1.3.3 ICMP Messages
      4.1.3.4 UDP Checksums
      4.1.3.5 UDP Multihoming
      4.1.3.6 Invalid Addresses
      4.1.4 UDP/APPLICATION LAYER INTERFACE
      4.1.5 UDP REQUIREMENTS SUMMARY
      4.2 TRANSMISSION CONTROL PROTOCOL -- TCP
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
      """, wholeParts: ["4"]),
    1191: Table(
      """
      1 Introduction
      2 Protocol overview
      3 Host specification
      3.1 TCP MSS Option
      4 Router specification
      5 Host processing of old-style messages
      6 Host implementation
      6.1 Layering
      6.2 Storing PMTU information
      6.3 Purging stale PMTU information
      6.4 TCP layer actions
      6.5 Issues for other transport protocols
      6.6 Management interface
      7 Likely values for Path MTUs
      7.1 A better way to detect PMTU increases
      8 Security considerations
      """),
    1337: Table(
      """
      1 INTRODUCTION
      2 The TWA Hazards
      2.1 Introduction
      2.2 HAZARD H1: Acceptance of erroneous old duplicate data
      2.3 HAZARD H2: De-synchronized Connection
      2.4 HAZARD H3: Connection Failure
      3 Fixes for TWA Hazards
      4 Conclusions
      """),
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
      10 References
      11 Authors' Addresses
      """),
    2525: Table(
      """
      1 INTRODUCTION
      2 KNOWN IMPLEMENTATION PROBLEMS
      2.1 No initial slow start
      2.2 No slow start after retransmission timeout
      2.3 Uninitialized CWND
      2.4 Inconsistent retransmission
      2.5 Failure to retain above-sequence data
      2.6 Extra additive constant in congestion avoidance
      2.7 Initial RTO too low
      2.8 Failure of window deflation after loss recovery
      2.9 Excessively short keepalive connection timeout
      2.10 Failure to back off retransmission timeout
      2.11 Insufficient interval between keepalives
      2.12 Window probe deadlock
      2.13 Stretch ACK violation
      2.14 Retransmission sends multiple packets
      2.15 Failure to send FIN notification promptly
      2.16 Failure to send a RST after Half Duplex Close
      2.17 Failure to RST on close with data pending
      2.18 Options missing from TCP MSS calculation
      3 SECURITY CONSIDERATIONS
      4 ACKNOWLEDGEMENTS
      5 REFERENCES
      6 AUTHORS' ADDRESSES
      7 FULL COPYRIGHT STATEMENT
      """),
    2883: Table(
      """
      1 Conventions and Acronyms
      2 Introduction
      3 The Sack Option Format as defined in RFC 2018
      4 Use of the SACK option for reporting a duplicate segment
      4.1 Reporting Full Duplicate Segments
      4.1.1 Example 1: Reporting a duplicate segment
      4.1.2 Example 2: Reporting an out-of-order segment and a duplicate segment
      4.1.3 Example 3: Reporting a duplicate of an out-of-order segment
      4.2 Reporting Partial Duplicate Segments
      4.2.1 Example 4: Reporting a single duplicate subsegment
      4.2.2 Example 5: Two non-contiguous duplicate subsegments covered by the cumulative \
      acknowledgement
      4.2.3 Example 6: Two non-contiguous duplicate subsegments not covered by the cumulative \
      acknowledgement
      4.3 Interaction Between D-SACK and PAWS
      5 Detection of Duplicate Packets
      5.1 Replication by the network
      5.2 False retransmit due to reordering
      5.3 Retransmit Timeout Due to ACK Loss
      5.4 Early Retransmit Timeout
      6 Security Considerations
      7 Acknowledgements
      8 References
      """),
    3042: Table(
      """
      1 Introduction
      1.1 Terminology
      2 The Limited Transmit Algorithm
      3 Related Work
      4 Security Considerations
      """),
    3168: Table(
      """
      1 Introduction
      2 Conventions and Acronyms
      3 Assumptions and General Principles
      4 Active Queue Management (AQM)
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
      7 Non-compliance by the End Nodes
      8 Non-compliance in the Network
      8.1 Complications Introduced by Split Paths
      9 Encapsulated Packets
      9.1 IP packets encapsulated in IP
      9.1.1 The Limited-functionality and Full-functionality Options
      9.1.2 Changes to the ECN Field within an IP Tunnel
      9.2 IPsec Tunnels
      9.2.1 Negotiation between Tunnel Endpoints
      9.2.1.1 ECN Tunnel Security Association Database Field
      9.2.1.2 ECN Tunnel Security Association Attribute
      9.2.1.3 Changes to IPsec Tunnel Header Processing
      9.2.2 Changes to the ECN Field within an IPsec Tunnel
      9.2.3 Comments for IPsec Support
      9.3 IP packets encapsulated in non-IP Packet Headers
      10 Issues Raised by Monitoring and Policing Devices
      11 Evaluations of ECN
      11.1 Related Work Evaluating ECN
      11.2 A Discussion of the ECN nonce
      11.2.1 The Incremental Deployment of ECT(1) in Routers
      12 Summary of changes required in IP and TCP
      13 Conclusions
      14 Acknowledgements
      15 References
      16 Security Considerations
      17 IPv4 Header Checksum Recalculation
      18 Possible Changes to the ECN Field in the Network
      18.1 Possible Changes to the IP Header
      18.1.1 Erasing the Congestion Indication
      18.1.2 Falsely Reporting Congestion
      18.1.3 Disabling ECN-Capability
      18.1.4 Falsely Indicating ECN-Capability
      18.2 Information carried in the Transport Header
      18.3 Split Paths
      19 Implications of Subverting End-to-End Congestion Control
      19.1 Implications for the Network and for Competing Flows
      19.2 Implications for the Subverted Flow
      19.3 Non-ECN-Based Methods of Subverting End-to-end Congestion Control
      20 The Motivation for the ECT Codepoints
      20.1 The Motivation for an ECT Codepoint
      20.2 The Motivation for two ECT Codepoints
      21 Why use Two Bits in the IP Header?
      22 Historical Definitions for the IPv4 TOS Octet
      23 IANA Considerations
      23.1 IPv4 TOS Byte and IPv6 Traffic Class Octet
      23.2 TCP Header Flags
      23.3 IPSEC Security Association Attributes
      24 Authors' Addresses
      25 Full Copyright Statement
      """),
    3465: Table(
      """
      1 Introduction
      2 A Modified Algorithm for Increasing the Congestion Window
      2.1 Congestion Avoidance
      2.2 Slow Start
      2.3 Choosing the Limit
      2.4 RTO Implications
      3 Advantages
      3.1 More Appropriate Congestion Window Increase
      3.2 Mitigate the Impact of Delayed ACKs and Lost ACKs
      3.3 Prevents Attacks from Misbehaving Receivers
      4 Disadvantages
      5 Fairness Considerations
      6 Security Considerations
      7 Conclusions
      """),
    3522: Table(
      """
      1 Introduction
      2 Events that Falsely Trigger TCP Loss Recovery
      3 The Eifel Detection Algorithm
      3.1 The Idea
      3.2 The Algorithm
      3.3 A Corner Case: "Timeout due to loss of all ACKs" (step 5)
      3.4 Protecting Against Misbehaving TCP Receivers (the Safe Variant)
      4 IPR Considerations
      5 Security Considerations
      """),
    3708: Table(
      """
      1 Introduction
      2 Counting Duplicate Notifications
      3 Congestion/Duplicate Disambiguation Algorithm
      4 Related Work
      5 Security Considerations
      6 Acknowledgments
      7 References
      7.1 Normative References
      7.2 Informative References
      8 Authors' Addresses
      9 Full Copyright Statement
      """),
  ]
}
