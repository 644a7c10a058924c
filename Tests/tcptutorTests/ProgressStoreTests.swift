import Foundation
import LessonKit
import Testing
import TutorApp

@testable import tcptutor

/// The record of progress in its file, and what becomes of files that aren't one.
struct ProgressStoreTests {
  private static let lesson = LessonCompiler.compile(
    Array("# A\n\nOne.\n\n---\n\nTwo.\n".utf8), path: "01-a.en.md"
  ).lesson

  private func news(_ step: Int, seconds: Int = 0, in lesson: String = "a") throws
    -> LearnerProgress
  {
    var progress = LessonProgress(at: StepPlace(step, in: try #require(Self.lesson)))
    progress.seconds = seconds
    return LearnerProgress(lessons: [lesson: progress])
  }

  private func text(_ folder: LessonFolder, _ name: String = "progress.json") throws -> String {
    try String(contentsOfFile: folder[name], encoding: .utf8)
  }

  @Test func `what is saved is read again, and the file has its version`() throws {
    let folder = try LessonFolder()
    var store = ProgressStore(folder: folder["state/tcptutor"])
    #expect(store.notice == nil)
    #expect(store.save(try news(1, seconds: 3)) == nil)
    #expect(ProgressStore(folder: folder["state/tcptutor"]).progress == (try news(1, seconds: 3)))
    #expect(
      try text(folder, "state/tcptutor/progress.json") == """
        {
          "lessons" : {
            "a" : {
              "deeds" : {

              },
              "place" : {
                "index" : 1,
                "step" : "+1"
              },
              "predictions" : {

              },
              "quizzes" : {

              },
              "seconds" : 3,
              "tasks" : [

              ]
            }
          },
          "version" : 1
        }

        """)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder["state/tcptutor"]).sorted()
        == ["progress.json", "progress.lock"])
  }

  @Test func `two programs at once lose nothing of each other's`() throws {
    let folder = try LessonFolder()
    var one = ProgressStore(folder: folder.path)
    var other = ProgressStore(folder: folder.path)
    _ = one.save(try news(0, seconds: 10))
    _ = other.save(try news(1, seconds: 20))
    _ = other.save(try news(0, in: "b"))
    _ = one.save(try news(1, in: "c"))
    let kept = ProgressStore(folder: folder.path).progress
    #expect(kept.lessons.keys.sorted() == ["a", "b", "c"])
    #expect(kept.lessons["a"]?.seconds == 30)
    #expect(kept.lessons["a"]?.place.index == 1)
  }

  @Test(
    arguments: [
      "", "{", "[]", "{\"version\": 1}", "{\"version\": 0, \"lessons\": {}}",
      "{\"version\": \"1\", \"lessons\": {}}", "{\"version\": 1, \"lessons\": {\"a\": 3}}", "\u{0}",
      String(repeating: "[", count: 100_000),
    ])
  func `a damaged file is put aside under another name, and told of`(_ content: String) throws {
    let folder = try LessonFolder("progress.json", content)
    var store = ProgressStore(folder: folder.path)
    #expect(store.progress == LearnerProgress())
    #expect(store.notice == .progressDamaged(keptAs: "progress.damaged.json"))
    #expect(store.save(try news(1)) == nil)
    #expect(try text(folder, "progress.damaged.json") == content)
    #expect(ProgressStore(folder: folder.path).progress == (try news(1)))
  }

  @Test func `a second damaged file takes no other's place`() throws {
    let folder = try LessonFolder("progress.json", "one")
    _ = ProgressStore(folder: folder.path)
    try Data("two".utf8).write(to: URL(fileURLWithPath: folder["progress.json"]))
    #expect(
      ProgressStore(folder: folder.path).notice
        == .progressDamaged(keptAs: "progress.damaged-2.json"))
    #expect(try text(folder, "progress.damaged.json") == "one")
    #expect(try text(folder, "progress.damaged-2.json") == "two")
  }

  @Test func `a newer program's file is left as it is, and nothing is recorded`() throws {
    let newer = "{\"version\": 2, \"lessons\": [\"anything\"]}"
    let folder = try LessonFolder("progress.json", newer)
    var store = ProgressStore(folder: folder.path)
    #expect(store.notice == .progressIsNewer)
    #expect(store.save(try news(1)) == nil)
    #expect(throws: ProgressStore.Failure.newer) { try store.forget(nil) }
    #expect(try text(folder) == newer)
  }

  @Test func `what can't be written is told once, and saved as soon as it can`() throws {
    let folder = try LessonFolder("state", "a file where the folder should be")
    var store = ProgressStore(folder: folder["state"])
    #expect(store.notice == nil)
    #expect(store.save(try news(0, seconds: 1)) == .progressNotSaved("Not a directory"))
    #expect(store.save(try news(1, seconds: 1)) == nil)
    #expect(!store.isSaved)
    try FileManager.default.removeItem(atPath: folder["state"])
    #expect(store.save(try news(1, seconds: 1)) == nil)
    #expect(store.isSaved)
    #expect(ProgressStore(folder: folder["state"]).progress == (try news(1, seconds: 3)))
  }

  @Test func `without any place for it progress isn't saved`() throws {
    var store = ProgressStore(folder: nil)
    #expect(store.notice == .progressNotSaved("No such file or directory"))
    #expect(store.save(try news(1)) == nil)
  }

  @Test func `a link to the file stays one`() throws {
    let folder = try LessonFolder("kept.json", "{\"version\": 1, \"lessons\": {}}")
    try FileManager.default.createSymbolicLink(
      atPath: folder["progress.json"], withDestinationPath: folder["kept.json"])
    var store = ProgressStore(folder: folder.path)
    #expect(store.save(try news(1)) == nil)
    #expect(try text(folder, "kept.json").contains("\"index\" : 1"))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder["progress.json"])
        == folder["kept.json"])
  }

  @Test func `one lesson is forgotten, or all`() throws {
    let folder = try LessonFolder()
    var store = ProgressStore(folder: folder.path)
    _ = store.save(try news(1))
    _ = store.save(try news(1, in: "b"))
    try store.forget("a")
    #expect(ProgressStore(folder: folder.path).progress == (try news(1, in: "b")))
    try store.forget(nil)
    #expect(ProgressStore(folder: folder.path).progress == LearnerProgress())
  }
}
