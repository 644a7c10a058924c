/// How the learner reads what runs between the lanes: kept from lesson to lesson.
package struct LaneReading: Equatable, Sendable {
  /// Ladder, or time.
  package private(set) var layout = Layout.ladder

  /// As a lesson begins: the ladder.
  package init() {}

  /// The two layouts of one trace.
  package enum Layout: Equatable, Sendable {
    /// A row a happening.
    case ladder
    /// Rows are time: arrows slope with their delay.
    case time
  }

  /// The other layout.
  package mutating func switchLayout() {
    layout = layout == .ladder ? .time : .ladder
  }
}
