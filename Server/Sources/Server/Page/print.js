// On paper: the map as the window has it, shrunk to the sheet, in light colours; what is known of
// it below. What is for doing something stays away.

import { setTheme, theme } from './theme.js';

const sheetPixels = 1040;

export const startPrint = room => {
  let before = null;
  const recolour = name => {
    setTheme(name);
    room.themed();
    // No frame comes before the paper.
    room.map.frame();
  };
  addEventListener('beforeprint', () => {
    const { style } = document.documentElement;
    style.setProperty('--wide', `${innerWidth}px`);
    style.setProperty('--high', `${innerHeight}px`);
    style.setProperty('--shrink', Math.min(1, sheetPixels / innerWidth));
    before = theme();
    recolour('light');
  });
  addEventListener('afterprint', () => recolour(before));
};
