import LessonPlayer
import NetworkSimulation
import TCPEngine
import Wording

/// What the panels show, as lines that are read one after the other: a name, what it means, and its
/// value. For screen readers and for who reads a lesson as text.
package struct SpokenPanels {
  private let look: ScreenLook
  private var text: ScreenText { ScreenText(look: look) }

  package init(_ language: Language) {
    look = ScreenLook(language, theme: .mono)
  }

  /// The newest segment's header, a field a line; that there is none, before the first.
  package func header(of stage: StageState) -> [String] {
    guard let newest = stage.newestSegment(before: stage.rows.count) else {
      return [text.noSegment]
    }
    let header = WireHeader(of: newest.segment)
    return header.fields.filter { $0.name != .padding }.map { field in
      let words = HeaderFieldText(text: text, field: field)
      let value = words.value(in: header)
      return words.name + (value.isEmpty ? "" : ": " + value)
    }
  }

  /// Both ends' variables, each with what it means; only those that have a value.
  package func variables(of stage: StageState) -> [String] {
    [stage.client, stage.server].flatMap { card in
      let lines = PanelVariable.allCases.compactMap { variable in
        variable.value(in: card).map { value in
          let unit = variable == .rto || variable == .srtt ? text.pick("초", " s") : ""
          return "  \(variable.rawValue): \(value)\(unit), \(text.meaning(variable))"
        }
      }
      let state = card.isUp ? card.state.rawValue : text.poweredOff
      return ["\(text.host(card.host)): \(state)"] + lines
    }
  }

  /// The timers that run, with what is left of each and what it is for.
  package func timers(of stage: StageState) -> [String] {
    if stage.timers.isEmpty { return [text.noTimers + "."] }
    return stage.timers.map { timer in
      let left = text.timeLeft(timer.remaining)
      return "\(text.host(timer.host)), \(timer.timer.name(in: look.language)): \(left). "
        + timer.timer.purpose(in: look.language)
    }
  }

  /// What each end knows of the other, and what is so where that is another thing.
  package func knowledge(of stage: StageState) -> [String] {
    [HostID.client, .server].flatMap { host -> [String] in
      let known = KnownFacts(stage: stage, host: host, look: look)
      let name = text.host(host)
      guard known.isConnected else { return ["\(name): \(text.knowsNothing)"] }
      let head = text.pick(
        "\(Particle.subject.attached(to: name)) 아는 것:", "what the \(name) knows:")
      return [head]
        + known.facts.map { fact in
          let really = fact.really.flatMap { $0 == fact.known ? nil : " (\(text.really): \($0))" }
          return "  \(fact.name): \(fact.known)" + (really ?? "")
        }
    } + [text.knowledgeMoral]
  }
}
