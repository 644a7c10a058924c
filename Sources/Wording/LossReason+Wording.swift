import NetworkSimulation

extension LossReason {
  /// Why a segment was lost, in one sentence.
  package func explanation(in language: Language) -> String {
    switch (self, language) {
    case (.fault, .korean): "길에서 사라졌어요."
    case (.fault, .english): "It was lost on the way."
    case (.queue, .korean): "줄이 가득 차서 길에 들어서지 못하고 버려졌어요."
    case (.queue, .english): "The queue was full: it was thrown away before it could set out."
    case (.random, .korean): "길에서 우연히 사라졌어요."
    case (.random, .english): "It was lost by chance on the way."
    case (.cut, .korean): "선이 끊겼거나 상대가 꺼져 있어서 닿지 못했어요."
    case (.cut, .english): "The link is cut or the other host is down: it could not get there."
    }
  }
}
