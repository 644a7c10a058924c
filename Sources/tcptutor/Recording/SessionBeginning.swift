import LessonCheck
import LessonKit
import LessonPlayer
import TerminalCells
import TutorApp
import TutorScreen
import Wording

/// What a recorded session plays: one lesson in its languages, or a run that is no lesson. The menu
/// and other lessons are no part of it, nor is what is known of the learner.
struct SessionBeginning {
  /// What was asked for.
  let name: String
  /// The SHA-256 of each file: a lesson's by its language, a script's by "", a glossary's by its
  /// name, "glossary.ko".
  let fingerprints: [String: String]
  private let seed: UInt64
  private let content: Content

  private enum Content {
    case lesson([Lesson], [Language: Glossary])
    case script(LessonRun)
  }

  /// A lesson that was opened, with the glossaries for it: of these files those that `files` names
  /// as fingerprints do; all if it's nil.
  init(
    _ opened: OpenedLesson, named name: String, _ pages: GlossaryPages, of files: Set<String>? = nil
  ) {
    let versions = LessonVersions(of: opened)
    let isWanted = { (file: String) in files?.contains(file) ?? true }
    self.name = name
    fingerprints = versions.fingerprints.merging(pages.fingerprints) { lesson, _ in lesson }
      .filter { isWanted($0.key) }
    seed = opened.run?.seed ?? 1
    content = .lesson(
      versions.lessons.filter { isWanted($0.language) },
      pages.glossaries.filter { isWanted("glossary.\($0.key.rawValue)") })
  }

  /// A packetdrill script that was opened, as a run for the stage.
  init(_ script: OpenedScript, as run: LessonRun, named name: String) {
    self.name = name
    fingerprints = ["": Fingerprint.of(octets: Array(script.text.utf8))]
    seed = 1
    content = .script(run)
  }

  /// The program at its beginning.
  func app(look: ScreenLook, isAnimated: Bool, isPresenting: Bool) -> App {
    var app =
      switch content {
      case .lesson(let lessons, let glossaries):
        App(
          Library(lessons, glossaries: glossaries), opening: 0, look: look, hasMenu: false,
          isAnimated: isAnimated)
      case .script(let run): App(playing: run, look: look, isAnimated: isAnimated)
      }
    if isPresenting { app.present() }
    return app
  }

  /// The recording's first line.
  func header(_ app: App, size: GridSize, isAnimated: Bool) -> SessionHeader {
    SessionHeader(
      program: TCPTutor.configuration.version, lesson: name, fingerprints: fingerprints,
      seed: seed, language: app.look.language.rawValue, glyphs: app.look.glyphs.rawValue,
      columns: size.columns, rows: size.rows, animated: isAnimated, presenting: app.isPresenting)
  }
}
