import LessonKit
import Wording

/// What changed in a source since a translator read it. A fingerprint doesn't tell, but it tells
/// which of the file's earlier versions it was made of: the one that has this fingerprint.
struct SourceChanges {
  /// So many earlier versions are looked at.
  static let versionLimit = 100
  /// What is shown is cut to so many rows.
  static let rowLimit = 30

  private let source: Lesson
  private let history: (_ path: String) -> AnySequence<[UInt8]>
  private let language: Language
  /// The passages of all earlier versions, the newest first; nil until they are asked for.
  private var earlier: [LessonOutline.Passage]?

  init(
    of source: Lesson, history: @escaping (_ path: String) -> AnySequence<[UInt8]>,
    language: Language
  ) {
    self.source = source
    self.history = history
    self.language = language
  }

  /// What changed in a step's passage since it had this fingerprint, ready to print.
  mutating func notes(ofStep step: String, since print: String) -> [String] {
    guard let passage = source.outline.passages.first(where: { $0.id == step }) else { return [] }
    let now = Self.lines(of: passage)
    let known = passages().first { $0.fingerprint == print }
    guard let known else { return [unknown] + cut(now) }
    let rows = LineDifference.rows(from: Self.lines(of: known), to: now)
    let changes = rows.filter { row in
      if case .same = row { false } else { true }
    }.map(\.text)
    return [heading] + cut(changes)
  }

  private mutating func passages() -> [LessonOutline.Passage] {
    if let earlier { return earlier }
    var passages: [LessonOutline.Passage] = []
    for octets in history(source.path).prefix(Self.versionLimit) {
      let lesson = LessonCompiler.compile(octets, path: source.path).lesson
      passages += lesson?.outline.passages ?? []
    }
    earlier = passages
    return passages
  }

  private static func lines(of passage: LessonOutline.Passage) -> [String] {
    passage.narration.split(separator: "\n").map(String.init)
      .filter { !$0.allSatisfy(\.isWhitespace) }
  }

  private func cut(_ rows: [String]) -> [String] {
    guard rows.count > Self.rowLimit else { return rows.map { "  " + $0 } }
    return rows.prefix(Self.rowLimit).map { "  " + $0 } + [leftOut(rows.count - Self.rowLimit)]
  }

  private var heading: String {
    switch language {
    case .korean: "번역한 뒤에 바뀐 것 (\(VisibleText.sanitize(source.path))):"
    case .english: "what changed since it was translated (\(VisibleText.sanitize(source.path))):"
    }
  }

  private var unknown: String {
    switch language {
    case .korean: "예전 글은 알 수 없어요(git 기록에 이 지문의 판이 없어요). 지금 글은 이래요:"
    case .english:
      "what it said then isn't known (no version in git's history has this fingerprint); now it says:"
    }
  }

  private func leftOut(_ count: Int) -> String {
    switch language {
    case .korean: "(나머지 \(count)줄은 줄였어요)"
    case .english: "(\(count) more \(count == 1 ? "line" : "lines") left out)"
    }
  }
}
