import NetworkSimulation

extension HostID {
  /// What to call the host: a noun.
  package func name(in language: Language) -> String {
    switch (self, language) {
    case (.client, .korean): "클라이언트"
    case (.client, .english): "client"
    case (.server, .korean): "서버"
    case (.server, .english): "server"
    }
  }
}
