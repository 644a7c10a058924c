/// What a translation translates is no translation itself (E607).
enum SourcesAreOriginals: Rule {
  static let code = "E607"
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
