// Required reading: RFC 9293 §3.10.7.4, first check (SHLD-31) and seventh check.

/// Text, and perhaps a FIN, that has arrived before what stands in front of it.
///
/// Offsets are 64-bit and count octets from the beginning of the peer's stream. Pieces are sorted
/// and never overlap: of octets that come twice, the first are kept.
struct ReassemblyQueue: Equatable, Sendable {
  private struct Piece: Equatable, Sendable {
    var offset: Int
    var text: SegmentText
    var end: Int { offset + text.count }
  }

  private var pieces: [Piece] = []
  /// The offset at which the peer's stream ends, once a FIN has told.
  private(set) var finOffset: Int?

  /// The offset after the last text that is held; nil if none is.
  var end: Int? { pieces.last?.end }
  /// Whether text is held.
  var holdsText: Bool { !pieces.isEmpty }

  /// Whether `text` is simply what comes next, so that nothing has to be held or cut.
  func isNotNeeded(for text: SegmentText, at offset: Int, next: Int) -> Bool {
    pieces.isEmpty && offset == next && offset + text.count <= finOffset ?? Int.max
  }

  /// Holds what of `text` is new; answers how many octets that are. O(1) behind all that is held,
  /// else O(pieces).
  @discardableResult
  mutating func insert(_ text: SegmentText, at offset: Int) -> Int {
    if let end, offset >= end, !text.isEmpty {
      pieces.append(Piece(offset: offset, text: text))
      return text.count
    }
    var offset = offset
    var rest = text
    var index = 0
    var new = 0
    while !rest.isEmpty {
      guard index < pieces.count else {
        pieces.append(Piece(offset: offset, text: rest))
        return new + rest.count
      }
      let piece = pieces[index]
      if piece.end <= offset {
        index += 1
      } else if piece.offset >= offset + rest.count {
        pieces.insert(Piece(offset: offset, text: rest), at: index)
        return new + rest.count
      } else {
        if piece.offset > offset {
          let gap = piece.offset - offset
          pieces.insert(Piece(offset: offset, text: rest[0..<gap]), at: index)
          index += 1
          new += gap
        }
        let covered = min(piece.end - offset, rest.count)
        rest = rest[covered..<rest.count]
        offset += covered
        index += 1
      }
    }
    return new
  }

  /// The longest run of held octets that touches `offset`; empty, at `offset`, if none does.
  /// O(pieces).
  func run(at offset: Int) -> Range<Int> {
    var run: Range<Int>?
    for piece in pieces {
      if let before = run, before.upperBound == piece.offset {
        run = before.lowerBound..<piece.end
      } else if let before = run, before.upperBound >= offset {
        break
      } else {
        run = piece.offset..<piece.end
      }
    }
    guard let run, run.lowerBound <= offset, run.upperBound >= offset else {
      return offset..<offset
    }
    return run
  }

  /// The first contiguous part of `range` that is held already; nil if none is. O(1) behind all
  /// that is held, else O(pieces).
  func overlap(with range: Range<Int>) -> Range<Int>? {
    guard let end, range.lowerBound < end else { return nil }
    var overlap: Range<Int>?
    for piece in pieces {
      let part = (piece.offset..<piece.end).clamped(to: range)
      if part.isEmpty { continue }
      guard let before = overlap else {
        overlap = part
        continue
      }
      guard before.upperBound == part.lowerBound else { break }
      overlap = before.lowerBound..<part.upperBound
    }
    return overlap
  }

  /// Remembers where the stream ends; the first FIN counts.
  mutating func end(at offset: Int) {
    if finOffset == nil { finOffset = offset }
  }

  /// Takes out the text that continues the stream at `next`, never past the FIN.
  mutating func removeText(at next: Int) -> SegmentText {
    let limit = finOffset ?? Int.max
    var taken: [SegmentText] = []
    var next = next
    var used = 0
    while used < pieces.count, pieces[used].offset <= next {
      let piece = pieces[used]
      used += 1
      let end = min(piece.end, limit)
      guard end > next else { continue }
      taken.append(piece.text[(next - piece.offset)..<(end - piece.offset)])
      next = end
    }
    pieces.removeFirst(used)
    return .joined(taken)
  }

  /// Forgets everything.
  mutating func removeAll() {
    pieces = []
    finOffset = nil
  }
}
