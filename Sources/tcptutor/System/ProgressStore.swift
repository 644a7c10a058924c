#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import LessonCheck
import TutorApp
import TutorScreen

/// The learner's progress in its file, `progress.json` in the state folder.
///
/// Whoever saves reads the file again first, under a lock, and adds only what is new: programs that
/// run at the same time take nothing from one another. Nothing here stops a lesson.
struct ProgressStore {
  /// What was in the file when it was opened; nothing if there is none.
  private(set) var progress = LearnerProgress()
  /// What there is to tell of the file, once.
  private(set) var notice: StageView.Notice?
  /// Why nothing can be saved; nil as long as it isn't known to be so.
  private(set) var failure: Failure?

  /// Whether all that was to be saved is in the file.
  var isSaved: Bool { failure == nil && unsaved == LearnerProgress() }

  /// Whether what was saved may not be on the disk yet.
  private var isUnsettled = false
  /// What could not be saved yet.
  private var unsaved = LearnerProgress()

  /// The file's octets as they were last read or written, and what they say: as a rule nobody else
  /// writes.
  private var known: (octets: [UInt8], progress: LearnerProgress)?

  /// Why a record can't be read or written.
  enum Failure: Error, Equatable {
    /// A newer program's record, which is left as it is.
    case newer
    /// The system's own word.
    case system(String)
  }

  /// The folder that holds the file; nil where there is no place for it.
  private let folder: String?

  /// The file's path, whether it exists or not; nil where there is no place for it.
  var path: String? { folder.map { $0 + "/progress.json" } }

  /// Reads the file in a folder. A damaged one is put aside, and told of.
  init(folder: String? = StateFolder.path) {
    self.folder = folder
    do throws(Failure) {
      progress = try read()
    } catch {
      fail(error)
    }
  }

  /// Adds what was done, and says what there is to tell of it; each thing once. The file is whole
  /// for whoever reads it, and outlives the program. Until `settle` has returned a loss of power
  /// may leave an empty file, and then the record from before is gone with the news: the new file
  /// takes its place before it is on the disk, so that the frame waits for no disk and a crash
  /// loses nothing.
  mutating func save(_ news: LearnerProgress) -> StageView.Notice? {
    notice = nil
    if failure == .newer { return nil }
    unsaved.add(news)
    do throws(Failure) {
      let isDone = try locked { (store: inout ProgressStore) throws(Failure) in
        try store.addUnsaved()
      }
      guard isDone else { return nil }
      failure = nil
    } catch {
      fail(error)
    }
    return notice
  }

  /// Waits until what was saved is on the disk, which ends the time in which a loss of power may
  /// cost the record. Under load that takes a second, so it is for right after the frame.
  mutating func settle() {
    guard isUnsettled, let path else { return }
    isUnsettled = false
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    fsync(file)
    close(file)
  }

  /// Forgets one lesson, or all of them. Throws, and nothing is changed, where that can't be.
  mutating func forget(_ lesson: String?) throws(Failure) {
    if let failure { throw failure }
    let isDone = try locked { (store: inout ProgressStore) throws(Failure) in
      var whole = try store.read()
      if let lesson { whole.lessons[lesson] = nil } else { whole = LearnerProgress() }
      try store.write(whole, isLasting: true)
      store.progress = whole
    }
    if !isDone { throw .system(String(cString: strerror(EAGAIN))) }
  }

  private mutating func addUnsaved() throws(Failure) {
    var whole = try read()
    whole.add(unsaved)
    try write(whole, isLasting: false)
    isUnsettled = true
    progress = whole
    unsaved = LearnerProgress()
  }

  private mutating func fail(_ failure: Failure) {
    let isNews = self.failure == nil
    self.failure = failure
    guard isNews else { return }
    switch failure {
    case .newer: notice = .progressIsNewer
    case .system(let reason): notice = .progressNotSaved(reason)
    }
  }

  private mutating func read() throws(Failure) -> LearnerProgress {
    guard let path else { throw .system(String(cString: strerror(ENOENT))) }
    switch InputFile.read(path).content {
    case .unreadable(.missing), .unreadable(.brokenLink): return LearnerProgress()
    case .unreadable(.forbidden): throw .system(String(cString: strerror(EACCES)))
    case .unreadable(.folder): throw .system(String(cString: strerror(EISDIR)))
    case .unreadable(.linkLoop): throw .system(String(cString: strerror(ELOOP)))
    case .unreadable(.noFile): throw .system(String(cString: strerror(EOPNOTSUPP)))
    case .unreadable(.broken): throw .system(String(cString: strerror(EIO)))
    case .unreadable(.other(let reason)): throw .system(reason)
    case .tooLarge: try putAside(path)
    case .octets(let octets):
      if let known, known.octets == octets { return known.progress }
      switch ProgressFile.content(of: octets) {
      case .progress(let progress):
        known = (octets, progress)
        return progress
      case .newer: throw .newer
      case .damaged: try putAside(path)
      }
    }
    return LearnerProgress()
  }

  /// Gives a damaged file a name of its own, beside it.
  private mutating func putAside(_ path: String) throws(Failure) {
    var number = 1
    var name = "progress.damaged.json"
    while let folder, Folder.somethingExists(at: folder + "/" + name) {
      number += 1
      name = "progress.damaged-\(number).json"
    }
    guard rename(path, Folder.parent(of: path) + "/" + name) == 0 else {
      throw .system(String(cString: strerror(errno)))
    }
    notice = .progressDamaged(keptAs: name)
  }

  private mutating func write(_ progress: LearnerProgress, isLasting: Bool) throws(Failure) {
    guard let path else { return }
    let octets = ProgressFile.octets(of: progress)
    do throws(OutputFile.Failure) {
      try StateFolder.write(octets, to: path, isLasting: isLasting)
      known = (octets, progress)
    } catch {
      guard case .system(let reason) = error else { return }
      throw .system(reason)
    }
  }

  /// How often, 5 ms apart, a lock is tried that somebody else holds: nobody holds it for long.
  private static let patience = 40

  /// Does something while no other program writes the file; false, and it isn't done, if another
  /// one doesn't let go.
  private mutating func locked(
    _ work: (inout ProgressStore) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    guard let folder else {
      throw .system(String(cString: strerror(ENOENT)))
    }
    StateFolder.make(folder)
    let lock = open(folder + "/progress.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0 else { throw .system(String(cString: strerror(errno))) }
    defer { close(lock) }
    for _ in 0..<Self.patience {
      if flock(lock, LOCK_EX | LOCK_NB) == 0 {
        try work(&self)
        return true
      }
      usleep(5_000)
    }
    return false
  }
}
