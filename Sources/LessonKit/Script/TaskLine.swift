import TCPEngine

/// A line that only a task block has (lesson format, section 5).
enum TaskLine: Equatable {
  case from(step: String, columns: Range<Int>)
  case allow([Allowed])
  case goal(Claim)
  case forbid(Claim)
  case limit(Microseconds)
  case solution

  /// An action in an `allow` line.
  struct Allowed: Equatable {
    var action: TaskActionKind
    var budget: Int?
    var columns: Range<Int>
  }
}
