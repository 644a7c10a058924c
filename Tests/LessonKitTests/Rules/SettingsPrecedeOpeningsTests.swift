import LessonCheck
import LessonKit
import Testing

@testable import LessonKit

@Suite struct SettingsPrecedeOpeningsTests: RuleTests {
  static let rule: any Rule.Type = SettingsPrecedeOpenings.self

  static let told: [Told] = [
    .script(
      """
      ⟦set server iss 700⟧
      client connect
      expect server -> client SYN,ACK seq=300
      """,
      english: [
        "this setting doesn't reach server: ‘listen’ in line 9 took the earlier ones, and nothing "
          + "is opened later",
        "put it before line 9",
      ],
      korean: [
        "이 설정은 server 쪽에 적용되지 않아요. 9번째 줄의 ‘listen’에서 이미 설정을 가져갔고, 그 뒤로 여는 것이 없어요",
        "9번째 줄 앞에 두세요",
      ]),
    .page(
      """
      ```tcp setup
      establish
      ```

      Less fits into a segment.

      ```tcp
      ⟦set mss 500⟧
      client send 1000
      expect client -> server DATA len=1000
      reset
      establish
      ```

      """,
      english: [
        "this setting doesn't reach client or server: ‘establish’ in line 9 took the earlier ones, "
          + "and nothing is opened later",
        "put it before line 9",
      ],
      korean: [
        "이 설정은 client, server 쪽에 적용되지 않아요. 9번째 줄의 ‘establish’에서 이미 설정을 가져갔고, 그 뒤로 여는 것이 없어요",
        "9번째 줄 앞에 두세요",
      ]),
    .page(
      """
      ```tcp setup
      establish
      ```

      Close both ends.

      ```tcp task
      ⟦set client msl 1s⟧
      allow close
      goal both CLOSED
      solution
      client close
      server close
      wait until both CLOSED
      ```

      """,
      english: [
        "this setting doesn't reach client: ‘establish’ in line 9 took the earlier ones, and "
          + "nothing is opened later",
        "put it before line 9",
      ],
      korean: [
        "이 설정은 client 쪽에 적용되지 않아요. 9번째 줄의 ‘establish’에서 이미 설정을 가져갔고, 그 뒤로 여는 것이 없어요",
        "9번째 줄 앞에 두세요",
      ]),
  ]

  /// Lines of a step's block after `establish`.
  @Test(arguments: [
    "reset\nset mss 500\nestablish\nclient send 10\nexpect client -> server DATA",
    "set rtt 10ms\nclient send 10\nexpect client -> server DATA",
    "client abort\nset client mss 500\nclient connect\nexpect client ESTABLISHED",
    "crash server\nset server iss 9\nreboot server\nserver listen\nwait 1s",
  ])
  func `a setting that something is opened with later is in time`(lines: String) {
    #expect(Self.codes(after: "establish", lines).contains("W205") == false)
  }

  @Test func `a setting in a setup stays through a reset, and is in time for what comes then`() {
    let later = "reset\nestablish\nclient send 10\nexpect client -> server DATA"
    #expect(Self.codes(after: "establish\nset mss 500", later).contains("W205") == false)
  }

  private static func codes(after setup: String, _ lines: String) -> [String] {
    let text = """
      ---
      tcptutor: 1
      lang: en
      ---
      # A talk

      ```tcp setup
      \(setup)
      ```

      Text.

      ```tcp
      \(lines)
      ```
      """
    let source = LessonSource(path: "01-talk.en.md", content: .octets(Array(text.utf8)))
    return LessonChecker.check([source], language: .english).files[0].diagnostics
      .map(\.mistake.code)
  }
}
