/// A setting is set of what has it (E115).
enum SettingsAreOfTheirTarget: Rule {
  static let code = "E115"
  static let title = BilingualText("a setting of something else", "다른 것의 설정")
  static let explanation = BilingualText(
    """
    Delay, bandwidth, queue and loss are of a path; MSS, window, timers and the like are of a \
    host; `rtt` and `seed` are of the whole network. Without a target a setting holds for both \
    ways, or both hosts.
    """,
    """
    지연, 대역폭, 큐, 손실은 경로의 설정이고, MSS, 창 크기, 타이머 같은 것은 호스트의 설정이에요. `rtt`와 `seed`는 네트워크 전체의 것이에요. 대상을 \
    쓰지 않으면 두 방향이나 두 호스트 모두에 적용돼요.
    """)
  static let example: RuleExample? = .script(
    """
    set client -> server mss 500
    wait 1s
    """,
    mended: """
      set client mss 500
      wait 1s
      """)
}

extension Mistake {
  /// A setting of something else.
  static func wrongTarget(setting: String, belongsTo target: SettingTarget) -> Mistake {
    Mistake(
      SettingsAreOfTheirTarget.self, target.message(of: setting), help: target.help(for: setting))
  }
}
