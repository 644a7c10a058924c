// Required reading: libyaml's scanner.c, parser.c and loader.c, which have these texts.

/// What libyaml says of a text that is no YAML, in both languages, and what its author does about it.
struct YAMLComplaint {
  /// Libyaml's own words, and what they mean in Korean; those that front matter hardly gives stay
  /// English in both. Nil where it has none.
  let reason: BilingualText?
  let mend: YAMLMend

  init(_ words: String) {
    let known = Self.known[words]
    let shown = VisibleText.sanitize(words)
    reason = words.isEmpty ? nil : BilingualText(shown, known?.korean ?? shown)
    mend = known?.mend ?? .quote
  }

  private static let known: [String: (korean: String, mend: YAMLMend)] = [
    "mapping values are not allowed in this context": ("여기에는 ‘키: 값’ 짝이 올 수 없어요", .quote),
    "mapping keys are not allowed in this context": ("여기에는 키가 올 수 없어요", .quote),
    "block sequence entries are not allowed in this context": ("여기에는 목록이 올 수 없어요", .quote),
    "found character that cannot start any token": ("값이 이 문자로 시작할 수 없어요", .quote),
    "could not find expected ':'": ("키 뒤에 ‘:’ 문자가 없어요", .pair),
    "did not find expected key": ("키가 있을 자리에 다른 것이 있어요", .quote),
    "did not find expected node content": ("값이 있을 자리에 다른 것이 있어요", .quote),
    "did not find expected '-' indicator": ("목록의 항목이 ‘-’ 문자로 시작하지 않아요", .quote),
    "did not find expected <document start>": ("문서가 끝난 뒤에 다른 것이 있어요", .quote),
    "did not find expected ',' or ']'": ("‘,’나 ‘]’ 문자가 있어야 해요", .close),
    "did not find expected ',' or '}'": ("‘,’나 ‘}’ 문자가 있어야 해요", .close),
    "found unexpected end of stream": ("따옴표가 닫히지 않았어요", .close),
    "found unexpected document indicator": ("따옴표가 닫히지 않았어요", .close),
    "found unexpected ':'": ("‘:’ 문자가 올 수 없는 자리예요", .quote),
    "found unknown escape character": ("‘\\’ 뒤에 올 수 없는 문자예요", .escape),
    "found invalid Unicode character escape code": ("‘\\’ 뒤의 문자 번호가 잘못됐어요", .escape),
    "did not find expected hexdecimal number": ("‘\\’ 뒤의 문자 번호가 잘못됐어요", .escape),
    "found a tab character that violates indentation": ("들여쓰기에 탭이 있어요", .useSpaces),
    "found a tab character where an indentation space is expected": ("들여쓰기에 탭이 있어요", .useSpaces),
    "did not find expected alphabetic or numeric character": (
      "‘*’나 ‘&’ 뒤에는 이름이 있어야 해요", .quote
    ),
    "found undefined alias": ("‘*’ 뒤의 이름을 ‘&’로 정한 곳이 없어요", .quote),
    "found duplicate anchor; first occurrence": ("‘&’ 뒤의 이름이 두 번 나와요", .quote),
    "found undefined tag handle": ("모르는 ‘!’ 꼬리표예요", .quote),
    "did not find expected comment or line break": ("줄이 끝날 자리에 다른 것이 있어요", .quote),
    "did not find expected whitespace or line break": ("공백이 있을 자리에 다른 것이 있어요", .quote),
    "control characters are not allowed": ("제어 문자가 있어요", .remove),
    YAMLNode.anotherDocument: ("문서가 하나 더 있어요", .flatten),
  ]
}
