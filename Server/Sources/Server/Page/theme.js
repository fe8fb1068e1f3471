// Light and dark, and the colours that maps are drawn with.

const palettes = {
  light: { paper: '#e9ecef', shade: null, water: '#a9cfe8', shore: '#6c9cc0',
    wood: '#5f8f5530', building: '#8d8177', wall: '#6b6158',
    casing: '#ffffffd0', surely: '#cf6f00', possibly: '#ffe08a', unseen: '#3b5196',
    none: '#9aa1ad', rim: '#5c450f80', fog: '#1f2a4a80', zone: '#7a3f9d', ink: '#20242d',
    halo: '#ffffffe0', mark: '#0b57d0', field: '#8a4b00', walker: '#c4172a', mover: '#15306b',
    start: '#c4172a', goal: '#12703c', levels: ['#b9c73f', '#6fae4b', '#2a9d6f', '#15808a',
      '#23558c', '#3b1c70'] },
  dark: { paper: '#12161d', shade: '#0d122098', water: '#22476a', shore: '#3d6f9c',
    wood: '#3f6b4030', building: '#6b655f', wall: '#8b847c',
    casing: '#0b0e14c0', surely: '#ff9f2e', possibly: '#ffe2a0', unseen: '#7e98ea',
    none: '#747c8a', rim: '#0b0e14', fog: '#04060c88', zone: '#c493e6', ink: '#eef1f6',
    halo: '#0b0e14d0', mark: '#8ab4ff', field: '#ffc58a', walker: '#ff6b78', mover: '#a9c4ff',
    start: '#ff6b78', goal: '#5ad18c', levels: ['#e3ee6a', '#9bdc6f', '#4fd09a', '#3fb6c2',
      '#6a9be0', '#b08cf0'] },
};

const dark = matchMedia('(prefers-color-scheme: dark)');
let wanted = 'auto';

export const isDark = () => wanted === 'dark' || wanted === 'auto' && dark.matches;
export const colours = () => palettes[isDark() ? 'dark' : 'light'];
export const theme = () => wanted;

export const setTheme = name => {
  wanted = ['light', 'dark'].includes(name) ? name : 'auto';
  document.documentElement.dataset.theme = isDark() ? 'dark' : 'light';
};

export const onTheme = listener => dark.addEventListener('change', () => {
  setTheme(wanted);
  listener();
});

// White as a pixel of an image.
export const pixel = alpha => (Math.round(alpha * 255) << 24 | 0xffffff) >>> 0;
