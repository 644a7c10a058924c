import TerminalCells
import TutorApp
import TutorScreen
import Wording

/// A recording with its lesson at hand, which must be what it was.
struct ReplayedSession {
  /// The recording's path.
  let path: String
  /// What was recorded.
  let recorded: RecordedSession
  private let beginning: SessionBeginning

  /// Reads a recording and opens its lesson: the one named, or else the one that it names itself.
  init(
    _ path: String, of lesson: String?, library: () throws(CommandProblem) -> LessonLibrary
  ) throws(CommandProblem) {
    self.path = path
    let octets = try Self.octets(of: path)
    do throws(RecordedSession.Damage) {
      recorded = try RecordedSession(octets, program: TCPTutor.configuration.version)
    } catch {
      throw .recording(path: path, .damage(error))
    }
    let name = lesson ?? recorded.header.lesson
    guard name != "-" || lesson != nil else { throw .recording(path: path, .lessonUnknown) }
    let language = recorded.header.look?.language ?? .english
    if CheckedScripts.isScript(name) {
      let script = try OpenedScript(name)
      guard let run = script.stage(in: language) else {
        throw .recording(path: path, .lessonChanged(name))
      }
      beginning = SessionBeginning(script, as: run, named: name)
    } else {
      let opened = try OpenedLesson.open(name, language: language, library: library)
      beginning = SessionBeginning(
        opened, named: name, GlossaryPages(for: opened, else: try? library()),
        of: Set(recorded.header.fingerprints.keys))
    }
    guard beginning.fingerprints == recorded.header.fingerprints else {
      throw .recording(path: path, .lessonChanged(name))
    }
  }

  /// The program at the beginning, in these colours.
  func app(in theme: Theme = .mono) -> App {
    guard var look = recorded.header.look else {
      preconditionFailure("a recording that was read has a look")
    }
    look.theme = theme
    return beginning.app(
      look: look, isAnimated: recorded.header.animated,
      isPresenting: recorded.header.presenting)
  }

  /// What happened, each with its time in milliseconds.
  var events: [(event: SessionEvent, at: Int)] {
    recorded.lines.compactMap { line in line.event.map { ($0, line.at) } }
  }

  /// The program at the end.
  var end: App {
    var app = app()
    for (event, _) in events { app.replay(event) }
    return app
  }

  /// The terminal's last size.
  var size: GridSize {
    let sizes = events.compactMap { event, _ in
      if case .key(.resized(let size), _) = event { size } else { nil }
    }
    return sizes.last
      ?? GridSize(columns: recorded.header.columns, rows: recorded.header.rows)
  }

  /// Whether the end is the one that was recorded; true of a recording without an end.
  func endsAsRecorded(_ end: App) -> Bool {
    guard let fingerprint = recorded.lines.last?.end else { return true }
    return end.screenFingerprint(in: size) == fingerprint
  }

  private static func octets(of path: String) throws(CommandProblem) -> [UInt8] {
    switch InputFile.read(path).content {
    case .octets(let octets): return octets
    case .tooLarge, .unreadable(.folder): throw .recording(path: path, .damage(.noRecording))
    case .unreadable(.missing): throw .recording(path: path, .missing)
    case .unreadable(let failure): throw .unreadable(path: path, failure)
    }
  }
}
