import Wording

extension Unsupported.Reason {
  /// Why nothing can be said, in one line.
  package func text(in language: Language) -> String {
    switch language {
    case .korean: korean
    case .english: english
    }
  }

  private var korean: String {
    switch self {
    case .unexpected(let token?): "여기에 \(Particle.subject.attached(to: "‘\(token)’")) 올 줄 몰랐어요"
    case .unexpected(nil): "스크립트가 도중에 끝나요"
    case .neverClosed(let opening): "\(Particle.subject.attached(to: "‘\(opening)’")) 닫히지 않아요"
    case .lengthDisagrees(let length): "끝 번호가 ‘시작 + 길이 \(length)’와 달라요"
    case .acknowledgmentDisagrees: "‘.’과 ‘ack’는 함께 적어야 해요"
    case .urgentPointerDisagrees: "‘U’와 ‘urg’는 함께 적어야 해요"
    case .inboundNeeds(let word): "들어오는 세그먼트에는 ‘\(word)’를 적어야 해요"
    case .onlyCallsBlock: "‘…’ 시각은 호출에만 쓸 수 있어요"
    case .rangeOfStimulus: "‘*’나 ‘~’ 시각은 나가는 세그먼트에만 쓸 수 있어요"
    case .resultWithoutError: "결과는 0 이상이거나 ‘-1 오류이름’이어야 해요"
    case .empty: "사건이 하나도 없어요"
    case .unknownOption(let name): "TCP 옵션 \(Particle.topic.attached(to: "‘\(name)’")) 몰라요"
    case .unknownMessage(let name): "ICMP 메시지 \(Particle.topic.attached(to: "‘\(name)’")) 몰라요"
    case .unknownFlag(let name): "\(Particle.topic.attached(to: "‘--\(name)’")) 몰라요"
    case .badValue(let option, let value):
      "‘--\(option)’의 값 \(Particle.topic.attached(to: "‘\(value)’")) 쓸 수 없어요"
    case .unknownShellLine(let text): "모르는 셸 명령이에요: \(text)"
    case .unknownCall(let name): "‘\(name)’ 호출은 몰라요"
    case .badArguments(let name): "‘\(name)’ 호출의 인자를 몰라요"
    case .unknownSocketOption(let name): "소켓 옵션 \(Particle.topic.attached(to: "‘\(name)’")) 몰라요"
    case .unknownAssertion(let text): "단언으로 읽을 수 없어요: \(text)"
    case .unknownMetric(let name): "엔진이 \(Particle.object.attached(to: "‘\(name)’")) 알려 줄 수 없어요"
    case .optionsTooLong: "옵션이 40옥텟을 넘어요"
    case .optionOfOpenConnection(let name):
      "이미 열린 연결의 \(Particle.topic.attached(to: "‘\(name)’")) 바꿀 수 없어요"
    case .settingOfOpenConnection(let text): "열려 있는 연결의 동작을 바꾸는 설정이에요: \(text)"
    case .noTime(let token): "사건은 시각으로 시작해요. 여기에는 ‘\(token)’뿐이에요"
    case .notText: "텍스트 파일이 아니에요"
    case .notBuilt(let feature): "엔진에 아직 없어요: \(feature.name(in: .korean))"
    }
  }

  private var english: String {
    switch self {
    case .unexpected(let token?): "‘\(token)’ isn't expected here"
    case .unexpected(nil): "the script ends too early"
    case .neverClosed(let opening): "‘\(opening)’ is never closed"
    case .lengthDisagrees(let length): "the end isn't the beginning plus the length, \(length)"
    case .acknowledgmentDisagrees: "‘.’ and ‘ack’ go together"
    case .urgentPointerDisagrees: "‘U’ and ‘urg’ go together"
    case .inboundNeeds(let word): "a segment that comes in needs its ‘\(word)’"
    case .onlyCallsBlock: "only a call has a time with ‘...’"
    case .rangeOfStimulus: "only a segment that goes out has a time with ‘*’ or ‘~’"
    case .resultWithoutError: "a result is 0 or more, or ‘-1’ with the error's name"
    case .empty: "there is no event in it"
    case .unknownOption(let name): "the TCP option ‘\(name)’ isn't known"
    case .unknownMessage(let name): "the ICMP message ‘\(name)’ isn't known"
    case .unknownFlag(let name): "‘--\(name)’ isn't known"
    case .badValue(let option, let value): "‘--\(option)’ can't have the value ‘\(value)’"
    case .unknownShellLine(let text): "the shell line isn't known: \(text)"
    case .unknownCall(let name): "the call ‘\(name)’ isn't known"
    case .badArguments(let name): "the arguments of ‘\(name)’ aren't known"
    case .unknownSocketOption(let name): "the socket option ‘\(name)’ isn't known"
    case .unknownAssertion(let text): "this can't be read as an assertion: \(text)"
    case .unknownMetric(let name): "the engine can't tell ‘\(name)’"
    case .optionsTooLong: "the options take more than 40 octets"
    case .optionOfOpenConnection(let name):
      "‘\(name)’ of a connection that is open can't be changed"
    case .settingOfOpenConnection(let text):
      "the setting would change a connection that is open: \(text)"
    case .noTime(let token): "an event begins with its time, not with ‘\(token)’"
    case .notText: "the file isn't text"
    case .notBuilt(let feature): "the engine doesn't have it yet: \(feature.name(in: .english))"
    }
  }
}

extension EngineFeature {
  /// What it is, as a noun phrase.
  package func name(in language: Language) -> String {
    switch language {
    case .korean: korean
    case .english: english
    }
  }

  private var korean: String {
    switch self {
    case .controlMessages: "호스트가 스스로 보내는 ICMP 메시지"
    case .resetAfterClose: "닫은 뒤에 온 데이터에 RST로 답하기(--profile=linux에는 있어요)"
    }
  }

  private var english: String {
    switch self {
    case .controlMessages: "ICMP messages that the host sends itself"
    case .resetAfterClose:
      "a reset for text that comes after close (--profile=linux has it)"
    }
  }
}
