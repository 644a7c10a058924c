/// Why a segment was lost, as `trace --json` names it.
public enum LossReason: String, Equatable, Sendable {
  /// A `drop` took it, half-way.
  case fault
  /// The path's queue was full; lost as it entered.
  case queue
  /// The path's random loss took it, half-way.
  case random
  /// The path was cut, or the host it was going to was down.
  case cut
}
