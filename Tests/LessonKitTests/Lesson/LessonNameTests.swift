import Testing

@testable import LessonKit

@Suite struct LessonNameTests {
  @Test func `a lesson's file name tells its number, id and language`() throws {
    let name = try #require(LessonName(fileName: "01-half-close.ko.md"))
    #expect(name.number == 1)
    #expect(name.id == "half-close")
    #expect(name.language == "ko")
  }

  @Test(arguments: [
    "connect.md", "01-connect.md", "-connect.ko.md", "a1-connect.ko.md", "01-Connect.ko.md",
    "01-.ko.md", "01-connect.k.md", "01-connect.ko.txt", "01-connect..md", ".md", "",
    "99999999999999999999-connect.ko.md",
  ])
  func `a file name of another form is a private lesson's`(fileName: String) {
    #expect(LessonName(fileName: fileName) == nil)
  }
}
