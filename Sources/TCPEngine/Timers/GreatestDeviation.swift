// Required reading: RFC 6298 §2, and what Linux has instead of its RTTVAR.

/// The variance term of Linux's RTO: four times the greatest mean deviation within a round trip,
/// and never less than a floor.
///
/// It follows a growing deviation at once, and forgets a quarter of what it no longer sees each
/// round trip. A sample below the mean that would widen the deviation counts for an eighth.
struct GreatestDeviation: Equatable, Sendable {
  /// What is added to SRTT.
  private(set) var term: Microseconds
  /// Four times the mean deviation.
  private var deviation = Microseconds.zero
  /// The greatest since the round trip began.
  private var greatest: Microseconds
  /// The position whose acknowledgment ends the round trip.
  private var end = 0
  private let floor: Microseconds

  init(floor: Microseconds) {
    self.floor = floor
    term = floor
    greatest = floor
  }

  /// The mean deviation.
  var mean: Microseconds { deviation / 4 }

  /// The first sample.
  mutating func begin(_ sample: Microseconds, next: Int) {
    deviation = sample * 2
    term = max(deviation, floor)
    greatest = term
    end = next
  }

  /// A later one: `smoothed` is SRTT before it, `una` and `next` the positions of SND.UNA and
  /// SND.NXT.
  mutating func update(_ sample: Microseconds, smoothed: Microseconds, una: Int, next: Int) {
    let error = sample - smoothed
    var change = Microseconds(abs(error.count)) - deviation / 4
    if error < .zero, change > .zero { change = change / 8 }
    deviation = deviation + change
    if deviation > greatest {
      greatest = deviation
      term = max(term, greatest)
    }
    guard una > end else { return }
    if greatest < term { term = term - (term - greatest) / 4 }
    end = next
    greatest = floor
  }
}
