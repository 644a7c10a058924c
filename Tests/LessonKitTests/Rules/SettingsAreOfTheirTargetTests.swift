@testable import LessonKit

struct SettingsAreOfTheirTargetTests: RuleTests {
  static let rule: any Rule.Type = SettingsAreOfTheirTarget.self

  static let told: [Told] = [
    .script(
      "set client ⟦delay⟧ 5ms",
      english: [
        "‘delay’ is a setting of a path, not of a host",
        "‘set client -> server delay …’, or ‘set delay …’ for both ways",
      ],
      korean: [
        "‘delay’ 설정은 호스트가 아니라 경로의 것이에요", "‘set client -> server delay …’, 두 방향이면 ‘set delay …’",
      ]),
    .script(
      "set client -> server ⟦mss⟧ 9",
      english: [
        "‘mss’ is a setting of a host, not of a path",
        "‘set client mss …’, or ‘set mss …’ for both hosts",
      ],
      korean: ["‘mss’ 설정은 경로가 아니라 호스트의 것이에요", "‘set client mss …’, 두 호스트면 ‘set mss …’"]),
    .script(
      "set server ⟦rtt⟧ 9ms",
      english: ["‘rtt’ is a setting of the whole network", "‘set rtt …’"],
      korean: ["‘rtt’ 설정은 네트워크 전체의 것이에요", "‘set rtt …’"]),
  ]
}
