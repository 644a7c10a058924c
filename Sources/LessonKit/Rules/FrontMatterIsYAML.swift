/// Front matter is valid YAML (W802).
enum FrontMatterIsYAML: Rule {
  static let code = "W802"
}

extension Mistake {
  /// `detail` is the YAML parser's own word, in English.
  static func invalidYAML(detail: String) -> Mistake {
    let reason = detail.isEmpty ? "" : " (\(detail))"
    return Mistake(
      FrontMatterIsYAML.self,
      BilingualText(
        "not valid YAML: GitHub will show an error box" + reason,
        "올바른 YAML이 아니라서 GitHub에 오류 상자가 떠요" + reason),
      help: BilingualText("put the value in quotes", "값을 따옴표로 묶어 주세요"))
  }
}
