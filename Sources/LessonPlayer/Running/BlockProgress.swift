import LessonKit
import NetworkSimulation

/// How far a block has run, and what it has left behind.
struct BlockProgress {
  /// Setup blocks are silent.
  var isSetup = false
  /// The act's first event of the block: where matching stood when it began.
  var start = 0
  /// What the stage shows after each press.
  var stops: [StageCursor] = []
  var lines: [LineMark] = []
  /// Faults that live until they fire or the block ends.
  var faults: [ArmedFault] = []
  /// The latest advancing line that was met, and when its event happened.
  var latestMatch: (line: Int, event: TraceEvent)?
  /// Settings written in this block, to be written again after a `reset` in a setup block.
  var settings: [Setting] = []
  /// After an expectation that left no place to go on from.
  var skipsRest = false
  var hasAdvanced = false
  var hasAdvancedSinceStop = false
  var actedSinceStop = false

  init(isSetup: Bool = false, start: Int = 0) {
    self.isSetup = isSetup
    self.start = start
  }

  /// An advancing line has run: the stage shows its place.
  mutating func advanced() {
    hasAdvanced = true
    hasAdvancedSinceStop = true
  }

  /// A new act begins inside the block.
  mutating func begin(at event: Int) {
    start = event
    faults = []
    latestMatch = nil
    hasAdvancedSinceStop = false
    actedSinceStop = true
  }
}

/// A fault that a block armed.
struct ArmedFault {
  let id: FaultID
  let fault: Fault
  let statement: LocatedStatement
  /// The trace's count when it was armed.
  let armedAt: Int
}

extension Script {
  /// The statements as they run: of all stimulus up to the next advancing line, faults are armed
  /// first, so that `drop` before or after `send` is the same (lesson format, section 3).
  var executionOrder: [LocatedStatement] {
    var order: [LocatedStatement] = []
    var instant: [LocatedStatement] = []
    func armedFirst() -> [LocatedStatement] {
      instant.filter(\.statement.armsFault) + instant.filter { !$0.statement.armsFault }
    }
    for statement in statements {
      if statement.statement.endsInstant {
        order += armedFirst()
        order.append(statement)
        instant = []
      } else {
        instant.append(statement)
      }
    }
    return order + armedFirst()
  }
}

extension Statement {
  fileprivate var armsFault: Bool {
    if case .arm = self { true } else { false }
  }

  /// Whether what stands below can't be at the same instant as what stands above: time moves, the
  /// world begins anew, or the learner presses a key between.
  fileprivate var endsInstant: Bool {
    switch self {
    case .expectEvent, .wait, .establish, .reset, .pause: true
    case .expectNoEvent(_, let span): span != nil
    default: false
    }
  }
}
