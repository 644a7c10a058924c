/// Front matter is valid YAML (W802).
enum FrontMatterIsYAML: Rule {
  static let code = "W802"
  static let title = BilingualText("front matter that isn't YAML", "YAML이 아닌 머리말")
  static let explanation = BilingualText(
    """
    GitHub shows an error box where front matter isn't valid YAML. A value with a colon and a \
    space, or one that begins with a quote, a bracket or an asterisk, needs quotes around it. \
    Lines are indented with spaces, a key stands once, and nothing is nested but ‘synced’.
    """,
    """
    머리말이 올바른 YAML이 아니면 GitHub에 오류 상자가 떠요. 콜론과 공백이 든 값, 따옴표나 괄호, 별표로 시작하는 값은 따옴표로 묶어야 해요. \
    들여쓰기는 공백으로 하고, 같은 키는 한 번만 쓰고, ‘synced’ 말고는 겹쳐 쓰지 않아요.
    """)
  static let example: RuleExample? = .file(
    """
    ---
    tcptutor: 1
    summary: TCP: how it opens
    ---
    # A lesson

    """,
    mended: """
      ---
      tcptutor: 1
      summary: "TCP: how it opens"
      ---
      # A lesson

      """)
}

extension Mistake {
  /// Front matter that the YAML parser, or this format, can't read; `reason` says why, if anything
  /// does.
  static func invalidYAML(_ reason: BilingualText?, mend: YAMLMend) -> Mistake {
    Mistake(
      FrontMatterIsYAML.self,
      BilingualText(
        "not valid YAML: GitHub will show an error box"
          + (reason.map { " (\($0.english))" } ?? ""),
        "올바른 YAML이 아니라서 GitHub에 오류 상자가 떠요" + (reason.map { " (\($0.korean))" } ?? "")),
      help: mend.text)
  }

  /// Front matter of more levels than a lesson's can have.
  static let tooDeepYAML = invalidYAML(
    BilingualText("too deeply nested", "너무 깊게 겹쳐 썼어요"), mend: .flatten)
}

/// How an author mends front matter that isn't YAML.
enum YAMLMend {
  case quote, close, escape, pair, useSpaces, remove, keepOne, flatten

  var text: BilingualText {
    switch self {
    case .quote: BilingualText("put the value in quotes", "값을 따옴표로 묶어 주세요")
    case .close:
      BilingualText("close what was opened: ] or } or the quote", "연 것을 닫아 주세요: ]나 }나 따옴표")
    case .escape:
      BilingualText("write \\\\ for a backslash in quotes", "따옴표 안의 \\ 문자는 \\\\로 써 주세요")
    case .pair: BilingualText("write ‘key: value’", "‘키: 값’으로 써 주세요")
    case .useSpaces:
      BilingualText("put spaces in place of the tab", "탭을 공백으로 바꿔 주세요")
    case .remove: BilingualText("take the character out", "그 문자를 빼 주세요")
    case .keepOne: BilingualText("keep one of them", "하나만 남겨 주세요")
    case .flatten:
      BilingualText("write a ‘key: value’ a line", "한 줄에 ‘키: 값’ 하나씩 써 주세요")
    }
  }
}
