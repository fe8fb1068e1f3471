// `import Bergfried` gives all that needs no files: places and times, ground, lines of sight,
// viewsheds, streets, what towers see of them, who gets through unseen, and the proofs' checks.

@_exported import BergfriedCore
@_exported import BergfriedCoverage
@_exported import BergfriedEscort
@_exported import BergfriedSight
@_exported import BergfriedSlip
@_exported import BergfriedStreets
@_exported import BergfriedSurface
@_exported import BergfriedVerify
