import TCPEngine

extension UserCallError {
  /// Why the call can't be carried out, in one sentence; the English quotes RFC 9293 §3.10.
  package func explanation(in language: Language) -> String {
    switch (self, language) {
    case (.connectionAlreadyExists, .korean): "이미 연결이 있어요."
    case (.connectionDoesNotExist, .korean): "연결이 없어요."
    case (.connectionClosing, .korean): "이미 닫는 중이에요."
    case (.remoteSocketUnspecified, .korean): "상대를 아직 몰라요."
    case (.insufficientResources, .korean): "자원이 모자라요."
    case (.connectionAlreadyExists, .english): "Connection already exists."
    case (.connectionDoesNotExist, .english): "Connection does not exist."
    case (.connectionClosing, .english): "Connection closing."
    case (.remoteSocketUnspecified, .english): "Remote socket unspecified."
    case (.insufficientResources, .english): "Insufficient resources."
    }
  }
}
