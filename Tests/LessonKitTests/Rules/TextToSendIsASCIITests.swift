import Testing

@testable import LessonKit

@Suite struct TextToSendIsASCIITests: RuleTests {
  static let rule: any Rule.Type = TextToSendIsASCII.self

  static let told: [Told] = [
    .script(
      """
      establish
      client send ⟦"안녕"⟧
      expect client -> server DATA
      """,
      english: [
        "\"안녕\" is 6 bytes, so sequence numbers move by 6",
        "a letter outside ASCII is 2 to 4 bytes",
      ],
      korean: ["\"안녕\" 글은 6바이트라서 시퀀스 번호도 6만큼 늘어요", "ASCII가 아닌 글자는 2~4바이트예요"])
  ]

  @Test func `text outside ASCII is told with its octets`() {
    TestLesson(script: "client send ⟦\"안녕\"⟧").expect(.wideText(written: "\"안녕\"", octets: 6))
  }

  @Test func `ASCII is fine`() {
    TestLesson(script: "client send \"hi\"").expect()
  }
}
