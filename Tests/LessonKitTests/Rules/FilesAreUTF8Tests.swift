@testable import LessonKit

struct FilesAreUTF8Tests: RuleTests {
  static let rule: any Rule.Type = FilesAreUTF8.self

  static let told: [Told] = [
    .content(
      .octets(Array("# A lesson\n".utf8) + [0xff]),
      english: [
        "this file isn't UTF-8 (octet 12, in line 2, fits no character)", "save it as UTF-8",
      ],
      korean: ["UTF-8 파일이 아니에요 (2번째 줄에 있는 12번째 바이트가 글자가 되지 않아요)", "UTF-8로 저장해 주세요"]),
    .content(
      .octets([0xff, 0xfe, 0x23, 0x00]),
      english: [
        "this file isn't UTF-8 (octet 1, in line 1, fits no character)", "save it as UTF-8",
      ],
      korean: ["UTF-8 파일이 아니에요 (1번째 줄에 있는 1번째 바이트가 글자가 되지 않아요)", "UTF-8로 저장해 주세요"]),
  ]
}
