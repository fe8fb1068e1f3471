/// What a command may use of the machine.
struct Machine {
  var cores: Int
  var memory = MemorySize.standard
  /// What is drawn besides takes so much of it.
  var drawingBytes = 0
}

extension RunFlags {
  var machine: Machine { Machine(cores: coreCount, memory: memoryLimit) }

  /// The same for commands that draw what a tower sees, with the country behind.
  var drawingMachine: Machine {
    Machine(cores: coreCount, memory: memoryLimit, drawingBytes: 400 << 20)
  }
}
