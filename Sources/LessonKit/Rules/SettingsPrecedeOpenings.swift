import NetworkSimulation

/// A host's setting stands before what the host opens with it (W205).
enum SettingsPrecedeOpenings: Rule {
  static let code = "W205"
  static let title = BilingualText("a setting that comes too late", "너무 늦은 설정")
  static let explanation = BilingualText(
    """
    A host takes its settings when it listens or connects, and what a listener accepts has the \
    listener's. A later `set` holds for what the host opens after it; where it opens nothing more, \
    the line changes nothing. Settings of a path hold at once.
    """,
    """
    호스트는 listen이나 connect를 할 때 설정을 가져가고, 받아들인 연결은 listen한 때의 설정을 물려받아요. 그 뒤의 `set`은 다음에 여는 것부터 \
    적용되니, 더 열지 않으면 아무것도 바꾸지 않아요. 경로의 설정은 바로 적용돼요.
    """)
  static let example: RuleExample? = .page(
    """
    ```tcp setup
    server listen
    set server iss 700
    ```

    The server answers with a number of its own.

    ```tcp
    client connect
    expect server -> client SYN,ACK
    ```

    """,
    mended: """
      ```tcp setup
      set server iss 700
      server listen
      ```

      The server answers with a number of its own.

      ```tcp
      client connect
      expect server -> client SYN,ACK seq=700
      ```

      """)

  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    let blocks = draft.steps.flatMap(\.scripts)
    // What wasn't understood may open a connection.
    if blocks.contains(where: { $0.script.isBroken || $0.script.leavesLinesOut }) { return [] }
    var hosts = OpenedHosts()
    var beforeStep: [String: OpenedHosts] = [:]
    var late: [OpenedHosts.LateSetting] = []
    for block in blocks {
      if let id = block.id { beforeStep[id] = hosts }
      if block.place == .task {
        // It is played on a copy of the world.
        var copy = block.task.origin.map { beforeStep[$0.name] ?? OpenedHosts() } ?? hosts
        copy.waiting = []
        late += copy.run(block.script, isSetup: false) + copy.waiting
      } else {
        late += hosts.run(block.script, isSetup: block.place == .setup)
      }
    }
    return (late + hosts.waiting).map { setting in
      draft.source.diagnostic(
        .settingTooLate(setting.hosts, after: setting.opening.verb, line: setting.opening.line),
        at: setting.range)
    }
  }
}

/// What hosts opened, as a script's lines are run down the page.
private struct OpenedHosts {
  /// Where each host took its settings; nothing of one that has opened nothing.
  private var openings: [HostID: Opening] = [:]
  /// Settings that hold for nothing yet.
  var waiting: [LateSetting] = []

  /// The line with which a host opened a connection, or began to listen.
  struct Opening {
    var verb: String
    var line: Int
  }

  /// A setting that came after what some hosts opened.
  struct LateSetting {
    var range: SourceRange
    /// Those that haven't opened anything since.
    var hosts: [HostID]
    /// Of the first of them.
    var opening: Opening
    var isInSetup: Bool
  }

  /// Runs the lines of a block, and returns the settings that nothing can use any more.
  mutating func run(_ script: Script, isSetup: Bool) -> [LateSetting] {
    var late: [LateSetting] = []
    for located in script.statements {
      switch located.statement {
      case .application(let host, .listen): open(host, Opening("listen", located))
      case .application(let host, .connect): open(host, Opening("connect", located))
      case .establish:
        open(.client, Opening("establish", located))
        // Who listens already takes nothing anew.
        if openings[.server] == nil { open(.server, Opening("establish", located)) }
      case .set(.endpoint(let hosts, _)):
        let missed = hosts.filter { openings[$0] != nil }
        guard let opening = missed.first.flatMap({ openings[$0] }) else { continue }
        waiting.append(
          LateSetting(range: located.range, hosts: missed, opening: opening, isInSetup: isSetup))
      case .crash(let host): openings[host] = nil
      case .reset:
        // It goes back to the settings as they stood after setup.
        openings = [:]
        late += waiting.filter { !$0.isInSetup }
        waiting.removeAll { !$0.isInSetup }
      default: continue
      }
    }
    return late
  }

  private mutating func open(_ host: HostID, _ opening: Opening) {
    openings[host] = opening
    for index in waiting.indices { waiting[index].hosts.removeAll { $0 == host } }
    waiting.removeAll(where: \.hosts.isEmpty)
  }
}

extension OpenedHosts.Opening {
  fileprivate init(_ verb: String, _ statement: LocatedStatement) {
    self.init(verb: verb, line: statement.range.line)
  }
}

extension Mistake {
  /// A setting that reaches none of these hosts: the first took its settings in that line.
  fileprivate static func settingTooLate(
    _ hosts: [HostID], after verb: String, line: Int
  ) -> Mistake {
    let names = hosts.map(\.rawValue)
    return Mistake(
      SettingsPrecedeOpenings.self,
      BilingualText(
        "this setting doesn't reach \(names.joined(separator: " or ")): ‘\(verb)’ in line \(line) took "
          + "the earlier ones, and nothing is opened later",
        "이 설정은 \(names.joined(separator: ", ")) 쪽에 적용되지 않아요. \(line)번째 줄의 ‘\(verb)’에서 이미 설정을 가져갔고, "
          + "그 뒤로 여는 것이 없어요"),
      help: BilingualText(
        "put it before line \(line)", "\(line)번째 줄 앞에 두세요"))
  }
}
