import CursesTerminal
import TextWidth
import TutorScreen
import Wording

/// What `doctor` says: a line a fact, and what to do about what stands in the way.
enum DoctorText {
  static func lines(of report: DoctorReport, in language: Language) -> [String] {
    let words = language == .korean ? DoctorWords.korean : DoctorWords.english
    let facts = facts(of: report, words)
    let width = facts.map { DisplayWidth.columns(of: $0.label) }.max() ?? 0
    var lines = ["tcptutor \(report.version)"]
    lines += facts.map { fact in
      DisplayWidth.fitted(fact.label, columns: width) + "  " + fact.value
    }
    let problems = report.problems
    lines.append("")
    lines += problems.isEmpty ? [words.allWell] : problems.map { "- " + words.advice($0) }
    if report.isBackgroundMissed { lines += words.backgroundMissed }
    return lines
  }

  private struct Fact {
    let label, value: String
  }

  private static func facts(of report: DoctorReport, _ words: DoctorWords) -> [Fact] {
    var facts = [Fact(label: words.system, value: report.system)]
    switch report.screen {
    case .terminal(let terminal, let size):
      facts += [
        Fact(label: words.terminal, value: "\(terminal.type), \(size.columns)×\(size.rows)"),
        Fact(label: words.colors, value: words.count(terminal.colors)),
        Fact(label: words.background, value: words.background(terminal)),
        Fact(label: words.glyphs, value: words.glyphs(report, terminal.answers)),
      ]
    case .unavailable(let reason):
      facts += [
        Fact(label: words.terminal, value: words.noTerminal(reason)),
        Fact(label: words.glyphs, value: report.glyphs.rawValue),
      ]
    }
    return facts + [
      Fact(label: words.theme, value: words.theme(report.theme)),
      Fact(label: words.locale, value: words.locale(report.locale)),
      Fact(label: words.languageLabel, value: words.language(report)),
      Fact(label: words.variables, value: report.variables.map(\.text).joined(separator: "  ")),
      Fact(label: words.state, value: words.state(report.state)),
      Fact(label: words.lessons, value: words.lessons(report.lessons)),
      Fact(label: words.libraries, value: report.ncurses + (report.tmux.map { ", " + $0 } ?? "")),
    ]
  }
}

extension DoctorReport.Variable {
  var text: String { "\(name)=\(value)" }
}
