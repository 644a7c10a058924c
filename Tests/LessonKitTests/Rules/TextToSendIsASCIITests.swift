import Testing

@testable import LessonKit

@Suite struct TextToSendIsASCIITests {
  @Test func `text outside ASCII is told with its octets`() {
    TestLesson(script: "client send ⟦\"안녕\"⟧").expect(.wideText(written: "\"안녕\"", octets: 6))
  }

  @Test func `ASCII is fine`() {
    TestLesson(script: "client send \"hi\"").expect()
  }
}
