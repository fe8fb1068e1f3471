/// What a run may use of the machine.
package struct Machine: Sendable {
  package var cores: Int
  package var memory: MemorySize
  /// What is drawn besides takes so much of it.
  package var drawingBytes: Int

  package init(cores: Int, memory: MemorySize = .standard, drawingBytes: Int = 0) {
    self.cores = cores
    self.memory = memory
    self.drawingBytes = drawingBytes
  }

  /// The same for runs that draw what a tower sees, with the country behind.
  package var drawing: Machine { Machine(cores: cores, memory: memory, drawingBytes: 400 << 20) }
}
