/// How escorts look.
enum EscortStyle {
  static let css = """
    .escort h3 { font-size: 16px; margin: 18px 0 4px; }
    .escort .basis { color: var(--faint); font-size: 13px; margin: 0 0 8px; max-width: 70em; }
    .escort .legend span { display: flex; align-items: center; gap: 6px; }
    i.inview { background: var(--surely); } i.outofview { background: #c4172a; }
    i.safestway { background: #15306b; }
    .pair { display: flex; flex-wrap: wrap; gap: 20px; align-items: stretch; }
    .pair svg { flex: 1 1 420px; min-width: 0; max-height: 460px; }
    .errand { border: 1px solid var(--line); }
    .errand .pale { opacity: .3; }
    .errand path.inview, .errand path.outofview, .errand path.casing, .errand path.safestway {
      fill: none; stroke-linecap: round; stroke-linejoin: round;
      vector-effect: non-scaling-stroke; }
    .errand .casing { stroke: #fff; stroke-width: 9px; }
    .errand .inview { stroke: var(--surely); stroke-width: 5px; }
    .errand .outofview { stroke: #c4172a; stroke-width: 5px; }
    .errand .safestway { stroke: #15306b; stroke-width: 14px; opacity: .35; }
    .errand circle { stroke: #fff; stroke-width: 2px; vector-effect: non-scaling-stroke;
      fill: #12703c; }
    .errand circle.start { fill: #20242d; }
    .curve { font-size: 13px; }
    .curve text { fill: var(--ink); }
    .curve .grid { stroke: var(--line); }
    .curve .front { fill: none; stroke: #15306b; stroke-width: 2; }
    .curve circle { fill: #15306b; }
    .curve circle.knee { fill: none; stroke: #c4172a; stroke-width: 2.5; }
    .curve text.knee { fill: #c4172a; font-weight: bold; }
    """
}
