import Wording

/// What is said when a recording has been written.
enum RecordingNote {
  /// One line for standard error.
  static func text(path: String, in language: Language) -> String {
    switch language {
    case .korean: "tcptutor: \(path) 파일에 녹화했어요. 녹화하는 동안의 진도는 따로 저장하지 않아요."
    case .english:
      "tcptutor: recorded in \(path). What is done while recording counts for no progress."
    }
  }
}
