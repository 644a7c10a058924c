import TCPEngine

/// The settings of one path. The defaults are the lesson format's.
public struct PathSettings: Equatable, Sendable {
  /// One-way delay, not negative. `set rtt` gives each path half.
  public var delay = Microseconds.milliseconds(50)
  /// The most by which the seeded generator lengthens a crossing, evenly from 0 on; not negative.
  public var jitter = Microseconds.zero
  /// Bits a second, 1 …, of text and of 40 octets of headers for each segment; nil is unlimited.
  public var bandwidth: Int64?
  /// Segments, 0 …, that may wait for the bandwidth, the one being sent not counted.
  public var queueLimit = 100
  /// How many in a million segments are lost at random, 0 … 1,000,000.
  public var lossPerMillion = 0

  /// The lesson format's defaults.
  public init() {}
}
