import NetworkSimulation
import TCPEngine

/// A learner foretells what comes next, one question after the other: who sends, which signs, which
/// numbers. The engine's own run then says what was right.
package struct Prediction: Equatable, Sendable {
  /// What really comes. Nothing of it but `stimuli` may show before `isGraded`.
  package let outlook: Outlook
  /// What is asked now; nil when all has been said.
  package private(set) var question: Question? = .who
  /// Who acts, as the learner says; nil before it is said.
  package private(set) var who: Who?
  /// The signs of the segment, as the learner says.
  package private(set) var signs: Set<SegmentSign> = []
  /// Its sequence number, once it is asked for.
  package private(set) var seq: NumberEntry?
  /// Its acknowledgment number, once it is asked for.
  package private(set) var ack: NumberEntry?
  /// Whether digits count from the connection's first numbers.
  private var countsFromFirst = false
  private let moment: PredictionMoment

  /// What is asked, in this order.
  package enum Question: Int, CaseIterable, Equatable, Sendable {
    case who, signs, seq, ack
  }

  /// Who acts next.
  package enum Who: Hashable, Sendable {
    case sends(HostID)
    /// Nobody sends before a timer runs out.
    case timeout
    /// Nobody sends, and no timer runs out.
    case nobody

    /// In the order of the digit keys.
    package static let all: [Who] = [.sends(.client), .sends(.server), .timeout, .nobody]
  }

  /// A prediction at a player's place. Throws why there is none.
  package init(at player: Player) throws(PredictionRefusal) {
    outlook = try player.outlook()
    moment = PredictionMoment(player.stage)
  }

  /// Whether all has been said, and what comes may be told.
  package var isGraded: Bool { question == nil }

  // MARK: What the learner does

  /// Says how the numbers are read that are typed: as on the wire, or counted from the connection's
  /// first ones. What was typed keeps its value.
  package mutating func countNumbers(fromFirst: Bool) {
    countsFromFirst = fromFirst
    seq?.count(fromOrigin: fromFirst)
    ack?.count(fromOrigin: fromFirst)
  }

  /// A digit key: chooses who, turns a sign on or off, or types.
  package mutating func press(_ digit: Int) {
    switch question {
    case .who:
      guard Who.all.indices.contains(digit - 1) else { return }
      who = Who.all[digit - 1]
      goOn()
    case .signs:
      guard SegmentSign.allCases.indices.contains(digit - 1) else { return }
      signs.formSymmetricDifference([SegmentSign.allCases[digit - 1]])
    case .seq: seq?.type(digit)
    case .ack: ack?.type(digit)
    case nil: break
    }
  }

  /// Puts a number, as on the wire, in the place of what was typed or chosen.
  package mutating func enter(_ number: UInt32) {
    switch question {
    case .seq: seq?.enter(number)
    case .ack: ack?.enter(number)
    case .who, .signs, nil: break
    }
  }

  /// Chooses the number before or after among those to choose from.
  package mutating func move(by offset: Int) {
    switch question {
    case .seq: seq?.move(by: offset)
    case .ack: ack?.move(by: offset)
    case .who, .signs, nil: break
    }
  }

  /// Whether what is asked has been answered, so that `confirm` goes on.
  package var isAnswered: Bool {
    switch question {
    case .who: who != nil
    case .signs: !signs.isEmpty
    case .seq: seq?.value != nil
    case .ack: ack?.value != nil
    case nil: false
    }
  }

  /// Hands in the answer to what is asked; nothing happens without one.
  package mutating func confirm() {
    if isAnswered { goOn() }
  }

  /// Takes a digit back, or returns to the question before. What was graded stays.
  package mutating func back() {
    switch question {
    case .signs: question = .who
    case .seq:
      if seq?.erase() != true { question = .signs }
    case .ack:
      if ack?.erase() != true { question = asksForSequenceNumber ? .seq : .signs }
    case .who, nil: break
    }
  }

  private mutating func goOn() {
    guard let asked = question, case .sends(let host) = who else {
      question = nil
      return
    }
    let rest = Question.allCases.dropFirst(asked.rawValue + 1)
    question = rest.first { question in
      switch question {
      case .who, .signs: true
      case .seq: asksForSequenceNumber
      case .ack: signs.contains(.ack)
      }
    }
    let truth = sent.flatMap { $0.path.from == host ? $0.segment : nil }
    switch question {
    case .seq:
      seq = NumberEntry(
        moment.sequenceNumbers(of: host), truth: truth?.seq, from: moment.firstNumber(of: host))
    case .ack:
      let number = truth.flatMap { $0.control.contains(.ack) ? $0.ack : nil }
      ack = NumberEntry(
        moment.acknowledgmentNumbers(of: host), truth: number,
        from: moment.firstNumber(of: host.peer))
    case .who, .signs, nil: break
    }
    countNumbers(fromFirst: countsFromFirst)
  }

  /// Whether the sequence number can be known: a connection's first is chosen freely (RFC 9293
  /// §3.4.1).
  package var asksForSequenceNumber: Bool {
    guard case .sends(let host) = who, signs.contains(.syn) else { return true }
    let variables = moment.card(of: host).variables
    return variables.sndNxt != variables.iss
  }

  // MARK: What comes of it

  /// The segment that really comes; nil if none does, or if not all has been said.
  package var comingSegment: TracedSegment? { isGraded ? sent : nil }

  private var sent: TracedSegment? {
    if case .sent(let event) = outlook.coming { event.segment } else { nil }
  }

  /// Field by field what was said and what really comes; empty until all has been said.
  package var verdicts: [PredictionVerdict] {
    guard isGraded, let who else { return [] }
    var verdicts = [PredictionVerdict.who(said: who, really: reallyWho)]
    guard case .sends = who, let segment = sent?.segment else { return verdicts }
    let really = Set(SegmentSign.allCases.filter { $0.isIn(segment) })
    verdicts.append(.signs(said: signs, really: really))
    let isFree = segment.control.contains(.syn) && sent?.isRetransmission == false
    if isFree {
      verdicts.append(.freeSeq(segment.seq.rawValue))
    } else {
      verdicts.append(.seq(said: seq?.value, really: segment.seq.rawValue, source: seqSource))
    }
    if really.contains(.ack) || signs.contains(.ack) {
      let number = really.contains(.ack) ? segment.ack.rawValue : nil
      verdicts.append(
        .ack(
          said: signs.contains(.ack) ? ack?.value : nil, really: number,
          isExpected: number != nil && number == expectedBySender))
    }
    return verdicts
  }

  private var reallyWho: Who {
    switch outlook.coming {
    case .sent(let event): .sends(event.host)
    case .timeout: .timeout
    case .silence: .nobody
    }
  }

  /// RCV.NXT of the end that sends, when it sends.
  private var expectedBySender: UInt32? {
    guard case .sent(let event) = outlook.coming else { return nil }
    return event.variables.rcvNxt.rawValue
  }

  /// Which variable of the sender the sequence number was taken from, as far as that can be seen.
  private var seqSource: PredictionVerdict.SeqSource? {
    guard let sent else { return nil }
    let own = moment.card(of: sent.path.from).variables
    if sent.isRetransmission { return sent.segment.seq == own.sndUna ? .oldestUnacknowledged : nil }
    return sent.segment.seq == own.sndNxt ? .next : nil
  }
}
