import LessonPlayer
import NetworkSimulation
import TerminalCells
import TextWidth

/// The lab as lines of the pane: where time stands, and what the keys do.
struct LabLines {
  var lab: LabView
  var look: ScreenLook
  var width: Int

  private var text: LabText { LabText(language: look.language) }

  /// Where time stands, or why the latest key did nothing.
  var standing: [TextLine] {
    if let refusal = lab.refusal {
      return wrapped([Span(text.refusal(refusal), look.theme.style(.strong))])
    }
    if lab.isCutShort { return wrapped([Span(text.cutShort, look.theme.style(.strong))]) }
    let done = lab.done.map { done in
      let phrase = ScreenText(look: look).phrase(done)
      return Span(
        phrase.prefix(1).uppercased() + phrase.dropFirst() + ".   ", look.theme.style(.strong))
    }
    if let selected = lab.selected {
      let sentence = text.underWay(
        selected, of: lab.candidateCount, keys: look.glyphs.upDownKeys)
      return wrapped(
        [done, Span(text.stopped + "   ", look.theme.style(.quiet)), Span(sentence)]
          .compactMap(\.self))
    }
    if lab.isUntouched { return wrapped([Span(text.welcome, look.theme.style(.strong))]) }
    return wrapped([done, Span(lab.canGoOn ? text.waiting : text.quiet)].compactMap(\.self))
  }

  /// The host's five deeds, then what can be done to the road.
  var deeds: [TextLine] {
    let keys = lab.actions.enumerated().map { index, action in
      KeyHint(key: "\((index + 1) % 10)", effect: text.action(action))
    }
    let other = KeyHint(key: "Tab", effect: text.host(lab.host.peer))
    let label = max(
      DisplayWidth.columns(of: text.host(lab.host)), DisplayWidth.columns(of: text.path))
    return labelled(text.host(lab.host), .host(lab.host), Array(keys.prefix(5)), label)
      + labelled(
        text.path, .strong, [KeyHint(key: "x", effect: text.lose)] + keys.dropFirst(5) + [other],
        label)
  }

  /// Keys side by side where they fit, after a label.
  private func labelled(
    _ label: String, _ role: Role, _ keys: [KeyHint], _ columns: Int
  ) -> [TextLine] {
    let front = TextLine(
      DisplayWidth.padded(label, columns: columns) + "  ", look.theme.style(role))
    let room = max(width - front.width, 1)
    var rows: [TextLine] = []
    for key in keys {
      let item = TextLine([Span(key.key, look.theme.style(.key)), Span(" " + key.effect)])
      if let last = rows.last, last.width + 2 + item.width <= room {
        rows[rows.count - 1] = last + TextLine("  ") + item
      } else {
        rows.append(item)
      }
    }
    return rows.hanging(from: front)
  }

  private func wrapped(_ spans: [Span]) -> [TextLine] {
    LineWrapping.lines(
      of: spans.map { Span(look.glyphs.adapted($0.text), $0.style) }, width: max(width, 1))
  }
}

extension ScreenText {
  /// The lab's footer: the next key first.
  func keys(of lab: LabView, canGoBack: Bool, isMoving: Bool) -> [KeyHint] {
    let words = LabText(language: language)
    let next =
      if isMoving {
        KeyHint(key: "Space", effect: pick("끝까지 보기", "Finish this"))
      } else if lab.canGoOn {
        KeyHint(key: "Space", effect: words.letGo)
      } else {
        KeyHint(key: "1", effect: lab.actions.first.map(words.action) ?? "")
      }
    let takeBack = KeyHint(
      key: glyphs.leftArrowKey, effect: words.back, spare: 1, place: .back)
    return [next] + (canGoBack ? [takeBack] : []) + [
      askWhy, KeyHint(key: "u", effect: words.settings), KeyHint(key: "m", effect: words.save),
      help, leave,
    ]
  }

  /// Every key of the lab, in the order in which a newcomer needs them.
  var labKeyHelp: [KeyHint] {
    let dash = glyphs.dash
    return [
      KeyHint(
        key: "1\(dash)5", effect: pick("이쪽 컴퓨터가 하는 일", "what this computer does")),
      KeyHint(key: "Tab", effect: pick("다른 쪽 컴퓨터로", "the other computer")),
      KeyHint(
        key: "Space  \(glyphs.rightArrowKey)",
        effect: pick("다음 세그먼트가 길 한가운데 올 때까지", "on to the next segment in mid-path")),
      KeyHint(key: "End", effect: pick("조용해질 때까지", "on until all is quiet")),
      KeyHint(
        key: "\(glyphs.leftArrowKey)  Backspace",
        effect: pick("정확히 한 걸음 되돌리기", "take exactly one step back")),
      KeyHint(
        key: glyphs.upDownKeys, effect: pick("날아가는 세그먼트 고르기", "choose a segment on its way")),
      KeyHint(key: "x", effect: pick("고른 세그먼트 없애기", "lose the chosen segment")),
      KeyHint(
        key: "6\(dash)9  0",
        effect: pick(
          "늦추기, 복제, 순서 바꾸기, 선 끊기와 잇기, 비트 뒤집기",
          "delay it, copy it, reorder; the link; flip a bit of it")),
      KeyHint(key: "u", effect: pick("설정 (바꾸면 새로 시작해요)", "settings (a change begins anew)")),
      KeyHint(key: "m", effect: pick("한 일을 강의 파일로 저장", "save what you did as a lesson")),
      KeyHint(key: "r", effect: pick("같은 설정으로 처음부터", "begin anew, same settings")),
      KeyHint(
        key: "w  i  v  s  t  b  g  k",
        effect: pick("왜?와 다른 패널들", "why?, and the other panels")),
      KeyHint(
        key: "o  #", effect: pick("시간으로 보기; 번호를 처음부터 세기", "rows as time; numbers from the first")),
      KeyHint(
        key: "/   n  N",
        effect: pick("줄 찾기; 다음, 이전", "find a row; the next one, the previous one")),
      KeyHint(key: "e", effect: pick("용어집", "the glossary")),
      KeyHint(key: "+  -", effect: pick("빠르게, 느리게", "faster, slower")),
      KeyHint(key: "l", effect: pick("English", "한국어")),
      KeyHint(key: "?  F1", effect: pick("이 도움말", "this help")),
      KeyHint(key: "q", effect: pick("나가기", "leave")),
    ]
  }
}
