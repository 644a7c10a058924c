/// The other names of a glossary's words, as a tree of octets: what stands at a place of a text is
/// found in one walk, however many names there are.
struct GlossaryNames: Equatable, Sendable {
  /// The most octets of a name; what is longer is a sentence in bold.
  static let lengthLimit = 200

  private var nodes = [Node()]

  private struct Node: Equatable, Sendable {
    var next: [UInt8: Int] = [:]
    /// Of the words that are called what leads here.
    var anchors: [String] = []
  }

  /// Adds a name of the word with this anchor. A name of nothing, or a very long one, is none.
  mutating func insert(_ name: String, for anchor: String) {
    guard !name.isEmpty, name.utf8.count <= Self.lengthLimit else { return }
    var node = 0
    for octet in name.utf8 {
      if let next = nodes[node].next[octet] {
        node = next
      } else {
        nodes.append(Node())
        nodes[node].next[octet] = nodes.count - 1
        node = nodes.count - 1
      }
    }
    if !nodes[node].anchors.contains(anchor) { nodes[node].anchors.append(anchor) }
  }

  /// The anchors of the words whose names `text` begins with, the shortest name first.
  /// O(`lengthLimit` + what is found).
  func anchors(at text: some Sequence<UInt8>) -> [String] {
    var found: [String] = []
    var node = 0
    for octet in text {
      guard let next = nodes[node].next[octet] else { break }
      node = next
      found += nodes[node].anchors
    }
    return found
  }
}
