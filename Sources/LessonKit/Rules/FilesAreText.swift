/// A file is text (E003).
enum FilesAreText: Rule {
  static let code = "E003"
  static let title = BilingualText("a file that isn't text", "글이 아닌 파일")
  static let explanation = BilingualText(
    """
    The file holds octets of value zero, as programs, pictures and captures do, and text in UTF-8 \
    never does. Text in UTF-16, as some editors of Windows save it, is full of them.
    """,
    """
    값이 0인 바이트가 들어 있어요. 프로그램이나 그림, 캡처 파일에는 있지만 UTF-8로 된 글에는 없는 바이트예요. Windows의 편집기가 가끔 쓰는 \
    UTF-16으로 저장해도 이렇게 돼요.
    """)
  static let example: RuleExample? = nil
}

extension Mistake {
  /// The file holds NUL octets, so it is no text.
  static let binary = Mistake(
    FilesAreText.self,
    BilingualText("this is no text: it holds NUL octets", "글이 아니에요: NUL 바이트가 들어 있어요"),
    help: BilingualText(
      "a lesson is Markdown; text in UTF-16 is to be saved as UTF-8",
      "강의는 Markdown 글이에요. UTF-16으로 저장한 글이라면 UTF-8로 저장해 주세요"))

  /// The file holds what was captured on a network.
  static let capture = Mistake(
    FilesAreText.self,
    BilingualText(
      "this is a capture, and this version can't open captures yet",
      "캡처 파일이에요. 이 버전은 아직 캡처를 열지 못해요"),
    help: BilingualText(
      "what can be opened are lessons (Markdown) and packetdrill scripts (.pkt)",
      "열 수 있는 것은 강의(Markdown)와 packetdrill 스크립트(.pkt)예요"))
}
