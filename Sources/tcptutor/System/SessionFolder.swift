/// The folder in which sessions that present tell where they are: the user's own, gone with the
/// login where the system has such a one (XDG_RUNTIME_DIR), else in the state folder.
enum SessionFolder {
  /// Its path; nil if the environment names no home.
  static var path: String? {
    let runtime = Environment["XDG_RUNTIME_DIR"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return runtime.map { $0 + "/tcptutor" } ?? StateFolder.path.map { $0 + "/sessions" }
  }
}
