/// The numbered sections of the RFCs that causes and lessons cite, with their titles as printed.
package enum RFCSections {
  /// What is known of an RFC's sections, appendices aside.
  struct Table {
    /// By number, as in "3.10.7.4".
    let titles: [String: String]
    /// The parts of the RFC of which all sections are in the table; nil for the whole RFC.
    let wholeParts: [String]?

    /// A section a line: its number, a space, its title.
    init(_ text: String, wholeParts: [String]? = nil) {
      titles = Dictionary(
        text.split(separator: "\n").map { line in
          let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
          return (parts[0], parts[1])
        }, uniquingKeysWith: { first, _ in first })
      self.wholeParts = wholeParts
    }
  }

  /// The title of a section; nil if there is none, or it isn't known.
  package static func title(of section: String, inRFC number: Int) -> String? {
    tables[number]?.titles[section]
  }

  /// Whether an RFC certainly has no such section.
  package static func lacks(_ section: String, inRFC number: Int) -> Bool {
    guard let table = tables[number], table.titles[section] == nil else { return false }
    guard let wholeParts = table.wholeParts else { return true }
    return wholeParts.contains { section.hasPrefix($0 + ".") }
  }

  /// The RFCs of which at least a part is wholly known.
  package static var known: [Int] { tables.keys.sorted() }

  /// The section of an RFC that is nearest to a number that it doesn't have: the one that shares
  /// most of its parts, then the one whose next part differs least. Nil if the RFC isn't known.
  package static func nearest(to section: String, inRFC number: Int) -> String? {
    guard let titles = tables[number]?.titles else { return nil }
    let wanted = parts(of: section)
    return titles.keys.min {
      distance(from: parts(of: $0), to: wanted) < distance(from: parts(of: $1), to: wanted)
    }
  }

  private static func parts(of section: String) -> [Int] {
    section.split(separator: ".").map { Int($0) ?? 0 }
  }

  /// Compared from left to right: less is nearer. The last parts only make the order certain.
  private static func distance(from section: [Int], to wanted: [Int]) -> Distance {
    let shared = zip(section, wanted).prefix { $0 == $1 }.count
    let next = abs(
      (shared < section.count ? section[shared] : 0) - (shared < wanted.count ? wanted[shared] : 0))
    return Distance(unshared: -shared, next: next, depth: section.count, section: section)
  }

  private struct Distance: Comparable {
    let unshared: Int
    let next: Int
    let depth: Int
    let section: [Int]

    static func < (one: Distance, other: Distance) -> Bool {
      let (left, right) = (
        (one.unshared, one.next, one.depth), (other.unshared, other.next, other.depth)
      )
      return left == right ? one.section.lexicographicallyPrecedes(other.section) : left < right
    }
  }
}
