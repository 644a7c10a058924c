import NetworkSimulation
import TCPEngine
import TerminalCells
import Testing
import Wording

@testable import LessonKit
@testable import LessonPlayer
@testable import TutorScreen

/// Stages made by hand, for what a screen does with a stage.
enum Sample {
  static func segment(
    _ id: Int, from host: HostID = .client, _ control: ControlBits, seq: UInt32 = 100,
    ack: UInt32 = 0, text: Int = 0, isRetransmission: Bool = false, isForged: Bool = false
  ) -> TracedSegment {
    TracedSegment(
      id: SegmentID(id), path: PathID(from: host),
      segment: Segment(
        seq: SequenceNumber(seq), ack: SequenceNumber(ack), control: control,
        text: text == 0 ? .empty : SegmentText(Array(repeating: 104, count: text))),
      sentAt: .zero, transit: .milliseconds(50), isRetransmission: isRetransmission,
      isForged: isForged)
  }

  static func row(
    _ segment: TracedSegment, at milliseconds: Int64, _ fate: SegmentRow.Fate? = nil,
    original: Int? = nil, wasDiscarded: Bool = false
  ) -> LadderRow {
    .segment(
      SegmentRow(
        segment: segment, sentAt: .milliseconds(milliseconds),
        fate: fate ?? .arrived(at: .milliseconds(milliseconds + 50)),
        original: original.map(SegmentID.init), wasDiscarded: wasDiscarded, isSetup: false))
  }

  static func card(
    _ host: HostID, _ state: ConnectionState, next: UInt32, expects: UInt32
  ) -> HostCard {
    var variables = EndpointVariables()
    variables.sndNxt = SequenceNumber(next)
    variables.sndUna = SequenceNumber(next)
    variables.rcvNxt = SequenceNumber(expects)
    variables.rcvWnd = 65_535
    variables.sndWnd = 65_535
    variables.cwnd = 10_000
    variables.rto = .seconds(1)
    return HostCard(host: host, state: state, variables: variables, isUp: true)
  }

  /// Five bytes were lost and go again while the server waits for them; the client's timer runs.
  static func lossStage() -> StageView {
    let lost = segment(1, [.ack, .psh], seq: 106, ack: 301, text: 5)
    let again = segment(2, [.ack, .psh], seq: 106, ack: 301, text: 5, isRetransmission: true)
    return stage(
      client: card(.client, .established, next: 111, expects: 301),
      server: card(.server, .established, next: 301, expects: 106),
      rows: [
        row(segment(3, [.ack, .psh], seq: 101, ack: 301, text: 5), at: 0),
        row(segment(4, from: .server, [.ack], seq: 301, ack: 106), at: 50),
        row(lost, at: 100, .lost(at: .milliseconds(125), progress: 500, .fault)),
        .expiry(.client, .retransmission, at: .milliseconds(1100)),
        row(again, at: 1100, .inFlight(progress: 700), original: 1),
      ],
      timers: [
        RunningTimer(
          host: .client, timer: .retransmission,
          started: Instant(microseconds: 1_100_000), due: Instant(microseconds: 3_100_000),
          remaining: .milliseconds(1965))
      ])
  }

  /// The same with a panel open, and the third row selected.
  static func lossStage(with panel: StagePanel) -> StageView {
    var view = lossStage()
    view.panel.row = 2
    while view.panel.open != panel { view.panel.press(panel == .buffers ? .windows : panel) }
    return view
  }

  /// A whole handshake and the quiz after its first third.
  static func handshakeStage() -> StageView {
    var view = stage(
      client: card(.client, .synSent, next: 101, expects: 0),
      server: card(.server, .synReceived, next: 300, expects: 101),
      rows: [
        .state(.server, from: .closed, to: .listen, at: .zero),
        .state(.client, from: .closed, to: .synSent, at: .zero),
        row(segment(1, [.syn], seq: 100), at: 0),
        .state(.server, from: .listen, to: .synReceived, at: .milliseconds(50)),
      ], timers: [])
    view.previous = view.stage
    view.previous?.rows = StageRows(view.stage.rows.dropLast(3))
    view.previous?.server = card(.server, .listen, next: 0, expects: 0)
    view.previous?.client = card(.client, .closed, next: 0, expects: 0)
    view.justNow = [
      .stateChanged(.client, from: .closed, to: .synSent),
      .arrived(segment(1, [.syn])), .stateChanged(.server, from: .listen, to: .synReceived),
    ]
    return view
  }

  static func stage(
    client: HostCard, server: HostCard, rows: [LadderRow], timers: [RunningTimer]
  ) -> StageView {
    StageView(
      lessonTitle: "연결 설정하기 (3-Way Handshake)", lessonKind: .syn,
      breadcrumb: ["물음 하나, 대답과 물음 하나"], stepNumber: 2, stepCount: 5, speed: .normal,
      isAutoPlaying: false, canGoBack: true, hasAuthorError: false,
      stage: StageState(
        clock: .milliseconds(1135), client: client, server: server, rows: StageRows(rows),
        timers: timers),
      previous: nil, justNow: [], resultNote: [],
      narration: [
        .paragraph([
          Inline("서버는 "), Inline("500바이트", style: .strong),
          Inline("가 도착했는지 알 수 없어요. "), Inline("RTO", style: .code),
          Inline(" 타이머가 끝나면 같은 번호부터 다시 보내요. 클라이언트는 이미 받은 데이터를 버리고 👍만 한 번 더 보내고요."),
        ]),
        .list(
          start: nil,
          items: [
            [.paragraph([Inline("❔ 한 번, ❔👍 한 번, 👍 한 번. 그래서 3-Way예요.")])],
            [.paragraph([Inline("다음은 "), Inline("____", blank: 0), Inline("번이에요.")])],
          ]),
      ],
      blankAnswers: [nil], quiz: nil, openHints: [], hintCount: 1,
      highlights: ["seq"], panels: [], focus: nil, icons: [:], justFilled: [],
      nextEffect: .sendSegment(from: .server, .synAck), ending: .lesson("데이터 패킷 보내기"), scroll: 0,
      notice: nil)
  }

  /// These events as what has happened so far.
  static func trace(_ events: [TraceEvent]) -> TracePrefix {
    var trace = Trace()
    for event in events { trace.append(event) }
    let time = events.last?.time ?? .zero
    return TracePrefix(
      StageHistory(trace), at: StageCursor(act: 0, eventCount: events.count, time: time),
      clock: time - .zero)
  }

  /// The view drawn in a size, as text.
  static func text(
    _ place: ScreenView.Place, _ look: ScreenLook = ScreenLook(.korean),
    columns: Int = 80, rows: Int = 24, overlay: Overlay? = nil
  ) -> String {
    var grid = CellGrid(size: GridSize(columns: columns, rows: rows))
    ScreenView(place, overlay: overlay, look: look).draw(into: &grid)
    return grid.plainText
  }

  static func quiz(
    chosen: [Int]? = nil, isAsking: Bool = false, isSkipped: Bool = false
  ) -> QuizProgress {
    let quiz = Quiz(
      question: [Inline("🤔 서버는 이제 무엇을 보낼까요?", style: .strong)],
      choices: [
        Quiz.Choice(
          text: [Inline("👍 "), Inline("ACK", style: .code), Inline("만")], isCorrect: false,
          feedback: [.paragraph([Inline("그것만으로는 클라이언트가 서버의 시작 번호를 아직 몰라요.")])], line: 1,
          claim: nil),
        Quiz.Choice(
          text: [Inline("❔👍 SYN과 ACK를 한 세그먼트에")], isCorrect: true,
          feedback: [.paragraph([Inline("맞아요! 대답과 물음을 한 번에 보내요.")])], line: 3, claim: nil),
        Quiz.Choice(
          text: [Inline("📦 바로 데이터를")], isCorrect: false, feedback: [], line: 5, claim: nil),
      ], line: 1)
    return QuizProgress(
      quiz: quiz,
      answer: chosen.map { QuizAnswer(chosen: $0, isSubmitted: !isSkipped, isSkipped: isSkipped) },
      isAskingToSkip: isAsking, isCorrect: chosen.map { $0 == [1] })
  }

  /// A stage that asks a quiz.
  static func quizStage(_ quiz: QuizProgress) -> StageView {
    var view = handshakeStage()
    view.narration = [
      .paragraph([
        Inline("이제 서버 차례예요. 서버가 기다리는 다음 번호는 "), Inline("____", blank: 0), Inline("번이에요."),
      ])
    ]
    view.quiz = quiz
    view.nextEffect =
      quiz.isAskingToSkip ? .skipQuiz : quiz.answer?.isSubmitted == true ? .verify : .answerQuiz
    return view
  }

  /// A menu of three lessons: one new, one begun, one done.
  static func menu(_ language: Language) -> MenuView {
    let texts =
      language == .korean
      ? [
        ("연결 설정하기 (3-Way Handshake)", "데이터를 한 바이트도 보내기 전에 두 컴퓨터가 먼저 하는 일"),
        ("데이터 패킷 보내기", "데이터마다 붙는 번호와, 대답이 없을 때 하는 일"),
        ("연결 종료하기 (4-Way Handshake)", "두 방향을 따로 닫는 방법"),
      ]
      : [
        ("Opening: the 3-way handshake", "What two computers do before the first byte"),
        ("Sending data: confirm or resend", "A number for every byte"),
        ("Closing: the 4-way handshake", "How each direction is closed on its own"),
      ]
    let progress: [MenuView.Progress] = [
      .started(step: 3, of: 5), .new, .finished(isUpdated: false),
    ]
    let kinds: [SegmentKind] = [.syn, .data, .fin]
    let entries = texts.indices.map { index in
      var metadata = LessonMetadata()
      metadata.level = .beginner
      metadata.minutes = 5 + index
      metadata.summary = texts[index].1
      var entry = MenuView.Entry(
        Lesson(
          id: "sample", number: index + 1, language: language.rawValue, title: texts[index].0,
          metadata: metadata, steps: [], path: "", sourceLines: []), progress: progress[index])
      entry.kind = kinds[index]
      return entry
    }
    return MenuView(entries: entries, selection: 0)
  }
}
