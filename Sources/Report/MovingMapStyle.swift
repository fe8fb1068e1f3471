/// How moving maps look.
enum MovingMapStyle {
  static let css = """
    .verdicts { list-style: none; padding: 0; margin: 16px 0 0; }
    .verdicts li { margin: 4px 0; }
    .verdicts a { color: inherit; }
    .verdicts b, .verdict b { padding: 1px 8px; border-radius: 4px; color: #fff; margin-right: 6px;
      background: var(--other); }
    .verdicts b { display: inline-block; }
    b.guarded { background: #12703c; } b.route { background: #c4172a; }
    b.undecided, b.unconnected { background: #8a5a00; }
    .verdict { font-size: 18px; margin: 0 0 6px; }
    .basis { color: var(--faint); font-size: 13px; margin: 0 0 10px; max-width: 70em; }
    .legend span { display: flex; align-items: center; gap: 6px; }
    .legend i.ground { background: #e7b067; height: 12px; width: 14px; }
    i.held { background: #8a4b00; } i.free { background: #c4172a; }
    i.start { background: #c4172a59; } i.goal { background: #12703c59; }
    .legend i.dot { width: 12px; height: 12px; border-radius: 50%; }
    i.mover { background: #15306b; }
    .player canvas { display: block; width: 100%; }
    .player .now { border: 1px solid var(--line); }
    .player .curve { height: 40px; margin-top: 6px; border-bottom: 1px solid var(--line); }
    .chart { color: var(--faint); font-size: 12px; margin: 6px 0 -6px; }
    .player .slider { display: block; width: calc(100% + 16px); margin: 0 -8px 6px;
      accent-color: #c4172a; }
    .controls { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; }
    .controls .play { min-width: 6em; }
    .controls button, .controls select { font: inherit; padding: 4px 12px; background: #fff;
      border: 1px solid var(--other); border-radius: 4px; color: inherit; }
    .controls .clock { font-weight: bold; font-variant-numeric: tabular-nums; }
    .told { margin: 6px 0 12px; font-size: 14px; min-height: 1.5em; }
    .stills { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(300px, 45%), 1fr));
      gap: 10px; margin: 12px 0; }
    .stills button { border: 1px solid var(--line); padding: 0 0 4px; background: #fff;
      font: inherit; font-size: 13px; color: inherit; cursor: pointer; }
    .stages { columns: 22em; column-gap: 28px; padding: 0; list-style: none; font-size: 14px; }
    .stages button { font: inherit; color: inherit; border: 0; background: none; padding: 2px 6px;
      text-align: left; cursor: pointer; border-radius: 4px; width: 100%; break-inside: avoid; }
    .stages button[aria-current] { background: #e3e9f6; }
    .stages time { font-variant-numeric: tabular-nums; margin-right: 10px; }
    .player :focus-visible, .stages :focus-visible { outline: 3px solid #15306b;
      outline-offset: 1px; }
    .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 28px; }
    .pair .crossing { display: grid; grid-row: span 6; grid-template-rows: subgrid;
      align-items: start; }
    .pair .stages { columns: auto; }
    .pair .stills { grid-template-columns: 1fr 1fr; }
    @media (max-width: 800px) { .pair { grid-template-columns: 1fr; } }
    @media print { .player .now, .player .curve, .chart, .player .slider, .controls, .told {
        display: none; }
      .stills { grid-template-columns: 1fr 1fr; break-inside: avoid; } }
    """
}
