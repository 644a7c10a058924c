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
  /// `detail` is the YAML parser's own word, in English; `mend` is what to do about it.
  static func invalidYAML(detail: String, mend: YAMLMend = .quote) -> Mistake {
    let reason = detail.isEmpty ? "" : " (\(detail))"
    return Mistake(
      FrontMatterIsYAML.self,
      BilingualText(
        "not valid YAML: GitHub will show an error box" + reason,
        "올바른 YAML이 아니라서 GitHub에 오류 상자가 떠요" + reason),
      help: mend.text)
  }
}

/// How an author mends front matter that isn't YAML.
enum YAMLMend {
  case quote, useSpaces, keepOne, flatten

  var text: BilingualText {
    switch self {
    case .quote: BilingualText("put the value in quotes", "값을 따옴표로 묶어 주세요")
    case .useSpaces:
      BilingualText("put spaces in place of the tab", "탭을 공백으로 바꿔 주세요")
    case .keepOne: BilingualText("keep one of them", "하나만 남겨 주세요")
    case .flatten:
      BilingualText("write a ‘key: value’ a line", "한 줄에 ‘키: 값’ 하나씩 써 주세요")
    }
  }
}
