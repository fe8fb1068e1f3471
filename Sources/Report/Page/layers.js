// Layers of the map switched on and off.

export const startLayers = () => {
  for (const box of document.querySelectorAll('[data-layer]'))
    box.addEventListener('change', () => {
      for (const layer of document.querySelectorAll('.layer.' + box.dataset.layer))
        layer.classList.toggle('off', !box.checked);
    });
};
