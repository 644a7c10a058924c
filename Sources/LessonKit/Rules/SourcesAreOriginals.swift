/// What a translation translates is no translation itself (E607).
enum SourcesAreOriginals: Rule {
  static let code = "E607"
  static let title = BilingualText("a translation of a translation", "번역을 옮긴 번역")
  static let explanation = BilingualText(
    """
    A lesson has one source, and every translation is compared with it. A chain of translations \
    would drift: name the original.
    """,
    """
    강의의 원문은 하나이고, 모든 번역은 그 원문과 견줘요. 번역의 번역은 점점 멀어지니까 처음 원문을 적어 주세요.
    """)
  static let example: RuleExample? = nil
}

extension Mistake {
  /// The file in `language` translates one in `original`.
  static func sourceIsTranslation(language: String, original: String) -> Mistake {
    let (file, other) = (SourcePlace.file(in: language), SourcePlace.name(of: original))
    return Mistake(
      SourcesAreOriginals.self,
      BilingualText(
        "\(file.english) is itself a translation, of the \(other.english) one",
        "\(file.korean)도 \(other.korean) 파일을 옮긴 것이에요"),
      help: BilingualText(
        "write ‘translates: \(original)’", "‘translates: \(original)’ 항목으로 고쳐 주세요"))
  }
}
