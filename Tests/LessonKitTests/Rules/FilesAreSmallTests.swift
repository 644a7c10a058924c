@testable import LessonKit

struct FilesAreSmallTests: RuleTests {
  static let rule: any Rule.Type = FilesAreSmall.self

  static let told: [Told] = [
    .content(
      .tooLarge(octets: 2_000_000),
      english: [
        "this file is too large for a lesson: 2000000 octets, and the limit is 1048576",
        "split it into lessons of a few minutes each",
      ],
      korean: ["강의로는 너무 큰 파일이에요: 2000000바이트, 한도는 1048576바이트", "몇 분짜리 강의 여럿으로 나눠 주세요"])
  ]
}
