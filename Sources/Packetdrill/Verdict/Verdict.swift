import TCPEngine

/// What came of running a script.
package enum Verdict: Equatable, Sendable {
  /// Everything that the script expects came about.
  case pass
  /// Something else came about.
  case fail(Failure)
  /// The script asks for something that this program doesn't know or doesn't have, so nothing can
  /// be said about it.
  case unsupported(Unsupported)
}

/// An expectation that wasn't met.
package struct Failure: Equatable, Sendable, Error {
  /// The line of the script, from 1.
  package var line: Int
  /// What kind of expectation it is.
  package var kind: Kind
  /// What the script says; empty where it says nothing.
  package var expected: String
  /// What happened.
  package var actual: String
  /// All that happened until then, in the script's notation, a line each.
  package var ladder: [String] = []

  /// The kinds of expectation.
  package enum Kind: Equatable, Sendable {
    /// No segment was sent by the time that the script gives.
    case nothingSent
    /// The segment differs in these fields.
    case segment([Field])
    /// It happened at another time.
    case time
    /// The call has another result.
    case result
    /// The call doesn't return.
    case blocked
    /// The call writes something else through an argument.
    case argument
    /// The script names a descriptor that isn't open, or opens one that is.
    case descriptor
    /// An assertion doesn't hold.
    case assertion
    /// A segment was sent that the script doesn't expect.
    case surplus
  }

  /// The parts of a segment that are compared.
  package enum Field: String, CaseIterable, Equatable, Sendable {
    case flags, seq, length, ack
    case window = "win"
    case urgentPointer = "urg"
    case options, ecn
  }

  init(_ line: Int, _ kind: Kind, expected: String = "", actual: String) {
    self.line = line
    self.kind = kind
    self.expected = expected
    self.actual = actual
  }
}

/// Why nothing can be said about a script.
package struct Unsupported: Equatable, Sendable, Error {
  /// The line of the script, from 1.
  package var line: Int
  /// The column, from 1, counted in characters; nil where the line is all that is known.
  package var column: Int?
  /// What it asks for.
  package var reason: Reason

  /// What a script may ask for in vain.
  package enum Reason: Equatable, Sendable {
    // The text itself.

    /// A token that doesn't belong there; nil is the end of the script.
    case unexpected(String?)
    case neverClosed(String)
    /// `seq:end(length)` whose end isn't `seq + length`.
    case lengthDisagrees(length: Int)
    case acknowledgmentDisagrees
    case urgentPointerDisagrees
    case inboundNeeds(String)
    case onlyCallsBlock
    case rangeOfStimulus
    /// A result below zero without the error's name, or a name with another result than -1.
    case resultWithoutError
    /// The script has no event.
    case empty

    // Words that aren't known.

    case unknownOption(String)
    /// An ICMP message's type, or type and code.
    case unknownMessage(String)
    case unknownFlag(String)
    case badValue(option: String, value: String)
    case unknownShellLine(String)
    case unknownCall(String)
    case badArguments(String)
    case unknownSocketOption(String)
    case unknownAssertion(String)
    case unknownMetric(String)
    case optionsTooLong
    /// An option of a socket whose connection is open already.
    case optionOfOpenConnection(String)
    /// A system's setting that would change a connection which is open.
    case settingOfOpenConnection(String)
    /// An event without a time; what stands there instead.
    case noTime(String)
    /// The file isn't text.
    case notText

    // What the engine doesn't have.

    case notBuilt(EngineFeature)
  }

  init(_ line: Int, column: Int? = nil, _ reason: Reason) {
    self.line = line
    self.column = column
    self.reason = reason
  }
}
