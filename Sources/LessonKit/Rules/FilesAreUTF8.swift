/// A file is UTF-8 (E002).
enum FilesAreUTF8: Rule {
  static let code = "E002"
}

extension Mistake {
  /// Not UTF-8: the first bad octet's offset, from 0.
  static func notUTF8(offset: Int) -> Mistake {
    Mistake(
      FilesAreUTF8.self,
      BilingualText(
        "this file isn't UTF-8 (octet \(offset + 1) fits no character)",
        "UTF-8 파일이 아니에요 (\(offset + 1)번째 바이트가 글자가 되지 않아요)"),
      help: BilingualText("save it as UTF-8", "UTF-8로 저장해 주세요"))
  }
}
