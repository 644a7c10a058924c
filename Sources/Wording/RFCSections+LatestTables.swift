// RFCs 8000 and later.
extension RFCSections {
  static let latest: [Int: Table] = [
    8985: Table(
      """
      1 Introduction
      1.1 Background
      1.2 Motivation
      2 Terminology
      3 RACK-TLP High-Level Design
      3.1 RACK: Time-Based Loss Inferences from ACKs
      3.2 TLP: Sending One Segment to Probe Losses Quickly with RACK
      3.3 RACK-TLP: Reordering Resilience with a Time Threshold
      3.3.1 Reordering Design Rationale
      3.3.2 Reordering Window Adaptation
      3.4 An Example of RACK-TLP in Action: Fast Recovery
      3.5 An Example of RACK-TLP in Action: RTO
      3.6 Design Summary
      4 Requirements
      5 Definitions
      5.1 Terms
      5.2 Per-Segment Variables
      5.3 Per-Connection Variables
      5.4 Per-Connection Timers
      6 RACK Algorithm Details
      6.1 Upon Transmitting a Data Segment
      6.2 Upon Receiving an ACK
      6.3 Upon RTO Expiration
      7 TLP Algorithm Details
      7.1 Initializing State
      7.2 Scheduling a Loss Probe
      7.3 Sending a Loss Probe upon PTO Expiration
      7.4 Detecting Losses Using the ACK of the Loss Probe
      7.4.1 General Case: Detecting Packet Losses Using RACK
      7.4.2 Special Case: Detecting a Single Loss Repaired by the Loss Probe
      8 Managing RACK-TLP Timers
      9 Discussion
      9.1 Advantages and Disadvantages
      9.2 Relationships with Other Loss Recovery Algorithms
      9.3 Interaction with Congestion Control
      9.4 TLP Recovery Detection with Delayed ACKs
      9.5 RACK-TLP for Other Transport Protocols
      10 Security Considerations
      11 IANA Considerations
      12 References
      12.1 Normative References
      12.2 Informative References
      """),
    9293: Table(
      """
      1 Purpose and Scope
      2 Introduction
      2.1 Requirements Language
      2.2 Key TCP Concepts
      3 Functional Specification
      3.1 Header Format
      3.2 Specific Option Definitions
      3.2.1 Other Common Options
      3.2.2 Experimental TCP Options
      3.3 TCP Terminology Overview
      3.3.1 Key Connection State Variables
      3.3.2 State Machine Overview
      3.4 Sequence Numbers
      3.4.1 Initial Sequence Number Selection
      3.4.2 Knowing When to Keep Quiet
      3.4.3 The TCP Quiet Time Concept
      3.5 Establishing a Connection
      3.5.1 Half-Open Connections and Other Anomalies
      3.5.2 Reset Generation
      3.5.3 Reset Processing
      3.6 Closing a Connection
      3.6.1 Half-Closed Connections
      3.7 Segmentation
      3.7.1 Maximum Segment Size Option
      3.7.2 Path MTU Discovery
      3.7.3 Interfaces with Variable MTU Values
      3.7.4 Nagle Algorithm
      3.7.5 IPv6 Jumbograms
      3.8 Data Communication
      3.8.1 Retransmission Timeout
      3.8.2 TCP Congestion Control
      3.8.3 TCP Connection Failures
      3.8.4 TCP Keep-Alives
      3.8.5 The Communication of Urgent Information
      3.8.6 Managing the Window
      3.8.6.1 Zero-Window Probing
      3.8.6.2 Silly Window Syndrome Avoidance
      3.8.6.2.1 Sender's Algorithm -- When to Send Data
      3.8.6.2.2 Receiver's Algorithm -- When to Send a Window Update
      3.8.6.3 Delayed Acknowledgments -- When to Send an ACK Segment
      3.9 Interfaces
      3.9.1 User/TCP Interface
      3.9.1.1 Open
      3.9.1.2 Send
      3.9.1.3 Receive
      3.9.1.4 Close
      3.9.1.5 Status
      3.9.1.6 Abort
      3.9.1.7 Flush
      3.9.1.8 Asynchronous Reports
      3.9.1.9 Set Differentiated Services Field (IPv4 TOS or IPv6 Traffic Class)
      3.9.2 TCP/Lower-Level Interface
      3.9.2.1 Source Routing
      3.9.2.2 ICMP Messages
      3.9.2.3 Source Address Validation
      3.10 Event Processing
      3.10.1 OPEN Call
      3.10.2 SEND Call
      3.10.3 RECEIVE Call
      3.10.4 CLOSE Call
      3.10.5 ABORT Call
      3.10.6 STATUS Call
      3.10.7 SEGMENT ARRIVES
      3.10.7.1 CLOSED STATE
      3.10.7.2 LISTEN STATE
      3.10.7.3 SYN-SENT STATE
      3.10.7.4 Other States
      3.10.8 Timeouts
      4 Glossary
      5 Changes from RFC 793
      6 IANA Considerations
      7 Security and Privacy Considerations
      8 References
      8.1 Normative References
      8.2 Informative References
      """),
    9406: Table(
      """
      1 Introduction
      2 Terminology
      3 Definitions
      4 HyStart++ Algorithm
      4.1 Summary
      4.2 Algorithm Details
      4.3 Tuning Constants and Other Considerations
      5 Deployments and Performance Evaluations
      6 Security Considerations
      7 IANA Considerations
      8 References
      8.1 Normative References
      8.2 Informative References
      """),
    9438: Table(
      """
      1 Introduction
      2 Conventions
      3 Design Principles of CUBIC
      3.1 Principle 1 for the CUBIC Increase Function
      3.2 Principle 2 for Reno-Friendliness
      3.3 Principle 3 for RTT-Fairness
      3.4 Principle 4 for the CUBIC Decrease Factor
      4 CUBIC Congestion Control
      4.1 Definitions
      4.1.1 Constants of Interest
      4.1.2 Variables of Interest
      4.2 Window Increase Function
      4.3 Reno-Friendly Region
      4.4 Concave Region
      4.5 Convex Region
      4.6 Multiplicative Decrease
      4.7 Fast Convergence
      4.8 Timeout
      4.9 Spurious Congestion Events
      4.9.1 Spurious Timeouts
      4.9.2 Spurious Fast Retransmits
      4.10 Slow Start
      5 Discussion
      5.1 Fairness to Reno
      5.2 Using Spare Capacity
      5.3 Difficult Environments
      5.4 Investigating a Range of Environments
      5.5 Protection against Congestion Collapse
      5.6 Fairness within the Alternative Congestion Control Algorithm
      5.7 Performance with Misbehaving Nodes and Outside Attackers
      5.8 Behavior for Application-Limited Flows
      5.9 Responses to Sudden or Transient Events
      5.10 Incremental Deployment
      6 Security Considerations
      7 IANA Considerations
      8 References
      8.1 Normative References
      8.2 Informative References
      """),
    9937: Table(
      """
      1 Introduction
      2 Conventions
      3 Definitions
      4 Changes Relative to RFC 6937
      5 Relationships to Other Standards
      6 Algorithm
      6.1 Initialization Steps
      6.2 Per-ACK Steps
      6.3 Per-Transmit Steps
      6.4 Completion Steps
      7 Properties
      8 Examples
      9 Adapting PRR to Other Transport Protocols
      10 Measurement Studies
      11 Operational Considerations
      11.1 Incremental Deployment
      11.2 Fairness
      11.3 Protecting the Network Against Excessive Queuing and Packet Loss
      12 IANA Considerations
      13 Security Considerations
      14 References
      14.1 Normative References
      14.2 Informative References
      """),
  ]
}
