extension PlainWords {
  /// Which lines may be typed in the lab.
  var labHelp: [String] {
    let lines: [(example: String, korean: String, english: String)] = [
      ("client connect", "연결을 청해요 (서버는 기다리고 있어요)", "asks for a connection; the server is waiting"),
      (
        "server send 500", "데이터를 보내요. read, stop reading, close, abort 등도 있어요",
        "sends data; there are also read, stop reading, close, abort …"
      ),
      (
        "next", "다음 세그먼트가 길 한가운데 올 때까지 (Enter만 쳐도 돼요)",
        "on to the next segment in mid-path; Enter alone will do"
      ),
      ("run", "조용해질 때까지", "on until all is quiet"),
      (
        "lose", "고른 세그먼트를 없애요. duplicate, corrupt, delay 100ms, reorder도 있어요",
        "loses the chosen segment; also duplicate, corrupt, delay 100ms, reorder"
      ),
      ("choose 2", "날아가는 세그먼트를 골라요", "chooses a segment on its way"),
      (
        "cut link", "선을 끊어요. heal link, crash server, reboot server도 있어요",
        "cuts the link; also heal link, crash server, reboot server"
      ),
      ("set client mss 500", "설정을 바꾸고 처음부터 다시 시작해요", "changes a setting and begins anew"),
      ("settings", "설정을 모두 보여요", "shows all settings"),
      ("back", "정확히 한 걸음 되돌려요", "takes exactly one step back"),
      ("restart", "같은 설정으로 처음부터", "begins anew with the same settings"),
      ("save", "한 일을 강의 파일로 저장해요", "saves what you did as a lesson"),
      (
        "w, i, v, t", "왜?, 마지막 세그먼트의 헤더, 두 쪽의 변수, 타이머",
        "why?, the newest segment's header, both ends' variables, timers"
      ),
      ("help", "이 도움말", "this help"), ("q", "그만둬요", "quits"),
    ]
    return lines.map { line in
      switch language {
      case .korean: "  \(line.example): \(line.korean)"
      case .english: "  \(line.example): \(line.english)"
      }
    }
  }

  /// What a line typed in the lab or in a what-if stands for. Hangul letters are those of the same
  /// keys.
  func labCommand(_ line: String) -> String {
    switch line {
    case "X", "ㅌ": "x"
    case "b", "B", "ㅠ": "back"
    case "?": "help"
    default: line
    }
  }

  /// That `run` has brought as much as it may at once.
  var stoppedShort: String {
    switch language {
    case .korean: "한 번에 너무 많은 일이 일어나서 여기서 잠깐 멈췄어요. run을 다시 적으면 이어져요."
    case .english:
      "So much has happened that time stops here for a moment. Type run again to go on."
    }
  }

  var labPrompt: String {
    switch language {
    case .korean: "[Enter] 흘려보내기   [help] 도움말   [q] 그만두기 "
    case .english: "[Enter] let time pass   [help] help   [q] quit "
    }
  }

  func underWay(_ segment: String) -> String {
    switch language {
    case .korean: "날아가는 중: \(segment)"
    case .english: "On its way: \(segment)"
    }
  }

  var noneToChoose: String {
    switch language {
    case .korean: "고를 세그먼트가 없어요. 시간이 흐르면 다음 일이 일어나요."
    case .english: "No segment to choose; something will happen as time passes."
    }
  }
}
