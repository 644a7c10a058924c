/// Where a rule stands written.
public struct Clause: Equatable, Sendable {
  /// The number of the RFC.
  public var rfc: Int
  /// The section, as in "3.10.7.4".
  public var section: String
  /// The requirement's label, as in "MUST-13", where it has one: RFC 9293 alone labels them (§2.1).
  public var requirement: String?

  /// A clause of an RFC.
  public init(rfc: Int, section: String, requirement: String? = nil) {
    self.rfc = rfc
    self.section = section
    self.requirement = requirement
  }
}

/// One value that decided a rule, under the name that the RFC gives it.
public struct CauseValue: Equatable, Sendable {
  /// As in "SEG.ACK", "SND.UNA", "RTO".
  public var name: String
  /// The value: sequence numbers and timestamps 0 ..< 2³², lengths of time in microseconds, and
  /// counts of what the case counts (see `Cause`).
  public var value: Int64

  /// A named value.
  public init(_ name: String, _ value: Int64) {
    self.name = name
    self.value = value
  }
}
