import NetworkSimulation

/// What is to become of the segment whose sending an event told.
package struct SendingTreatment: Equatable, Sendable {
  /// The index of the `sent` event in its trace.
  var event: Int
  /// What the network does to it.
  var effect: Fault.Effect
}
