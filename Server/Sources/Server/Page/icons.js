// Small pictures, drawn with strokes on a sheet of 24 by 24.

const paths = {
  play: 'M7 5l12 7-12 7z',
  pause: 'M8 5v14M16 5v14',
  undo: 'M9 7L4 12l5 5M4 12h10a6 6 0 0 1 0 12',
  redo: 'M15 7l5 5-5 5M20 12H10a6 6 0 0 0 0 12',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  tower: 'M8 21l1-11h6l1 11M7 10V4h2v2h2V4h2v2h2V4h2v6zM6 21h12',
  area: 'M5 7l9-3 6 9-7 7-8-4zM5 7v0M14 4v0M20 13v0M13 20v0M5 16v0',
  layers: 'M12 4l9 5-9 5-9-5zM3 14l9 5 9-5',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  settings: 'M5 7h8M17 7h2M13 5v4M5 17h2M11 17h8M9 15v4',
  close: 'M6 6l12 12M18 6L6 18',
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  panorama: 'M3 6c6 2 12 2 18 0v12c-6-2-12-2-18 0zM6 15l4-4 3 3 2-2 3 3',
  line: 'M5 19L19 5M5 19m-2 0a2 2 0 1 0 4 0 2 2 0 1 0-4 0M19 5m-2 0a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
  trash: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10 11v5M14 11v5',
  up: 'M6 15l6-6 6 6',
  down: 'M6 9l6 6 6-6',
  check: 'M5 13l4 4L19 7',
  shield: 'M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6zM8 12l3 3 5-5',
  walk: 'M13 4m-1.5 0a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0M9 21l3-7-3-3 1-4 4 1 2 3 2 1M14 21l-2-7'
    + 'M10 7l-3 2v3',
  question: 'M9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2M12 18v0',
  hand: 'M12 3v18M3 12h18M12 3l-3 3M12 3l3 3M12 21l-3-3M12 21l3-3M3 12l3-3M3 12l3 3M21 12l-3-3'
    + 'M21 12l-3 3',
  pointer: 'M6 3l13 8-6 2-2 6z',
  compare: 'M12 4v16M4 8h5M4 12h5M4 16h5M15 8h5M15 12h5M15 16h5',
  route: 'M5 19m-2 0a2 2 0 1 0 4 0 2 2 0 1 0-4 0M19 5m-2 0a2 2 0 1 0 4 0 2 2 0 1 0-4 0'
    + 'M7 19h8a3.5 3.5 0 0 0 0-7H9a3.5 3.5 0 0 1 0-7h8',
  gap: 'M4 12h5M15 12h5M9 8v8M15 8v8',
};

export const icon = name => {
  const make = tag => document.createElementNS('http://www.w3.org/2000/svg', tag);
  const [picture, path] = [make('svg'), make('path')];
  picture.setAttribute('viewBox', '0 0 24 24');
  picture.setAttribute('class', 'icon');
  picture.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', paths[name]);
  picture.append(path);
  return picture;
};
