import CCmarkGFM

/// What cmark tells of a node, as Swift values.
enum CmarkNode {
  /// The type's name: extensions' types are known by name only.
  static func type(of node: OpaquePointer) -> String {
    string(cmark_node_get_type_string(node))
  }

  /// The text of a text, code or HTML node; empty for others.
  static func literal(of node: OpaquePointer) -> String {
    string(cmark_node_get_literal(node))
  }

  /// A C string, which cmark keeps; empty for none.
  static func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
