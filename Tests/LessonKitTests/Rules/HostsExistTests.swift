@testable import LessonKit

struct HostsExistTests: RuleTests {
  static let rule: any Rule.Type = HostsExist.self

  static let told: [Told] = [
    .script(
      "expect ⟦sever⟧ -> client SYN,ACK",
      english: ["there is no host ‘sever’", "did you mean ‘server’?"],
      korean: ["‘sever’ 호스트는 없어요", "혹시 ‘server’ 아닌가요?"]),
    .script(
      "crash ⟦router⟧",
      english: ["there is no host ‘router’", "the hosts are ‘client’ and ‘server’"],
      korean: ["‘router’ 호스트는 없어요", "호스트는 ‘client’와 ‘server’예요"]),
    .script(
      "expect ⟦client -> client⟧ SYN",
      english: [
        "a path joins the two hosts, and this one ends at client again",
        "write ‘client -> server’ or ‘server -> client’",
      ],
      korean: [
        "경로는 두 호스트를 이어요. 이 경로는 다시 client 쪽으로 돌아와요", "‘client -> server’ 또는 ‘server -> client’라고 써요",
      ]),
  ]
}
