/// A file can be read (E001).
enum FilesAreReadable: Rule {
  static let code = "E001"
  static let title = BilingualText("a file that can't be read", "읽을 수 없는 파일")
  static let explanation = BilingualText(
    """
    The path names nothing, a folder where a lesson must stand, a link that leads nowhere, or a \
    file that you may not read. A pipe or a device is no lesson either, for it may never end: hand \
    its text over on standard input, as `-`. `check` ends with 2 then: it could not do its work.
    """,
    """
    그 경로에 파일이 없거나, 강의가 있을 자리에 폴더가 있거나, 링크가 가리키는 것이 없거나, 읽을 권한이 없어요. 파이프나 장치는 끝이 없을 수 있어서 \
    강의로 읽지 않으니 표준 입력(`-`)으로 넘겨 주세요. 할 일을 하지 못했으니 `check` 명령은 2로 끝나요.
    """)
  static let example: RuleExample? = nil
}

extension Mistake {
  /// The file can't be read at all.
  package static func unreadable(_ failure: ReadFailure) -> Mistake {
    Mistake(FilesAreReadable.self, failure.message, help: failure.help)
  }
}
