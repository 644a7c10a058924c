@testable import LessonKit

struct FilesAreReadableTests: RuleTests {
  static let rule: any Rule.Type = FilesAreReadable.self

  static let told: [Told] = [
    .content(
      .unreadable(.missing),
      english: ["there is no such file"],
      korean: ["그런 파일이 없어요"]),
    .content(
      .unreadable(.folder),
      english: ["this is a folder, not a lesson"],
      korean: ["강의 파일이 아니라 폴더예요"]),
    .content(
      .unreadable(.forbidden),
      english: ["this file may not be read"],
      korean: ["이 파일을 읽을 권한이 없어요"]),
    .content(
      .unreadable(.other("Input/output error")),
      english: ["this file can't be read: Input/output error"],
      korean: ["이 파일을 읽을 수 없어요: Input/output error"]),
  ]
}
