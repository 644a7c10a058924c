@testable import LessonKit

struct FilesAreReadableTests: RuleTests {
  static let rule: any Rule.Type = FilesAreReadable.self

  static let told: [Told] = [
    .content(
      .unreadable(.missing),
      english: ["there is no such file", "check the path, or choose from ‘tcptutor list’"],
      korean: ["그런 파일이 없어요", "경로를 확인하거나 ‘tcptutor list’에서 골라 주세요"]),
    .content(
      .unreadable(.brokenLink),
      english: [
        "this link leads to a file that isn't there", "mend the link, or name the file itself",
      ],
      korean: ["링크가 가리키는 파일이 없어요", "링크를 고치거나 파일을 바로 적어 주세요"]),
    .content(
      .unreadable(.linkLoop),
      english: ["this link leads back to itself", "mend the link, or name the file itself"],
      korean: ["링크가 제자리로 돌아와요", "링크를 고치거나 파일을 바로 적어 주세요"]),
    .content(
      .unreadable(.folder),
      english: ["this is a folder, not a file", "name a file in it"],
      korean: ["파일이 아니라 폴더예요", "그 안의 파일을 적어 주세요"]),
    .content(
      .unreadable(.noFile),
      english: [
        "this is a pipe or a device, not a file",
        "put the text into a file, or hand it over on standard input: ‘-’",
      ],
      korean: ["파일이 아니라 파이프나 장치예요", "글을 파일에 담거나 표준 입력으로 넘겨 주세요: ‘-’"]),
    .content(
      .unreadable(.forbidden),
      english: ["this file may not be read", "make it readable: ‘chmod u+r FILE’"],
      korean: ["이 파일을 읽을 권한이 없어요", "읽을 수 있게 해 주세요: ‘chmod u+r 파일’"]),
    .content(
      .unreadable(.broken),
      english: ["the system failed to read this file", "try a copy of it in another folder"],
      korean: ["시스템이 이 파일을 읽지 못했어요", "다른 폴더에 복사한 것으로 해 보세요"]),
    .content(
      .unreadable(.other("File name too long")),
      english: [
        "this file can't be read: File name too long", "try a copy of it in another folder",
      ],
      korean: ["이 파일을 읽을 수 없어요: File name too long", "다른 폴더에 복사한 것으로 해 보세요"]),
  ]
}
