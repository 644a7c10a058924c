/// While one line waits, no more happens than a lesson can show (E308).
enum LinesSeeFewEvents: Rule {
  static let code = "E308"
}

extension Mistake {
  /// So many events happened while one line waited that it was given up.
  package static func tooMuchHappens(limit: Int) -> Mistake {
    Mistake(
      LinesSeeFewEvents.self,
      BilingualText(
        "more than \(limit) things happen while this line waits; that is too much for a lesson",
        "이 줄이 기다리는 동안 \(limit)가지가 넘는 일이 일어났어요. 강의에는 너무 많아요"),
      help: BilingualText(
        "send less, wait for a shorter time, or give the path a delay",
        "덜 보내거나, 짧게 기다리거나, 경로에 지연을 두세요"))
  }
}
