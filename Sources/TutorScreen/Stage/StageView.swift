import LessonKit
import LessonPlayer
import NetworkSimulation

/// All that the stage shows, as plain values: a screen is a function of this and a look.
package struct StageView: Equatable, Sendable {
  var lessonTitle: String
  /// The kind of segment that the lesson is about: its picture stands before the title.
  var lessonKind: SegmentKind?
  /// The headings above the step, outermost first.
  var breadcrumb: [String]
  /// From 1.
  var stepNumber: Int
  var stepCount: Int
  var speed: Player.Speed
  var isAutoPlaying: Bool
  /// Whether there is anything to go back to.
  var canGoBack: Bool
  /// Whether the engine denies something that the lesson says here: the author's badge.
  var hasAuthorError: Bool
  var stage: StageState
  /// Whether nothing at all happens in the lesson: there is only text.
  var isOnlyRead = false
  /// The stage one press ago, for showing what changed; nil where nothing came before.
  var previous: StageState?
  var justNow: [JustNow]
  var resultNote: [MarkdownBlock]
  var narration: [MarkdownBlock]
  /// The blanks' answers; nil where one is open.
  var blankAnswers: [String?]
  var quiz: QuizProgress?
  /// What the learner foretells; nil while nothing is being foretold.
  var prediction: Prediction?
  /// The rungs of the hint that are open.
  var openHints: [[MarkdownBlock]]
  var hintCount: Int
  /// The names of the fields that the lesson lights up.
  var highlights: [String]
  /// The panels that the lesson asks to show, most wanted first.
  var panels: [Panel]
  /// Whom the lesson asks to look at; nil is both.
  var focus: HostID?
  /// Pictures that the lesson changed.
  var icons: [SegmentKind: String]
  /// The answers of blanks that the block just played has filled, with the names of what was asked.
  var justFilled: [FilledBlank]
  var nextEffect: NextEffect
  /// The step's task; nil without one.
  var task: TaskView?
  /// Whether the world can go its own way from here.
  var canFork = false
  /// Whether a word in sight is explained in the glossary.
  var usesGlossary = false
  /// The fork of the world, or the list of what can be done to it; nil in the lesson alone.
  var fork: ForkView?
  /// Why a deed wasn't done.
  var deedRefusal: DeedRefusal?
  /// What there is to do in the lab; nil in a lesson.
  var lab: LabView?
  /// What comes after the lesson.
  var ending: Ending
  /// Lines by which the learner has scrolled the pane.
  var scroll: Int
  /// What to say in place of the footer, once.
  var notice: Notice?
  /// What has happened so far, for panels.
  var trace = TracePrefix.empty
  /// What the learner did with the panels.
  var panel = PanelState()
  /// How the learner reads what runs between the lanes.
  var reading = LaneReading()

  /// Whether there is a segment to lose in a fork.
  var canLose: Bool { canFork && selectedSegment != nil }

  /// Whether the next press lets something happen, in the lesson or a fork, that can be foretold.
  var canPredict: Bool {
    guard lab == nil, fork?.list == nil, task == nil, prediction == nil else { return false }
    switch nextEffect {
    case .verify, .sendSegment, .receiveSegment, .waitForTimer, .waitTime, .runBlock: return true
    case .readOn, .finishAnimation, .answerQuiz, .revealAnswer, .revealSolution, .skipQuiz, .letGo,
      .leaveFork, .leaveLesson:
      return false
    }
  }

  /// Whether the pane asks something, and may have more of the screen.
  var hasQuestion: Bool { quiz != nil || prediction != nil }

  /// The lanes as they are shown.
  package var shownStage: StageState { stage }

  /// The latest happenings that have a reason, the newest first.
  var reasons: [TraceEvent] { trace.reasons }

  /// What comes after a lesson.
  package indirect enum Ending: Equatable, Sendable {
    /// How it went, and then what would come else.
    case summary(before: Ending)
    /// Another lesson, by its title in the look's language.
    case lesson(String)
    /// No lesson comes after this one: free play does.
    case lab
    /// The program ends, where only this lesson was asked for.
    case quit
  }

  /// A blank that was answered: "ack", "301".
  struct FilledBlank: Equatable, Sendable {
    var name: String
    var answer: String
  }

  /// Something to tell in place of the footer, until the next key.
  package enum Notice: Equatable, Sendable {
    /// Hangul came where a key was expected.
    case hangulInput
    /// The lesson doesn't exist in the language that was asked for.
    case notTranslated
    /// There is no glossary to open.
    case noGlossary
    /// There is nothing to predict here.
    case noPrediction(PredictionRefusal)
    /// The lanes aren't searched while the learner foretells.
    case searchWaits
    /// The record of progress can't be read; it was put aside under this name.
    case progressDamaged(keptAs: String)
    /// The record of progress is a newer program's: it is left alone, and nothing is recorded.
    case progressIsNewer
    /// Progress can't be saved, for this reason, in the system's own words.
    case progressNotSaved(String)
    /// What the lab has to tell.
    case lab(LabNotice)
    /// How numbers are written from now on.
    case numbers(NumberStyle)
    /// A key has changed nothing, for this reason.
    case idle(IdleKey)
  }
}

extension StageView {
  /// What a player shows. `previous` is the stage one press ago, `ending` what comes after the
  /// lesson, `scroll` the lines by which the pane is scrolled from where it opens, `panel` what the
  /// learner did with the panels, `usesGlossary` whether a word in sight is explained.
  package init(
    _ player: Player, previous: StageState?, ending: Ending, scroll: Int = 0,
    notice: Notice? = nil, panel: PanelState = PanelState(), prediction: Prediction? = nil,
    reading: LaneReading = LaneReading(), usesGlossary: Bool = false
  ) {
    self.init(paneOf: player, ending: ending)
    stage = player.stage
    self.previous = previous
    lessonKind = player.run.lesson.pictureKind
    canGoBack = player.canGoBack
    self.prediction = prediction
    self.scroll = scroll
    self.notice = notice
    trace = TracePrefix(player.history, at: player.cursor, clock: stage.clock)
    self.panel = panel
    self.reading = reading
    canFork = player.canFork
    self.usesGlossary = usesGlossary
    fork = ForkView(player, segment: selectedSegment?.segment)
  }

  /// What a player shows in its pane, the rest of the stage left empty: it doesn't take longer the
  /// more has happened before. In the lesson itself, not in a fork of its world.
  package init(paneOf player: Player, ending: Ending) {
    let step = player.step
    // Aside from the lesson its words would be about something else.
    let isApart = player.forkedWorld != nil || player.deeds != nil
    self.init(
      lessonTitle: player.run.lesson.title,
      breadcrumb: step.breadcrumb,
      stepNumber: player.stepIndex + 1,
      stepCount: player.run.lesson.steps.count,
      speed: player.speed,
      isAutoPlaying: player.goesOnByItself,
      canGoBack: false,
      hasAuthorError: player.hasAuthorError,
      stage: .empty,
      justNow: player.justNow,
      resultNote: isApart ? [] : player.resultNote,
      narration: isApart ? [] : step.narration,
      blankAnswers: player.blankAnswers,
      quiz: isApart ? nil : player.quiz,
      openHints: isApart ? [] : Array(step.hints.prefix(player.openHints)),
      hintCount: isApart ? 0 : step.hints.count,
      highlights: player.directions.highlights,
      panels: player.directions.panels,
      focus: player.directions.focus,
      icons: player.directions.icons,
      justFilled: isApart
        ? [] : player.justAnswered.map { FilledBlank(name: $0.fill.name.text, answer: $0.text) },
      nextEffect: player.nextEffect,
      task: isApart
        ? nil
        : player.shownTask.map {
          TaskView($0, amounts: player.askedAmounts, refusal: player.refusal)
        },
      deedRefusal: player.deedRefusal,
      ending: ending,
      scroll: 0)
    isOnlyRead = !isApart && step.task == nil && player.run.acts.allSatisfy { $0.count == 0 }
  }
}

extension Player {
  /// Whether a press back changes anything.
  fileprivate var canGoBack: Bool {
    var earlier = self
    earlier.handle(.stepBack)
    return earlier != self
  }
}

extension Fill.Name {
  /// As lessons write it.
  fileprivate var text: String {
    switch self {
    case .field(let field): field.rawValue
    case .metric(let metric): metric.rawValue
    case .state: "state"
    }
  }
}
