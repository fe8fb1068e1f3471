// What the page does once it is there.

import { startLayers } from './layers.js';
import { startSorting } from './sorting.js';
import { startMovingMaps } from './steering.js';
import { startZoom } from './zoom.js';

startLayers();
startSorting();
startZoom();
if (document.getElementById('moving-map-data')) addEventListener('load', startMovingMaps);
