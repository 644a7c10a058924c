import TCPEngine

/// An event that a lesson waits for happens (E301).
enum ExpectedEventsHappen: Rule {
  static let code = "E301"
}

extension Mistake {
  /// What was expected didn't happen in this time.
  package static func noSuchEvent(within span: Microseconds, closest: NearMiss?) -> Mistake {
    let time = TimeText.spoken(span)
    return Mistake(
      ExpectedEventsHappen.self,
      BilingualText(
        "no such event within \(time)" + (closest?.english ?? ""),
        "\(time) 안에 그런 일이 없었어요" + (closest?.korean ?? "")))
  }
}
