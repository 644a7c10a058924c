/// Keys of the help that belong together.
struct KeyGroup: Equatable {
  /// What they are for; nil where that needs no word.
  var title: String?
  var keys: [KeyHint]
}

extension ScreenText {
  /// Every key that does something, in the order that a learner needs them.
  var keyHelp: [KeyGroup] { [mainKeys, closerKeys, changingKeys, movingKeys] }

  private var mainKeys: KeyGroup {
    KeyGroup(keys: [
      KeyHint(
        key: "Space  Enter  \(glyphs.rightArrowKey)",
        effect: pick("맨 아랫줄에 적힌 일; 움직이는 중이면 끝까지", "what the last line names; or finish the motion")),
      KeyHint(
        key: "\(glyphs.leftArrowKey)  Backspace",
        effect: pick("정확히 한 걸음 뒤로", "exactly one step back")),
      KeyHint(
        key: "1\(glyphs.dash)9",
        effect: pick("답 고르기 (여럿이면 고른 뒤 Enter)", "choose an answer (several: then Enter)")),
      KeyHint(key: "h", effect: pick("힌트", "a hint")),
      KeyHint(key: "e", effect: pick("용어집: 지금 나온 말부터", "the glossary, from the words in sight")),
      KeyHint(key: "l", effect: pick("English", "한국어")),
      KeyHint(key: "q", effect: pick("목록으로; 목록에서는 끝내기", "to the menu; from the menu, quit")),
      KeyHint(key: "?  F1", effect: pick("이 도움말", "this help")),
    ])
  }

  private var closerKeys: KeyGroup {
    KeyGroup(
      title: pick("들여다보기", "Look closer"),
      keys: [
        KeyHint(
          key: "w",
          effect: pick("왜? 방금 일, 고른 줄, 조용한 까닭", "why? of the latest, a row, a silence")),
        KeyHint(key: "p", effect: pick("예측: 다음에 올 것을 먼저 말하기", "predict what comes next")),
        KeyHint(
          key: glyphs.upDownKeys, effect: pick("사다리의 줄 고르기", "select a row of the ladder")),
        KeyHint(
          key: "i  v  s  t",
          effect: pick("헤더, 변수, 상태 그림, 타이머", "header, variables, states, timers")),
        KeyHint(
          key: "b  g  k",
          effect: pick(
            "바이트와 창 (한 번 더: 버퍼), 그래프, 누가 무엇을 아나",
            "bytes and windows (again: buffers), graph, who knows what")),
        KeyHint(
          key: "Tab  Esc",
          effect: pick("패널의 다른 쪽; 패널 닫기", "the panel's other side; close the panel")),
        KeyHint(
          key: "o   #",
          effect: pick(
            "줄이 시간인 그림, 또는 사다리; 번호를 +0부터, 또는 그대로",
            "rows that are time, or the ladder; numbers from +0 on")),
      ])
  }

  private var changingKeys: KeyGroup {
    KeyGroup(
      title: pick("바꿔 보기", "Change what happens"),
      keys: [
        KeyHint(
          key: "x   f",
          effect: pick(
            "만약에? 세그먼트 없애기, 다른 일; Esc로 돌아오기",
            "what if it were lost, or anything else; Esc back")),
        KeyHint(
          key: "x   \(glyphs.upDownKeys)   r",
          effect: pick(
            "과제: 고른 세그먼트 없애기, 고르기, 다시 하기", "in a task: lose the segment, choose it, try again")),
      ])
  }

  private var movingKeys: KeyGroup {
    KeyGroup(
      title: pick("돌아다니기", "Get around"),
      keys: [
        KeyHint(
          key: ".   ,",
          effect: pick("작은 걸음: 일어난 일 하나씩 앞으로, 뒤로", "small steps: one event on, back")),
        KeyHint(key: "[   ]", effect: pick("이전 제목, 다음 제목", "section back, on")),
        KeyHint(
          key: "Home  End",
          effect: pick(
            "처음, 끝 (목록에서 Home: 처음부터)", "first, last (in the menu Home: from the start)")),
        KeyHint(
          key: "PgUp  PgDn",
          effect: pick(
            "글 넘기기; 줄을 골랐으면 사다리 넘기기 (Home, End도)",
            "the text; with a selected row the ladder (Home, End)")),
        KeyHint(
          key: "a   +  -",
          effect: pick("자동 재생; 빠르게, 느리게", "play by itself, or stop; faster, slower")),
        KeyHint(
          key: "/",
          effect: pick(
            "찾기: 사다리(다음 n, 이전 N), 목록, 용어집에서; 한글(초성도)이나 영어",
            "find by Hangul or English: ladder (n next, N previous), menu, glossary")),
        KeyHint(key: "n", effect: pick("발표자 메모", "the presenter's notes")),
        KeyHint(
          key: pick("마우스", "mouse"),
          effect: pick("줄 고르기, 굴려서 넘기기", "select a row; the wheel scrolls")),
        KeyHint(
          key: "Ctrl-L  Z  C",
          effect: pick("화면 다시 그리기, 셸로, 바로 끝내기", "redraw, suspend, quit at once")),
      ])
  }
}
