/// A file is UTF-8 (E002).
enum FilesAreUTF8: Rule {
  static let code = "E002"
  static let title = BilingualText("a file that isn't UTF-8", "UTF-8이 아닌 파일")
  static let explanation = BilingualText(
    """
    Lessons are UTF-8, with or without a byte order mark. Editors of older systems save Korean \
    as EUC-KR or CP949; the octet that the message names is the first that fits no character.
    """,
    """
    강의는 UTF-8 파일이고, BOM은 있어도 없어도 괜찮아요. 예전 편집기는 한글을 EUC-KR이나 CP949로 저장해요. 메시지가 말하는 바이트가 글자가 되지 않는 \
    첫 바이트예요.
    """)
  static let example: RuleExample? = nil
}

extension Mistake {
  /// Not UTF-8: the first bad octet's offset, from 0, and its line, from 1.
  static func notUTF8(offset: Int, line: Int) -> Mistake {
    Mistake(
      FilesAreUTF8.self,
      BilingualText(
        "this file isn't UTF-8 (octet \(offset + 1), in line \(line), fits no character)",
        "UTF-8 파일이 아니에요 (\(line)번째 줄에 있는 \(offset + 1)번째 바이트가 글자가 되지 않아요)"),
      help: BilingualText("save it as UTF-8", "UTF-8로 저장해 주세요"))
  }
}
