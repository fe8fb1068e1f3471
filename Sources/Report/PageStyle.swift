/// How the page looks, and the little it does: layers on and off, tables sorted.
enum PageStyle {
  static let css = """
    :root { --ink: #20242d; --faint: #667080; --line: #e2e5ea; --surely: #d9820b;
      --possibly: #f3cf7a; --unseen: #4a5a86; --other: #9aa1ad; }
    * { box-sizing: border-box; }
    body { margin: 0; color: var(--ink); background: #fff;
      font: 15px/1.5 "DejaVu Sans", "Segoe UI", system-ui, sans-serif; }
    header, main, footer { max-width: 1100px; margin: 0 auto; padding: 0 28px; }
    header { padding-top: 40px; }
    .kind { margin: 0; color: var(--faint); letter-spacing: .08em; text-transform: uppercase;
      font-size: 12px; }
    h1 { margin: 4px 0 6px; font-size: 32px; line-height: 1.2; }
    h2 { margin: 44px 0 10px; font-size: 20px; }
    .lead { font-size: 18px; margin: 0 0 20px; max-width: 46em; }
    .cards { display: flex; flex-wrap: wrap; gap: 12px; }
    .card { flex: 1 1 150px; border: 1px solid var(--line); border-top: 5px solid var(--other);
      border-radius: 6px; padding: 10px 14px; }
    .card.surely { border-top-color: var(--surely); }
    .card.mapped { border-top-color: color-mix(in srgb, var(--surely) 60%, var(--possibly)); }
    .card.possibly { border-top-color: var(--possibly); }
    .card.unseen { border-top-color: var(--unseen); }
    .card b { display: block; font-size: 26px; }
    .card span { display: block; }
    small { color: var(--faint); }
    figure { margin: 0 0 20px; }
    figure img { display: block; width: 100%; border: 1px solid var(--line); }
    figcaption { color: var(--faint); font-size: 13px; margin-top: 4px; }
    .legend { display: flex; flex-wrap: wrap; gap: 4px 18px; margin-bottom: 8px; font-size: 13px; }
    .legend label { display: flex; align-items: center; gap: 6px; cursor: pointer; }
    .legend i { width: 22px; height: 5px; border-radius: 3px; display: inline-block; }
    i.surely { background: var(--surely); }
    i.possibly { background: var(--possibly); }
    i.unseen { background: var(--unseen); }
    i.other { background: repeating-linear-gradient(90deg, var(--other) 0 4px, #fff 4px 7px); }
    .legend i.buildings { background: #8f8378; height: 12px; width: 14px; }
    .legend i.waters { background: #a9cfe8; border: 1px solid #6c9cc0; height: 12px; width: 14px; }
    svg { display: block; width: 100%; max-height: 1000px; border: 1px solid var(--line); }
    .layer path { fill: none; stroke-linecap: round; stroke-linejoin: round;
      vector-effect: non-scaling-stroke; stroke-width: 2.4px; }
    .layer.surely path { stroke: var(--surely); }
    .layer.possibly path { stroke: var(--possibly); }
    .layer.unseen path { stroke: var(--unseen); }
    .layer.other path { stroke: var(--other); stroke-dasharray: 3 4; }
    .layer.buildings path { fill: #8f8378; stroke: #6b6158; stroke-width: .4px; }
    .layer.waters path { fill: #a9cfe8; stroke: #6c9cc0; stroke-width: .8px; }
    .layer.waters .doubtful { fill-opacity: .75; stroke-dasharray: 3 3; }
    .layer.off { display: none; }
    .towers circle { fill: #c4172a; stroke: #fff; stroke-width: 2px;
      vector-effect: non-scaling-stroke; }
    .towers text, .scale text, .north text { text-anchor: middle; paint-order: stroke; stroke: #fff;
      stroke-width: 4px; vector-effect: non-scaling-stroke; stroke-linejoin: round;
      font-weight: bold; fill: var(--ink); }
    .scale path { fill: none; stroke: var(--ink); }
    .north path { fill: var(--ink); }
    table { border-collapse: collapse; width: 100%; margin: 10px 0 18px; font-size: 14px; }
    th, td { text-align: right; padding: 5px 8px; border-bottom: 1px solid var(--line);
      vertical-align: middle; }
    th:first-child, td:first-child { text-align: left; }
    th { font-size: 12px; color: var(--faint); font-weight: 600; }
    .sortable td:first-child { min-width: 9em; }
    .sortable th { cursor: pointer; }
    .bar { display: inline-flex; width: 90px; height: 10px; border-radius: 3px; overflow: hidden;
      background: var(--unseen); }
    footer { margin-top: 50px; padding-bottom: 40px; color: var(--faint); font-size: 12px;
      border-top: 1px solid var(--line); }
    footer h2 { font-size: 14px; margin-top: 18px; }
    dt { font-weight: 600; } dd { margin: 0 0 6px; overflow-wrap: anywhere; }
    @media print { header, main, footer { max-width: none; padding: 0 8mm; }
      body { font-size: 10pt; } .legend input { display: none; } section { break-inside: auto; }
      figure, svg, tr { break-inside: avoid; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
    """

  static let script = """
    for (const box of document.querySelectorAll('[data-layer]'))
      box.addEventListener('change', () => document.querySelectorAll('.layer.' + box.dataset.layer)
        .forEach(layer => layer.classList.toggle('off', !box.checked)));
    for (const head of document.querySelectorAll('.sortable th'))
      head.addEventListener('click', () => {
        const column = [...head.parentNode.children].indexOf(head);
        const body = head.closest('table').tBodies[0];
        const value = row => { const cell = row.children[column];
          return cell.dataset.value ? -cell.dataset.value : cell.textContent; };
        const rows = [...body.rows].sort((a, b) => { const x = value(a), y = value(b);
          return typeof x === 'number' ? x - y : String(x).localeCompare(String(y)); });
        if (head.dataset.done) rows.reverse();
        head.dataset.done = head.dataset.done ? '' : '1';
        body.append(...rows);
      });
    """
}
