import NetworkSimulation
import TutorScreen

extension PlainWords {
  /// What a what-if is, and which lines may be typed in it. The side `scripted`, if one is, only
  /// follows a script.
  func forkHelp(scripted: HostID?) -> [String] {
    let isOfScript = scripted != nil
    let examples =
      "lose, delay 30ms, duplicate, corrupt, reorder, choose 2, "
      + (scripted.map { "\($0.peer.rawValue) send 100, \($0.peer.rawValue) close, " }
        ?? "client send 100, server close, cut link, crash server, ") + "next, run, back"
    let rules = ScriptForkRules.text(in: language)
    switch language {
    case .korean:
      return [
        isOfScript
          ? "만약에: f를 적으면 대본으로 돌아가요. " + rules
          : "만약에: 여기서부터는 강의와 따로 흐르는 세계예요. f를 적으면 강의로 돌아가요.",
        "한 줄씩 적어요: \(examples). w, i, v, t, k도 쓸 수 있어요.",
      ]
    case .english:
      return [
        isOfScript
          ? "What if: type f to return to the script. " + rules
          : "What if: from here the world goes its own way. Type f to return to the lesson.",
        "Type a line: \(examples). w, i, v, t and k can be asked for as well.",
      ]
    }
  }

  /// What stands before the place where a line is typed.
  func forkPrompt(scripted: HostID?) -> String {
    switch language {
    case .korean:
      let home = scripted == nil ? "강의로" : "대본으로"
      return "[Enter] 흘려보내기   [f] \(home)   [help] 도움말   [q] 그만두기 "
    case .english:
      let home = scripted == nil ? "lesson" : "script"
      return "[Enter] let time pass   [f] to the \(home)   [help] help   [q] quit "
    }
  }

  var chosen: String {
    switch language {
    case .korean: "고른 것"
    case .english: "chosen"
    }
  }

  var wentBack: String {
    switch language {
    case .korean: "이미 지나간 일이라, 그 세그먼트가 길을 나선 때로 돌아갔어요."
    case .english: "That had happened already, so time went back to its sending."
    }
  }

  var notInFork: String {
    switch language {
    case .korean: "‘만약에’에서는 할 수 없어요."
    case .english: "that isn't done in a what-if."
    }
  }

  /// That it was left for the lesson, or for the script that the side `scripted` follows.
  func backFromFork(scripted: HostID?) -> String {
    switch language {
    case .korean: scripted == nil ? "강의로 돌아왔어요." : "대본으로 돌아왔어요."
    case .english: scripted == nil ? "Back in the lesson." : "Back in the script."
    }
  }

  // MARK: Foretelling

  var predictWhoPrompt: String {
    switch language {
    case .korean: "[1–4] 고르기   [Enter] 예측 그만두기   [q] 그만두기 "
    case .english: "[1–4] choose   [Enter] leave it   [q] quit "
    }
  }

  var predictSignsPrompt: String {
    switch language {
    case .korean: "[1–5] 모두 고르기 (예: 1 2)   [b] 앞 물음   [Enter] 예측 그만두기   [q] 그만두기 "
    case .english:
      "[1–5] all that apply (as in: 1 2)   [b] back   [Enter] leave it   [q] quit "
    }
  }

  var predictNumberPrompt: String {
    switch language {
    case .korean: "[번호] 적기   [b] 앞 물음   [Enter] 예측 그만두기   [q] 그만두기 "
    case .english: "[number] type it   [b] back   [Enter] leave it   [q] quit "
    }
  }
}
