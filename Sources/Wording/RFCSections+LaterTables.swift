// RFCs 4000 to 7999.
extension RFCSections {
  static let later: [Int: Table] = [
    4015: Table(
      """
      1 Introduction
      1.1 Terminology
      2 Appropriate Detection Algorithms
      3 The Eifel Response Algorithm
      3.1 The Algorithm
      3.2 Storing the Current Congestion Control State (Step 0)
      3.3 Suppressing the Unnecessary go-back-N Retransmits (Step 8)
      3.4 Reversing the Congestion Control State (Step 9)
      3.5 Interworking with the CWV Algorithm (Step 10)
      3.6 Adapting the Retransmission Timer (Step 11)
      4 Advanced Loss Recovery is Crucial for the Eifel Response Algorithm
      5 Security Considerations
      6 Acknowledgements
      7 References
      7.1 Normative References
      7.2 Informative References
      """),
    4987: Table(
      """
      1 Introduction
      2 Attack Description
      2.1 History
      2.2 Theory of Operation
      3 Common Defenses
      3.1 Filtering
      3.2 Increasing Backlog
      3.3 Reducing SYN-RECEIVED Timer
      3.4 Recycling the Oldest Half-Open TCB
      3.5 SYN Cache
      3.6 SYN Cookies
      3.7 Hybrid Approaches
      3.8 Firewalls and Proxies
      4 Analysis
      5 Security Considerations
      6 Acknowledgements
      7 Informative References
      """),
    5461: Table(
      """
      1 Introduction
      2 Error Handling in TCP
      2.1 Reaction to ICMP Error Messages That Indicate Hard Errors
      2.2 Reaction to ICMP Error Messages That Indicate Soft Errors
      3 Problems That May Arise from TCP's Reaction to Soft Errors
      4 Deployed Workarounds for Long Delays between Connection-Establishment Attempts
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
      """),
    5927: Table(
      """
      1 Introduction
      2 Background
      3 Constraints in the Possible Solutions
      4 General Counter-Measures against ICMP Attacks
      4.1 TCP Sequence Number Checking
      4.2 Port Randomization
      4.3 Filtering ICMP Error Messages Based on the ICMP Payload
      5 Blind Connection-Reset Attack
      5.1 Description
      5.2 Attack-Specific Counter-Measures
      6 Blind Throughput-Reduction Attack
      6.1 Description
      6.2 Attack-Specific Counter-Measures
      7 Blind Performance-Degrading Attack
      7.1 Description
      7.2 Attack-Specific Counter-Measures
      """, wholeParts: []),
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
    6069: Table(
      """
      1 Introduction
      2 Terminology
      3 Connectivity Disruption Indication
      4 Connectivity Disruption Reaction
      4.1 Basic Idea
      4.2 Algorithm Details
      """, wholeParts: []),
    6191: Table(
      """
      1 Introduction
      2 Improved Processing of Incoming Connection Requests
      3 Interaction with Various Timestamp Generation Algorithms
      4 Interaction with Various ISN Generation Algorithms
      5 Security Considerations
      6 Acknowledgements
      7 References
      7.1 Normative References
      7.2 Informative References
      """),
    6298: Table(
      """
      1 Introduction
      2 The Basic Algorithm
      3 Taking RTT Samples
      4 Clock Granularity
      5 Managing the RTO Timer
      6 Security Considerations
      7 Changes from RFC 2988
      8 Acknowledgments
      9 References
      9.1 Normative References
      9.2 Informative References
      """),
    6528: Table(
      """
      1 Introduction
      2 Generation of Initial Sequence Numbers
      3 Proposed Initial Sequence Number Generation Algorithm
      4 Security Considerations
      5 Acknowledgements
      6 References
      6.1 Normative References
      6.2 Informative References
      """),
    6582: Table(
      """
      1 Introduction
      2 Terminology and Definitions
      3 The Fast Retransmit and Fast Recovery Algorithms in NewReno TCP
      3.1 Protocol Overview
      3.2 Specification
      4 Handling Duplicate Acknowledgments after a Timeout
      4.1 ACK Heuristic
      4.2 Timestamp Heuristic
      5 Implementation Issues for the Data Receiver
      6 Implementation Issues for the Data Sender
      7 Security Considerations
      8 Conclusions
      9 Acknowledgments
      10 References
      10.1 Normative References
      10.2 Informative References
      """),
    6675: Table(
      """
      1 Introduction
      2 Definitions
      3 Keeping Track of SACK Information
      4 Processing and Acting Upon SACK Information
      5 Algorithm Details
      5.1 Retransmission Timeouts
      6 Managing the RTO Timer
      7 Research
      8 Security Considerations
      9 Changes Relative to RFC 3517
      10 Acknowledgments
      11 References
      11.1 Normative References
      11.2 Informative References
      """),
    6937: Table(
      """
      1 Introduction
      2 Definitions
      3 Algorithms
      3.1 Examples
      4 Properties
      5 Measurements
      6 Conclusion and Recommendations
      7 Acknowledgements
      8 Security Considerations
      9 References
      9.1 Normative References
      9.2 Informative References
      """),
    7323: Table(
      """
      1 Introduction
      1.1 TCP Performance
      1.2 TCP Reliability
      1.3 Using TCP options
      1.4 Terminology
      2 TCP Window Scale Option
      2.1 Introduction
      2.2 Window Scale Option
      2.3 Using the Window Scale Option
      2.4 Addressing Window Retraction
      3 TCP Timestamps Option
      3.1 Introduction
      3.2 Timestamps Option
      4 The RTTM Mechanism
      4.1 Introduction
      4.2 Updating the RTO Value
      4.3 Which Timestamp to Echo
      5 PAWS - Protection Against Wrapped Sequences
      5.1 Introduction
      5.2 The PAWS Mechanism
      5.3 Basic PAWS Algorithm
      5.4 Timestamp Clock
      5.5 Outdated Timestamps
      5.6 Header Prediction
      5.7 IP Fragmentation
      5.8 Duplicates from Earlier Incarnations of Connection
      6 Conclusions and Acknowledgments
      7 Security Considerations
      7.1 Privacy Considerations
      8 IANA Considerations
      9 References
      9.1 Normative References
      9.2 Informative References
      """),
    7661: Table(
      """
      1 Introduction
      1.1 Implementation of New CWV
      1.2 Standards Status of This Document
      2 Reviewing Experience with TCP-CWV
      3 Terminology
      4 A New Congestion Window Validation Method
      4.1 Initialisation
      4.2 Estimating the Validated Capacity Supported by a Path
      4.3 Preserving cwnd during a Rate-Limited Period
      4.4 TCP Congestion Control during the Non-validated Phase
      4.4.1 Response to Congestion in the Non-validated Phase
      4.4.2 Sender Burst Control during the Non-validated Phase
      4.4.3 Adjustment at the End of the Non-validated Period (NVP)
      4.5 Examples of Implementation
      4.5.1 Implementing the pipeACK Measurement
      4.5.2 Measurement of the NVP and pipeACK Samples
      4.5.3 Implementing Detection of the cwnd-Limited Condition
      5 Determining a Safe Period to Preserve cwnd
      6 Security Considerations
      7 References
      7.1 Normative References
      7.2 Informative References
      """),
  ]
}
