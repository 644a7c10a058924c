extension ScreenText {
  var glossary: String { pick("용어집", "Glossary") }
  var openGlossary: KeyHint {
    KeyHint(key: "e", effect: pick("용어집", "glossary"), spare: 5, place: .glossary)
  }
  var showMeaning: KeyHint { KeyHint(key: "Enter", effect: pick("뜻 보기", "what it means")) }
  var backToList: KeyHint { KeyHint(key: "Esc", effect: pick("목록으로", "back to the list")) }
  /// What the bullet before a word says.
  var usedHere: String { pick("지금 단계에 나오는 말", "in this step") }
  var noTerm: String { pick("찾는 말이 없어요.", "No word matches.") }
  var noGlossary: String { pick("여기에는 용어집이 없어요.", "There is no glossary here.") }
}
