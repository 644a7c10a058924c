import NetworkSimulation
import TCPEngine

/// All words of the script in one table. It drives the parser and the suggestions: a word is added
/// by adding a row.
package enum Vocabulary {
  /// The table.
  package static let words: [Word] = {
    var words = Verb.allCases.map { Word($0.rawValue, .statement, in: $0.places) }
    words += HostID.allCases.map { Word($0.rawValue, .host) }
    words += ApplicationVerb.allCases.map { Word($0.rawValue, .application) }
    words += ["next", "every"].map { Word($0, .selection) }
    words += SegmentKind.allCases.map { Word($0.rawValue, .kind) }
    words += SegmentField.allCases.map { Word($0.rawValue, .field) }
    words += ["retransmit", "forged"].map { Word($0, .trait) }
    words += EventPattern.Fate.allCases.map { Word($0.rawValue, .fate) }
    // The format's TIMER (section 5) names neither the timers of RACK-TLP nor those that give up.
    let unnamed: [TimerName] = [.reordering, .tailLossProbe, .finWait2, .user]
    let timers = TimerName.allCases.filter { !unnamed.contains($0) }
    words += timers.map { Word($0.rawValue, .timer) }
    words += ConnectionState.allCases.map { Word($0.rawValue, .state) }
    words += Metric.allCases.map { Word($0.rawValue, .metric) }
    words += SettingRule.all.map { Word($0.name, .setting) }
    words += Panel.allCases.map { Word($0.rawValue, .panel) }
    words += Pace.allCases.map { Word($0.rawValue, .pace) }
    words += Wait.Unit.allCases.map { Word($0.rawValue, .unit) }
    words += [
      "by", "within", "no", "until", "of", "both", "quiet", "link", "all", "timeout", "reading",
    ].map { Word($0, .connective) }
    words += TaskActionKind.allCases.map { Word($0.rawValue, .action, in: .task) }
    words += [Word("setup", .block), Word("task", .block)]
    return words
  }()

  /// The row of a word in a role; nil if there is none.
  package static func word(_ spelling: String, _ role: Word.Role) -> Word? {
    words.first { $0.spelling == spelling && $0.role == role }
  }

  /// The spellings of the words in these roles, in the table's order.
  package static func spellings(_ roles: Word.Role...) -> [String] {
    words.filter { roles.contains($0.role) }.map(\.spelling)
  }

  /// RFC 9293's states, as help lists them.
  static var stateNames: String { spellings(.state).joined(separator: ", ") }

  /// What `highlight` can name: fields of a header, metrics and the state.
  static var highlights: [String] { spellings(.field, .metric) + ["state"] }

  /// RFC 9293's name of a state that other systems write otherwise; nil if it can't be told.
  static func rfcName(ofState written: String) -> String? {
    let name = written.uppercased().replacing("_", with: "-")
    let aliases = [
      "SYN-RCVD": "SYN-RECEIVED", "SYN-RECV": "SYN-RECEIVED", "SYNRCVD": "SYN-RECEIVED",
      "ESTAB": "ESTABLISHED", "FIN-WAIT1": "FIN-WAIT-1", "FIN-WAIT2": "FIN-WAIT-2",
      "FINWAIT1": "FIN-WAIT-1", "FINWAIT2": "FIN-WAIT-2", "CLOSE": "CLOSED",
    ]
    return aliases[name] ?? NearestWord.nearest(to: name, among: spellings(.state))
  }
}
