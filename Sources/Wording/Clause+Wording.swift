import TCPEngine

extension Clause {
  /// The clause as it is cited, the same in every language: "RFC 9293 §3.10.7.4, MUST-13".
  package var text: String {
    let place = "RFC \(rfc) §\(section)"
    guard let requirement else { return place }
    return "\(place), \(requirement)"
  }
}
