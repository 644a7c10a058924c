@testable import LessonKit

struct FilesHaveContentTests: RuleTests {
  static let rule: any Rule.Type = FilesHaveContent.self

  static let told: [Told] = [
    .content(
      .octets([]),
      english: ["there is nothing in this file", "a lesson begins with a title: ‘# …’"],
      korean: ["파일에 아무것도 없어요", "강의는 ‘# …’ 제목으로 시작해요"]),
    .content(
      .octets(Array(" \n\t\n".utf8)),
      english: ["there is nothing in this file", "a lesson begins with a title: ‘# …’"],
      korean: ["파일에 아무것도 없어요", "강의는 ‘# …’ 제목으로 시작해요"]),
  ]
}
