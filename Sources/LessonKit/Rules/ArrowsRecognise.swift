/// An arrow recognises a segment; it draws none (E103).
enum ArrowsRecognise: Rule {
  static let code = "E103"
}

extension Mistake {
  /// A segment drawn as if it were a statement.
  static func arrowAsStatement(written: String) -> Mistake {
    Mistake(
      ArrowsRecognise.self,
      BilingualText(
        "arrows are not drawn by hand: the engine decides what is sent",
        "화살표는 손으로 그리지 않아요. 무엇을 보낼지는 엔진이 정해요"),
      help: BilingualText(
        "to wait for this segment write ‘expect \(written)’; to forge it, ‘inject \(written)’",
        "이 세그먼트를 기다리려면 ‘expect \(written)’, 위조하려면 ‘inject \(written)’"))
  }
}
