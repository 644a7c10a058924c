import Foundation
import TestSupport
import Testing

/// `tcptutor progress`, as a user types it.
struct ProgressCommandTests {
  private static let record = """
    {"version": 1, "lessons": {
      "connect": {"place": {"step": "retry+1", "index": 7}, "quizzes": {"syn/1": "first-try",
        "synack/1": "after-help", "on-its-way/1": "missed"}, "tasks": ["retry"], "seconds": 432,
        "predictions": {"syn/0.2": true, "syn/0.4": false}, "deeds": {"retry": {"drop": 1}},
        "finish": {"language": "ko", "fingerprint": "000000"}},
      "send": {"place": {"step": "+2", "index": 2}, "quizzes": {}, "tasks": [], "seconds": 59},
      "old": {"place": {"step": "+0", "index": 0}, "quizzes": {}, "tasks": [], "seconds": 60}
    }}
    """

  private func state(_ record: String? = record) throws -> LessonFolder {
    let state = try LessonFolder()
    try FileManager.default.createDirectory(
      atPath: state["tcptutor"], withIntermediateDirectories: true)
    if let record {
      try Data(record.utf8).write(to: URL(fileURLWithPath: state["tcptutor/progress.json"]))
    }
    return state
  }

  private func progress(_ state: LessonFolder, _ arguments: String...) throws -> Program.Result {
    try Program.run(["progress"] + arguments, environment: ["XDG_STATE_HOME": state.path])
  }

  private func kept(_ state: LessonFolder) throws -> String {
    try String(contentsOfFile: state["tcptutor/progress.json"], encoding: .utf8)
  }

  @Test func `it shows each lesson, in both languages`() throws {
    let state = try state()
    let english = try progress(state)
    #expect(english.exitCode == 0)
    for text in [
      "done, updated since  questions 2/", "tasks 1/1  predictions 1/2  7 min", "at 3/",
      "(no longer there)",
      "1 of 4 lessons are done.\nNext: tcptutor play send\n",
      "Kept in \(state["tcptutor/progress.json"])\n",
    ] {
      #expect(english.output.contains(text), "\(english.output)")
    }
    let korean = try progress(state, "--lang", "ko")
    for text in ["다 봄, 그 뒤로 바뀜", "3/", "하던 중", "강의 4개 가운데 1개를 마쳤어요.", "다음 강의: tcptutor play send"] {
      #expect(korean.output.contains(text), "\(korean.output)")
    }
  }

  @Test func `without a record the first lesson comes next`() throws {
    let result = try progress(try state(nil))
    #expect(result.exitCode == 0)
    #expect(result.output.contains("up next"))
    #expect(result.output.contains("0 of 3 lessons are done.\nNext: tcptutor play connect\n"))
  }

  @Test func `one lesson is shown by its id or number, and as JSON`() throws {
    let state = try state()
    #expect(try progress(state, "2").output.hasPrefix("  2  send "))
    let json = try progress(state, "connect", "--json").output
    #expect(json.contains("\"format\":1"))
    #expect(json.contains("\"quizzes_right\":2,\"quizzes_right_at_once\":1"))
    #expect(json.contains("\"predictions\":2,\"predictions_right\":1"))
    #expect(json.contains("\"is_updated\":true"))
    #expect(json.contains("\"next\":\"send\""))
    #expect(!json.contains("\"id\":\"send\""))
  }

  @Test func `the record is exported to a file or standard output as it is kept`() throws {
    let state = try state()
    #expect(try progress(state, "--export", state["copy.json"]).exitCode == 0)
    let copy = try String(contentsOfFile: state["copy.json"], encoding: .utf8)
    #expect(copy.contains("\"version\" : 1"))
    #expect(try progress(state, "--export", "-").output == copy)
    #expect(try !progress(state, "send", "--export", "-").output.contains("connect"))
  }

  @Test func `resetting one lesson leaves the others, and resetting all none`() throws {
    let state = try state()
    let one = try progress(state, "--reset", "connect", "--yes")
    #expect(
      one
        == Program.Result(
          exitCode: 0, output: "The progress in ‘connect’ is forgotten.\n", errors: ""))
    #expect(try !kept(state).contains("connect"))
    #expect(try kept(state).contains("send"))
    #expect(try progress(state, "--reset", "--yes", "--lang", "ko").output == "모든 진도를 지웠어요.\n")
    #expect(try !kept(state).contains("send"))
    #expect(try progress(state, "--reset", "--yes").output == "There is no progress to forget.\n")
  }

  @Test func `wrong inputs are told of, and nothing is lost`() throws {
    let state = try state()
    for (arguments, code, error) in [
      (["--reset"], 2, "--yes"), (["conect"], 2, "Did you mean ‘connect’?"),
      (["--export", "/dev/null/x"], 2, "/dev/null/x: it can't be written"),
      (["--export", "-", "--reset"], 64, "can't stand together"), (["--yes"], 64, "--reset"),
      (["--export"], 64, "--export"),
    ] {
      let result = try Program.run(
        ["progress"] + arguments, environment: ["XDG_STATE_HOME": state.path])
      #expect(result.exitCode == Int32(code), "\(arguments)")
      #expect(result.errors.contains(error), "\(result.errors)")
    }
    #expect(try kept(state) == Self.record)
  }

  @Test func `a newer record is left alone, and a damaged one put aside`() throws {
    let newer = try state("{\"version\": 9}")
    let refused = try progress(newer, "--reset", "--yes")
    #expect(refused.exitCode == 2)
    #expect(refused.errors.contains("newer tcptutor"))
    #expect(try kept(newer) == "{\"version\": 9}")
    let damaged = try state("oh no")
    let result = try progress(damaged)
    #expect(result.exitCode == 0)
    #expect(result.errors.contains("progress.damaged.json"))
    #expect(
      try String(contentsOfFile: damaged["tcptutor/progress.damaged.json"], encoding: .utf8)
        == "oh no")
  }

  @Test(.enabled(if: TmuxSession.isAvailable))
  func `at a terminal it asks before it forgets`() throws {
    let state = try state()
    let session = try LessonPlay.terminal(
      "progress", "--reset", "--lang", "ko", "--lessons", Program.lessons,
      environment: ["XDG_STATE_HOME": state.path])
    try session.wait(for: "[y/N]")
    try session.send("n", "Enter")
    try session.wait(for: "아무것도 지우지 않았어요.")
    #expect(try kept(state) == Self.record)
    let again = try LessonPlay.terminal(
      "progress", "--reset", "--lang", "ko", "--lessons", Program.lessons,
      environment: ["XDG_STATE_HOME": state.path])
    try again.wait(for: "[y/N]")
    try again.type("ㅛ")
    try again.send("Enter")
    try again.wait(for: "모든 진도를 지웠어요.")
  }
}
