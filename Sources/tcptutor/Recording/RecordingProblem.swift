import Wording

/// Why a recording can't be made or replayed.
enum RecordingProblem: Equatable {
  /// There is a file already.
  case exists
  /// There is none to replay.
  case missing
  /// There is no stage whose keys could be written down.
  case noTerminal
  case damage(RecordedSession.Damage)
  /// The lesson isn't what it was.
  case lessonChanged(String)
  /// The lesson came through standard input, and nobody knows from where.
  case lessonUnknown
  /// The same keys led to another screen.
  case endsDifferently

  /// The message, without the file's path.
  func message(path: String, in language: Language) -> String {
    switch language {
    case .korean: korean(path)
    case .english: english(path)
    }
  }

  private func korean(_ path: String) -> String {
    switch self {
    case .exists: "이미 있는 파일이에요. 다른 이름을 쓰거나 --overwrite로 덮어써 주세요."
    case .missing: "그런 파일이 없어요. 경로를 확인해 주세요."
    case .noTerminal: "녹화할 화면이 없어요. --record는 터미널에서 강의할 때 써요."
    case .damage(.noRecording): "tcptutor의 녹화가 아니에요. ‘play --record 파일’이 녹화를 만들어요."
    case .damage(.newerFormat(let version)):
      "더 새로운 형식(\(version))의 녹화예요. 이 프로그램은 \(SessionHeader.currentVersion)까지 읽어요. "
        + "tcptutor를 새 버전으로 바꿔 주세요."
    case .damage(.newerProgram(let version)):
      "tcptutor \(version)에서 만든 녹화예요. 그 버전이나 더 새 버전으로 재생해 주세요."
    case .damage(.line(1)): "1번째 줄이 망가져서 재생할 수 없어요. 원본을 다시 받아 주세요."
    case .damage(.line(let line)):
      "\(line)번째 줄을 읽을 수 없어요. ‘head -n \(line - 1) \(path)’가 그 앞까지를 살려요."
    case .lessonChanged(let lesson):
      "강의 ‘\(lesson)’의 파일이 녹화할 때와 달라요: 바뀌었거나 다른 강의예요. 녹화할 때의 파일로 재생해 주세요."
    case .lessonUnknown:
      "표준 입력으로 받은 강의의 녹화예요. ‘play 강의.md --replay \(path)’처럼 강의를 알려 주세요."
    case .endsDifferently: "같은 키인데 마지막 화면이 녹화와 달라요. 프로그램의 버전이 다른지 살펴 주세요."
    }
  }

  private func english(_ path: String) -> String {
    switch self {
    case .exists: "it exists already. Choose another name, or say --overwrite."
    case .missing: "there is no such file; check the path."
    case .noTerminal: "there is no stage to record: --record is for a lesson in a terminal."
    case .damage(.noRecording):
      "this is no recording of tcptutor's. ‘play --record FILE’ makes one."
    case .damage(.newerFormat(let version)):
      "it is recorded in format \(version); this program reads up to "
        + "\(SessionHeader.currentVersion). Update tcptutor."
    case .damage(.newerProgram(let version)):
      "it was recorded by tcptutor \(version). Replay it with that version or a newer one."
    case .damage(.line(1)): "line 1 is damaged, so it can't be replayed. Get it anew."
    case .damage(.line(let line)):
      "line \(line) can't be read. ‘head -n \(line - 1) \(path)’ saves what comes before it."
    case .lessonChanged(let lesson):
      "the lesson ‘\(lesson)’ isn't as it was recorded: it has changed since, or is another one. "
        + "Replay it with the file as it was."
    case .lessonUnknown:
      "its lesson came through standard input. Name it: ‘play LESSON.md --replay \(path)’."
    case .endsDifferently:
      "the same keys end at another screen than was recorded. Was it another version of tcptutor?"
    }
  }
}
