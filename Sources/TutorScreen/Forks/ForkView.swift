import LessonPlayer
import NetworkSimulation
import TCPEngine

/// What the pane shows of a fork, and of the list of what can be done, as plain values.
struct ForkView: Equatable, Sendable {
  /// What was done so far, in order; empty where the list shows in the lesson itself.
  var done: [Done]
  /// The list, where it is open.
  var list: List?
  /// Whether it is a packetdrill script's world, whose other side follows the script.
  var isOfScript: Bool

  /// Whether the world has been forked.
  var isForked: Bool { !done.isEmpty }

  /// Something done.
  struct Done: Equatable, Sendable {
    var deed: Deed
    /// The segment that it was done to.
    var segment: TracedSegment?
    /// Whether time went back to when that segment set out.
    var wentBack: Bool
  }

  /// What can be done.
  struct List: Equatable, Sendable {
    var entries: [Entry]
    var side: HostID
    /// Whether there is another one to turn to.
    var hasOtherSide: Bool
    /// The segment that some of it is done to.
    var segment: TracedSegment?
    /// Whether that one can be lost.
    var canLose: Bool
    /// What is asked: how much of which entry.
    var question: Question?
  }

  /// An entry of the list.
  struct Entry: Equatable, Sendable {
    var kind: DeedList.Entry
    /// What it would do; nil if it needs a segment and there is none.
    var deed: Deed?
    /// Whether it is asked how much.
    var asks: Bool
    /// Why it can't be done now.
    var refusal: DeedRefusal?
  }

  /// The question how much.
  struct Question: Equatable, Sendable {
    var entry: DeedList.Entry
    var amounts: [DeedAmount]
  }

  /// What a player shows of its fork; nil in the lesson itself with no list open. `segment` is the
  /// selected one.
  init?(_ player: Player, segment: TracedSegment?) {
    guard player.forkedWorld != nil || player.deeds != nil else { return nil }
    done =
      player.forkedWorld.map { fork in
        fork.changes.compactMap { change in
          guard case .deed(let deed, let wentBack) = change else { return nil }
          return Done(deed: deed, segment: deed.segment.flatMap(fork.segment), wentBack: wentBack)
        }
      } ?? []
    list = player.deeds.map { List($0, segment: segment) }
    isOfScript = (player.deeds?.world ?? player.forkedWorld)?.isOfScript ?? false
  }
}

extension ForkView.List {
  fileprivate init(_ deeds: OpenDeeds, segment: TracedSegment?) {
    let (fork, list) = (deeds.world, deeds.list)
    entries = list.entries(in: fork.world).map { kind in
      let deed = list.deed(kind, to: segment?.id, in: fork.world)
      return ForkView.Entry(
        kind: kind, deed: deed, asks: !list.amounts(of: kind, in: fork.world).isEmpty,
        refusal: deed.map(fork.refusal) ?? .noSegment)
    }
    side = list.side
    hasOtherSide = list.hasOtherSide(in: fork.world)
    self.segment = segment
    canLose = segment.map { fork.refusal(of: .treat($0.id, .drop)) == nil } ?? false
    question = list.asked.map {
      ForkView.Question(entry: $0, amounts: list.amounts(of: $0, in: fork.world))
    }
  }
}

extension Deed {
  /// The segment that it is done to.
  fileprivate var segment: SegmentID? {
    if case .treat(let id, _) = self { id } else { nil }
  }
}
