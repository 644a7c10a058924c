#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import LessonKit

/// Earlier versions of a file, from git where it keeps them.
enum FileHistory {
  /// The contents that commits gave a file, the newest first; none without git, or outside a
  /// repository. A version is read when it is asked for.
  static func versions(of path: String) -> AnySequence<[UInt8]> {
    guard let slash = path.lastIndex(of: "/") else { return versions(of: path, in: ".") }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return versions(of: String(path[path.index(after: slash)...]), in: folder)
  }

  /// Plumbing commands alone: they run no pager, no filter and nothing else that a repository's
  /// configuration names.
  private static func versions(of name: String, in folder: String) -> AnySequence<[UInt8]> {
    guard !name.isEmpty,
      let commits = git(
        "--literal-pathspecs", "-C", folder, "rev-list", "--max-count=100", "HEAD", "--",
        "./" + name)
    else { return AnySequence([]) }
    let hashes = String(decoding: commits, as: UTF8.self).split(separator: "\n")
    return AnySequence(
      hashes.lazy.compactMap { git("-C", folder, "cat-file", "blob", "\($0):./\(name)") })
  }

  /// What a git command prints; nil if it fails.
  private static func git(_ arguments: String...) -> [UInt8]? {
    ChildProcess.output(of: ["git"] + arguments, limit: SourceFile.sizeLimit)
  }
}
