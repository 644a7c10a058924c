import TCPEngine

/// A packetdrill script as written: its options, its preamble and its events in order.
package struct Script: Equatable, Sendable {
  /// `--name=value` lines.
  var options: [ScriptOption] = []
  /// Back-quoted lines before the first event.
  var preamble: [ShellLine] = []
  /// What is to happen, and what is expected.
  var events: [ScriptEvent] = []
  /// Back-quoted lines without a time after the last event.
  var cleanup: [ShellLine] = []

  /// How many events the script has.
  package var eventCount: Int { events.count }
}

/// `--name` or `--name=value`.
struct ScriptOption: Equatable, Sendable {
  var name: String
  var value: String?
  var line: Int
  var column = 1
}

/// What stands between back quotes. It is never run.
struct ShellLine: Equatable, Sendable {
  var text: String
  var line: Int
  var column = 1
}

/// One line of the story: when, and what.
struct ScriptEvent: Equatable, Sendable {
  var time: EventTime
  var action: Action
  var line: Int
  /// The column of the action, from 1.
  var column = 1

  enum Action: Equatable, Sendable {
    /// `<`: the peer sends.
    case inbound(ScriptSegment)
    /// `< icmp …`: a router on the path, or the peer's host, reports an error.
    case message(ScriptMessage)
    /// `>`: the kernel is expected to send.
    case outbound(ScriptSegment)
    /// The application calls.
    case call(SystemCall)
    /// `%{ … }%`
    case assertion(String)
    /// A back-quoted line between events.
    case shell(String)
  }
}

/// When an event is to happen.
enum EventTime: Equatable, Sendable {
  /// `1.5`: after the beginning.
  case absolute(Microseconds)
  /// `+1.5`: after the event before.
  case relative(Microseconds)
  /// `*`
  case any
  /// `1~2`
  case absoluteRange(Microseconds, Microseconds)
  /// `+1~+2`
  case relativeRange(Microseconds, Microseconds)
  /// `1...2`: a call that blocks from then until then.
  case blocking(Microseconds, until: Microseconds)
  /// `+1...2`: the same, both counted from the event before.
  case relativeBlocking(Microseconds, until: Microseconds)
}

/// A segment as a script writes it: numbers relative, fields that may be left out optional.
struct ScriptSegment: Equatable, Sendable {
  /// The ECN marking; nil if none is written.
  var ecn: ECNMarking?
  var control: ControlBits
  /// The script's own sequence number.
  var seq: UInt32
  var length: Int
  var ack: UInt32?
  var window: UInt16?
  var urgentPointer: UInt16?
  /// Nil is `<...>`: any options.
  var options: [ScriptOptionField]?
}

/// What a script writes about the ECN bits, as in `[ect0]`.
enum ECNMarking: String, Equatable, Sendable {
  case noecn, ect0, ect1, ce
  /// ECT(0) or ECT(1).
  case ect01
}

/// An option of a segment, as a script writes it.
enum ScriptOptionField: Equatable, Sendable {
  case mss(UInt16)
  case windowScale(UInt8)
  case sackPermitted
  case sack([Range32])
  case timestamps(value: UInt32, echo: UInt32)
  case noOperation
  case endOfList
  /// An option that the notation has no word for: only ever seen in what a kernel sends.
  case other(kind: UInt8, body: [UInt8])

  /// A SACK block: left edge and right edge.
  struct Range32: Equatable, Sendable {
    var left: UInt32
    var right: UInt32
  }
}

/// A call of the application, with the result that it must have.
struct SystemCall: Equatable, Sendable {
  var name: String
  var arguments: [Argument]
  var result: Result

  enum Result: Equatable, Sendable {
    /// `= ?`
    case any
    case value(Int)
    /// `= -1 EAGAIN (…)`
    case failure(String)
  }
}

/// An argument of a call.
indirect enum Argument: Equatable, Sendable {
  case integer(Int)
  /// `...`
  case ellipsis
  case text(String)
  case symbol(String)
  /// `[ … ]`, or `{ … }` without names.
  case list([Argument])
  /// `{name=value, …}`
  case structure([Field])
  /// `htons(8080)`
  case call(String, [Argument])
  /// `A | B`
  case union([Argument])

  struct Field: Equatable, Sendable {
    var name: String
    var value: Argument
  }
}
