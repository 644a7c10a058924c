import NetworkSimulation

/// Numbers for seeded properties: the simulation's own generator, under a name that tests of any
/// module can use.
public typealias SeededNumbers = SeededGenerator
