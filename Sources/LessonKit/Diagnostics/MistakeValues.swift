import TCPEngine

/// Why a file can't be read.
package enum ReadFailure: Equatable, Sendable {
  /// There is no such file.
  case missing
  /// A link stands there, and what it leads to doesn't.
  case brokenLink
  /// Links lead to each other, without end.
  case linkLoop
  /// It is a folder.
  case folder
  /// It is a pipe, a device or a socket: something without an end that one could wait for.
  case noFile
  /// Reading isn't allowed.
  case forbidden
  /// The system or the disk failed to read it.
  case broken
  /// The system's own word, in English.
  case other(String)
}

/// What must stand at a place of a statement.
package enum Expected: Equatable, Sendable {
  case statement, host, hostOrBoth, path, linkOrPath, arrow, segmentOrHost, kind
  case event, condition, eventOrCondition, comparison
  case number, duration, size, sizeOrText, sizeOrAll, text, choiceNumber
  case name, feature, stepID, action, highlight, setting, panel, pace, waitTime, applicationVerb
  /// A setting's value, such as this one.
  case value(String)
  /// Just this word.
  case word(String)
}

/// The kinds of value that settings take.
package enum ValueKind: Equatable, Sendable {
  case duration, size, count, rate, percent, onOff, durationOrOff, countOrOff, text
  /// A number, or this word.
  case countOrWord(String)
  /// The edges of a SACK block.
  case block
  /// One of these words.
  case word([String])
}

/// Whose setting a name is.
package enum SettingTarget: Equatable, Sendable {
  /// Of a path, or both.
  case path
  /// Of a host, or both.
  case host
  /// Of the whole network.
  case network
}

/// What a key of the front matter takes.
package enum FrontMatterValue: Equatable, Sendable {
  case text, list, number, map, version, languageTag
  /// One of these words.
  case word([String])
}

/// The event that came closest to an expected one, for E301.
package struct NearMiss: Equatable, Sendable {
  /// In the script's notation, each differing part between `**`:
  /// "server -> client SYN,ACK seq=300 **ack=101**".
  package var event: String
  /// When, by the clock that is shown.
  package var time: Microseconds
  /// The line that expected otherwise.
  package var line: Int
  /// What that line says of the differing parts: ["ack=102"].
  package var written: [String]

  /// An event that nearly matched.
  package init(event: String, time: Microseconds, line: Int, written: [String]) {
    self.event = event
    self.time = time
    self.line = line
    self.written = written
  }
}

/// When an expected state comes about after all, for E303.
package struct Later: Equatable, Sendable {
  /// How long after the line looked.
  package var delay: Microseconds
  /// What brings it about, in the script's notation, as in "client -> server ACK".
  package var event: String

  /// A state that comes later.
  package init(delay: Microseconds, event: String) {
    self.delay = delay
    self.event = event
  }
}
