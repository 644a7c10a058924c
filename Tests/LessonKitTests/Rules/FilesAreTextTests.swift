@testable import LessonKit

struct FilesAreTextTests: RuleTests {
  static let rule: any Rule.Type = FilesAreText.self

  static let told: [Told] = [
    .content(
      .octets([0x7f, 0x45, 0x4c, 0x46, 0x00]),
      english: [
        "this is no text: it holds NUL octets",
        "a lesson is Markdown; text in UTF-16 is to be saved as UTF-8",
      ],
      korean: [
        "글이 아니에요: NUL 바이트가 들어 있어요",
        "강의는 Markdown 글이에요. UTF-16으로 저장한 글이라면 UTF-8로 저장해 주세요",
      ]),
    .content(
      .octets([0xd4, 0xc3, 0xb2, 0xa1, 0x02, 0x00, 0x04, 0x00]),
      english: [
        "this is a capture, and this version can't open captures yet",
        "what can be opened are lessons (Markdown) and packetdrill scripts (.pkt)",
      ],
      korean: [
        "캡처 파일이에요. 이 버전은 아직 캡처를 열지 못해요",
        "열 수 있는 것은 강의(Markdown)와 packetdrill 스크립트(.pkt)예요",
      ]),
  ]
}
