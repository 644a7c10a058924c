import NetworkSimulation

extension ApplicationCall {
  /// What the application does, as a noun phrase.
  package func name(in language: Language) -> String {
    switch language {
    case .korean: koreanName
    case .english: englishName
    }
  }

  private var koreanName: String {
    switch self {
    case .listen: "연결 기다리기"
    case .connect: "연결 청하기"
    case .send(let text): "\(text.count)바이트 보내기"
    case .read(let count?): "\(count)바이트 읽기"
    case .read(nil): "모두 읽기"
    case .stopReading: "읽기 멈추기"
    case .resumeReading: "다시 읽기"
    case .shutdown: "보내기 마치기"
    case .close: "닫기"
    case .abort: "강제로 끊기"
    }
  }

  private var englishName: String {
    switch self {
    case .listen: "listen"
    case .connect: "connect"
    case .send(let text): "send \(text.count) \(text.count == 1 ? "byte" : "bytes")"
    case .read(let count?): "read \(count) \(count == 1 ? "byte" : "bytes")"
    case .read(nil): "read all"
    case .stopReading: "stop reading"
    case .resumeReading: "resume reading"
    case .shutdown: "finish sending"
    case .close: "close"
    case .abort: "abort"
    }
  }
}
