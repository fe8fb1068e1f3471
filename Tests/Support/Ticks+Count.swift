package import BergfriedCore

package func ticks(_ count: Int) -> Ticks { Ticks(count: Int64(count)) }
