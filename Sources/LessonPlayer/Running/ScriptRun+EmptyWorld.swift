import NetworkSimulation
import Packetdrill

extension ScriptRun {
  /// A world in which nothing has happened, with the settings of the machine under test.
  package var emptyWorld: Network {
    var network = Network()
    network.setSettings(settings, of: host)
    return network
  }
}
