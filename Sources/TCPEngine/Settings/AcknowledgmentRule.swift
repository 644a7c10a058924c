// Required reading: RFC 9293 §3.8.6.3 (MUST-40, SHLD-18, SHLD-19); RFC 5681 §4.2.

/// When text is acknowledged.
public enum AcknowledgmentRule: String, CaseIterable, Sendable {
  /// Every second segment at the latest, and within the delay that is set; the first ones at once
  /// if `quickAcknowledgments` says so.
  case standard
  /// As Linux does it: by octets, by how the peer sends and by whether the user answers. See
  /// `AdaptiveAcknowledgment`.
  case adaptive
}
