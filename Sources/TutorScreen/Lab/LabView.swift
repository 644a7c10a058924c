import LessonKit
import LessonPlayer
import NetworkSimulation
import TCPEngine

/// What the pane shows of the lab, as plain values.
struct LabView: Equatable, Sendable {
  /// Whose deeds the digit keys do.
  var host: HostID
  /// What they do, from 1.
  var actions: [LabAction]
  /// The segment that is done something to; nil if there is none to choose.
  var selected: TracedSegment?
  /// How many there are to choose from.
  var candidateCount: Int
  /// Whether time brings anything.
  var canGoOn: Bool
  /// Whether nothing has been done yet.
  var isUntouched: Bool
  /// Whether the latest key has stopped time because enough had happened.
  var isCutShort: Bool
  /// What was done last, where nothing that came of it shows yet.
  var done: ForkView.Done?
  /// Why the latest key did nothing.
  var refusal: LabRefusal?

  init(_ player: LabPlayer) {
    host = player.host
    actions = player.actions
    selected = player.isMoving ? nil : player.lab.selected
    candidateCount = player.lab.candidates.count
    canGoOn = player.isMoving || player.lab.canGoOn
    isUntouched = player.lab.turns.isEmpty
    isCutShort = !player.isMoving && player.lab.isCutShort
    refusal = player.refusal
    done =
      player.justNow.isEmpty
      ? player.done.map { ForkView.Done(deed: $0.deed, segment: $0.segment, wentBack: false) }
      : nil
  }
}

extension StageView {
  /// What a lab shows. `panel` is what the learner did with the panels, `reading` how they read the
  /// lanes.
  package init(
    _ player: LabPlayer, look: ScreenLook, scroll: Int = 0, notice: Notice? = nil,
    panel: PanelState = PanelState(), reading: LaneReading = LaneReading()
  ) {
    let stage = player.stage
    let chosen = player.lab.settings.chosen.map { $0.line.dropFirst("set ".count) }
    self.init(
      lessonTitle: LabText(language: look.language).title,
      lessonKind: nil,
      breadcrumb: chosen.isEmpty ? [] : [chosen.joined(separator: ", ")],
      stepNumber: 0,
      stepCount: 0,
      speed: player.speed,
      isAutoPlaying: false,
      canGoBack: player.lab.canGoBack,
      hasAuthorError: false,
      stage: stage,
      previous: player.lab.canGoBack ? player.stageBefore : nil,
      justNow: player.justNow,
      resultNote: [],
      narration: [],
      blankAnswers: [],
      quiz: nil,
      openHints: [],
      hintCount: 0,
      highlights: [],
      panels: [],
      focus: nil,
      icons: [:],
      justFilled: [],
      nextEffect: player.isMoving ? .finishAnimation : .letGo,
      task: nil,
      ending: .lab,
      scroll: scroll,
      notice: notice,
      trace: TracePrefix(player.lab.history, at: player.cursor, clock: stage.clock),
      panel: panel)
    self.reading = reading
    lab = LabView(player)
  }
}
