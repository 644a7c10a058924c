import TCPEngine

/// What `expect no` rules out doesn't happen (E305).
enum RuledOutEventsStayAway: Rule {
  static let code = "E305"
}

extension Mistake {
  /// What `expect no` ruled out; `event` in the script's notation, at this clock time.
  package static func happenedAnyway(event: String, at time: Microseconds) -> Mistake {
    Mistake(
      RuledOutEventsStayAway.self,
      BilingualText(
        "this was not to happen, but did, at \(TimeText.spoken(time)): \(event)",
        "일어나지 않아야 할 일이 \(TimeText.spoken(time))에 일어났어요: \(event)"))
  }
}
