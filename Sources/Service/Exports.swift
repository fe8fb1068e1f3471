// Whoever imports the service reads its answers and asks with their types.
@_exported public import BergfriedAnswers
@_exported public import BergfriedCore
@_exported public import BergfriedCoverage
@_exported public import BergfriedSight
@_exported public import BergfriedSlip
@_exported public import BergfriedWatchFile
