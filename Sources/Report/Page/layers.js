// Layers of the map switched on and off, and its streets coloured in one way or the other.

const follow = (input, change) => {
  input.addEventListener('change', change);
  // Browsers keep what was chosen when a page is loaded again.
  change();
};

export const startLayers = () => {
  for (const box of document.querySelectorAll('[data-layer]'))
    follow(box, () => {
      for (const layer of document.querySelectorAll('.layer.' + box.dataset.layer))
        layer.classList.toggle('off', !box.checked);
    });
  for (const choice of document.querySelectorAll('.colouring'))
    follow(choice, () => {
      const section = choice.closest('.map'), isByLevel = choice.value === 'level';
      section.querySelector('svg').classList.toggle('by-level', isByLevel);
      section.querySelector('.levels').hidden = !isByLevel;
    });
};
