import CLibYAML

// Required reading: YAML 1.1, chapter 3 (the representation graph), and libyaml's yaml.h.

/// A node of a YAML document as it is written: what its scalars stand for is the reader's to say.
struct YAMLNode: Equatable {
  /// The line in which it begins, from 1.
  let line: Int
  let content: Content

  enum Content: Equatable {
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([Pair])
  }

  /// A key and its value.
  struct Pair: Equatable {
    let key: YAMLNode
    let value: YAMLNode
  }

  /// A scalar's text; nil for the other kinds.
  var scalar: String? { if case .scalar(let text) = content { text } else { nil } }
  /// A sequence's items; nil for the other kinds.
  var sequence: [YAMLNode]? { if case .sequence(let items) = content { items } else { nil } }
  /// A mapping's pairs, in their order; nil for the other kinds.
  var mapping: [Pair]? { if case .mapping(let pairs) = content { pairs } else { nil } }

  /// Why a text is no YAML, and in which line, from 1.
  enum Problem: Error, Equatable {
    /// In libyaml's words; empty where it has none.
    case invalid(String, line: Int)
    /// It means a tree too deep or too large for a person to have meant.
    case tooDeep
    /// A key stands twice in a mapping: its second place.
    case duplicate(String, line: Int)
  }

  /// What is wrong with a text of two documents, in libyaml's words for one.
  static let anotherDocument = "but found another document"

  /// The one document in a text; nil where there is none.
  static func compose(_ text: String) throws(Problem) -> YAMLNode? {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { throw .invalid("", line: 1) }
    defer { yaml_parser_delete(parser) }
    let octets = Array(text.utf8)
    return try octets.withUnsafeBufferPointer { buffer throws(Problem) in
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
      guard let root = try next(parser) else { return nil }
      if let other = try next(parser) {
        throw .invalid(anotherDocument, line: other.line)
      }
      return root
    }
  }

  /// The next document of the parser's text; nil at the end.
  private static func next(
    _ parser: UnsafeMutablePointer<yaml_parser_t>
  ) throws(Problem) -> YAMLNode? {
    var document = yaml_document_t()
    guard yaml_parser_load(parser, &document) == 1 else {
      let words = parser.pointee.problem.map { String(cString: $0) } ?? ""
      throw .invalid(words, line: parser.pointee.problem_mark.line + 1)
    }
    defer { yaml_document_delete(&document) }
    guard yaml_document_get_root_node(&document) != nil else { return nil }
    var tree = YAMLTree(document)
    return try tree.node(1, depth: 0)
  }
}

/// A document of libyaml's on its way to a tree. An alias stands for what its anchor names, so that
/// a few lines can mean a tree without end: depth and number of nodes are bounded.
private struct YAMLTree {
  private var document: yaml_document_t
  private var nodesLeft = 10_000

  init(_ document: yaml_document_t) {
    self.document = document
  }

  /// The node of an index, from 1.
  mutating func node(_ index: Int32, depth: Int) throws(YAMLNode.Problem) -> YAMLNode {
    guard let node = yaml_document_get_node(&document, index)?.pointee else {
      preconditionFailure("libyaml's document has the nodes that it names")
    }
    nodesLeft -= 1
    guard nodesLeft > 0, depth < 64 else { throw .tooDeep }
    let line = node.start_mark.line + 1
    switch node.type {
    case YAML_SEQUENCE_NODE:
      var items: [YAMLNode] = []
      var place = node.data.sequence.items.start
      while let item = place, item != node.data.sequence.items.top {
        items.append(try self.node(item.pointee, depth: depth + 1))
        place = item + 1
      }
      return YAMLNode(line: line, content: .sequence(items))
    case YAML_MAPPING_NODE:
      var pairs: [YAMLNode.Pair] = []
      var keys: Set<String> = []
      var place = node.data.mapping.pairs.start
      while let pair = place, pair != node.data.mapping.pairs.top {
        let key = try self.node(pair.pointee.key, depth: depth + 1)
        if let name = key.scalar, !keys.insert(name).inserted {
          throw .duplicate(name, line: key.line)
        }
        pairs.append(
          YAMLNode.Pair(key: key, value: try self.node(pair.pointee.value, depth: depth + 1)))
        place = pair + 1
      }
      return YAMLNode(line: line, content: .mapping(pairs))
    default:
      let scalar = node.data.scalar
      let octets = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return YAMLNode(line: line, content: .scalar(String(decoding: octets, as: UTF8.self)))
    }
  }
}
