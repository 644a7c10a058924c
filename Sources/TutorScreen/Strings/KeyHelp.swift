/// A line of a help text or a footer: keys, and what they do.
struct KeyHint: Hashable {
  var key: String
  var effect: String
  /// Where not all fit, what has more of it goes sooner; what has none stays longest.
  var spare = 0
  /// Whether the first key's effect is cut short before this goes.
  var isKept = false
  /// Where it stands among the others.
  var place = FooterPlace.passing

  /// The key, and quietly what it does.
  func spans(_ look: ScreenLook) -> [Span] {
    [Span(key, look.theme.style(.key)), Span(" " + effect, look.theme.style(.quiet))]
  }
}

extension ScreenText {
  var back: KeyHint {
    KeyHint(key: glyphs.leftArrowKey, effect: pick("뒤로", "back"), spare: 1, place: .back)
  }
  var askWhy: KeyHint { KeyHint(key: StagePanel.why.key, effect: why, spare: 3, place: .why) }
  var predict: KeyHint {
    KeyHint(key: "p", effect: pick("예측", "predict"), spare: 4, place: .predict)
  }
  var help: KeyHint { KeyHint(key: "?", effect: pick("도움말", "help"), place: .help) }
  var leave: KeyHint { KeyHint(key: "q", effect: pick("나가기", "leave"), place: .leave) }
  var quit: KeyHint { KeyHint(key: "q", effect: pick("끝", "quit"), place: .leave) }
  var close: KeyHint { KeyHint(key: "Esc", effect: pick("닫기", "close")) }
  var stopAutoPlay: KeyHint { KeyHint(key: "a", effect: pick("멈추기", "stop")) }
  var openHint: KeyHint { KeyHint(key: "h", effect: pick("힌트", "hint")) }
  var choose: KeyHint { KeyHint(key: glyphs.upDownKeys, effect: pick("고르기", "choose"), spare: 1) }
  /// Switches to the other language, and is named in that one.
  var otherLanguage: KeyHint { KeyHint(key: "l", effect: pick("English", "한국어")) }

  var helpTitle: String { pick("도움말", "Help") }
}
