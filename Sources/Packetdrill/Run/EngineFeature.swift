/// What scripts ask of a TCP and the engine doesn't have.
package enum EngineFeature: String, CaseIterable, Equatable, Sendable {
  /// ICMP messages of the host's own, which no TCP sends.
  case controlMessages
  /// RFC 9293 §3.6.1: a reset for text that nobody can read any more (SHLD-3), outside of the
  /// profiles of systems with sockets.
  case resetAfterClose
}
