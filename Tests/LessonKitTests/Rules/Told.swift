import LessonCheck
import LessonKit
import TestSupport
import Testing
import Wording

/// A lesson that breaks a rule at the marks, and what `check` tells there.
///
/// Marks stand around the columns that get the carets: `expect ⟦sever⟧ -> client SYN`. Every mark
/// gets the same message; the rule of the file is the only one that is broken, but for those of
/// `besides`.
struct Told: CustomTestStringConvertible, Sendable {
  /// The file that is checked, and those that stand beside it.
  let sources: [LessonSource]
  /// Where the broken one is marked.
  let places: [MarkedText.Place]
  /// The message and the help.
  let english: [String]
  let korean: [String]
  /// Codes of rules that can't but be broken too.
  let besides: [String]

  /// Lines of a step's block; the server listens.
  static func script(
    _ text: String, english: [String], korean: [String], besides: [String] = []
  ) -> Told {
    Told(RuleExample.script("", mended: ""), text, english, korean, besides)
  }

  /// What follows the title.
  static func page(
    _ text: String, english: [String], korean: [String], besides: [String] = []
  ) -> Told {
    Told(RuleExample.page("", mended: ""), text, english, korean, besides)
  }

  /// A whole file; `beside` are the files that stand beside it, by path.
  static func file(
    _ text: String, path: String = "lessons/01-talk.en.md", beside: [String: String] = [:],
    english: [String], korean: [String], besides: [String] = []
  ) -> Told {
    let marked = MarkedText(text)
    let others = beside.sorted { $0.key < $1.key }.map {
      LessonSource(path: $0.key, text: $0.value)
    }
    return Told(
      sources: [LessonSource(path: path, text: marked.text)] + others, places: marked.places,
      english: english, korean: korean, besides: besides)
  }

  /// A translation from Korean into English, each without its front matter; `synced` are the
  /// entries of that map, by default those that make every step up to date.
  static func translation(
    of source: String, _ text: String, synced: String? = nil, english: [String], korean: [String],
    besides: [String] = []
  ) -> Told {
    let source = "---\ntcptutor: 1\nlang: ko\n---\n# 이야기\n\n" + source
    let passages = LessonSource(path: "01-talk.ko.md", text: source).compiled.lesson?.outline
      .passages
    let fresh = (passages ?? []).map { "  \($0.id): \"\($0.fingerprint)\"\n" }.joined()
    let map = "synced:\n" + (synced ?? fresh)
    return file(
      "---\ntcptutor: 1\nlang: en\ntranslates: ko\n\(map)---\n# A talk\n\n" + text,
      beside: ["lessons/01-talk.ko.md": source], english: english, korean: korean,
      besides: besides)
  }

  /// A file that isn't even text: it is told of the whole file, before its first line.
  static func content(
    _ content: LessonSource.Content, english: [String], korean: [String]
  ) -> Told {
    Told(
      sources: [LessonSource(path: "a.md", content: content)],
      places: [MarkedText.Place(line: 1, columns: 1..<1)], english: english, korean: korean,
      besides: [])
  }

  private init(
    _ part: RuleExample, _ text: String, _ english: [String], _ korean: [String],
    _ besides: [String]
  ) {
    self = .file(
      part.lesson(with: text), english: english, korean: korean, besides: besides)
  }

  private init(
    sources: [LessonSource], places: [MarkedText.Place], english: [String], korean: [String],
    besides: [String]
  ) {
    self.sources = sources
    self.places = places
    self.english = english
    self.korean = korean
    self.besides = besides
  }

  var testDescription: String { english[0] }

  /// Checks the files, and expects the message at each mark, of this rule and of no other.
  func expect(of rule: any Rule.Type) {
    let surroundings = LessonSurroundings(read: { path in
      sources.first { $0.path == path }
        ?? LessonSource(path: path, content: .unreadable(.missing))
    })
    let found = LessonChecker.check(
      [sources[0]], language: .english, surroundings: surroundings
    ).files[0].diagnostics
    let own = found.filter { $0.mistake.code == rule.code }
    let others = found.map(\.mistake.code).filter { $0 != rule.code }
    #expect(others == besides)
    #expect(own.map { MarkedText.Place(line: $0.range.line, columns: $0.range.columns) } == places)
    #expect(!places.isEmpty)
    for mistake in own.map(\.mistake) {
      #expect(mistake.words(in: .english) == english)
      #expect(mistake.words(in: .korean) == korean)
    }
  }
}

extension LessonSource {
  fileprivate init(path: String, text: String) {
    self.init(path: path, content: .octets(Array(text.utf8)))
  }
}

extension Mistake {
  fileprivate func words(in language: Language) -> [String] {
    [message(in: language), help(in: language)]
  }
}
