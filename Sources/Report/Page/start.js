// What the page does once it is there.

import { startLayers } from './layers.js';
import { startSorting } from './sorting.js';
import { startMovingMaps } from './steering.js';

startLayers();
startSorting();
if (document.getElementById('moving-map-data')) addEventListener('load', startMovingMaps);
