// The map: Leaflet over the working frame, a metre a unit, with sheets to draw on.

const z = { backdrop: 210, mask: 320, streets: 340, night: 350, marks: 360, handles: 620 };

export class RoomMap {
  constructor(element, place, isCalm) {
    this.place = place;
    this.sheets = [];
    const least = Math.log2(Math.min(300 / place.width, 240 / place.height));
    this.leaflet = L.map(element, { crs: L.CRS.Simple, zoomControl: false,
      attributionControl: false, zoomAnimation: false, fadeAnimation: false,
      markerZoomAnimation: false, zoomSnap: 0.25, zoomDelta: 0.5, wheelPxPerZoomLevel: 110,
      inertia: !isCalm, boxZoom: false, doubleClickZoom: false, minZoom: Math.floor(least),
      maxZoom: 4, maxBounds: L.latLngBounds(this.latLng(-place.width, 2 * place.height),
        this.latLng(2 * place.width, -place.height)) });
    this.leaflet.setView(this.latLng(place.width / 2, place.height / 2), least + 1);
    L.control.scale({ imperial: false, position: 'bottomright' }).addTo(this.leaflet);
    const handles = this.leaflet.createPane('handles');
    handles.style.zIndex = z.handles;
    this.leaflet.on('move zoom resize viewreset', () => this.moved(false));
    this.leaflet.on('moveend zoomend', () => this.moved(true));
  }

  get handlesPane() { return this.leaflet.getPane('handles'); }

  // Metres right and down, as Leaflet has places.
  latLng(right, down) { return L.latLng(this.place.height - down, right); }

  // A canvas over the whole window, on which draw(pen, view) draws in metres right and down.
  addSheet(name, draw) {
    const pane = this.leaflet.createPane(name);
    pane.style.zIndex = z[name];
    pane.style.pointerEvents = 'none';
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    pane.append(canvas);
    this.sheets.push({ name, canvas, draw, drawnAt: 0,
      pen: canvas.getContext('2d', { willReadFrequently: true }), milliseconds: 0,
      isStale: true });
    this.redraw(name);
  }

  moved(isRest) {
    if (isRest) this.isResting = true;
    for (const sheet of this.sheets) sheet.isStale = true;
    this.schedule();
  }

  redraw(...names) {
    for (const sheet of this.sheets) if (names.includes(sheet.name)) sheet.isStale = true;
    this.schedule();
    return this.drawn;
  }

  // All that is stale is drawn in the next frame; resolves when it is.
  schedule() {
    this.drawn ??= new Promise(resolve => requestAnimationFrame(() => {
      this.drawn = null;
      this.frame();
      resolve();
    }));
  }

  frame() {
    const view = this.view;
    for (const sheet of this.sheets) {
      if (!sheet.isStale) continue;
      // What takes long to draw goes along with a map that moves, and is drawn now and then.
      const wait = sheet.milliseconds > 12 ? 5 * sheet.milliseconds : 0;
      const isLater = sheet.scale === view.scale && !this.isResting && this.isMoving
        && performance.now() - sheet.drawnAt < wait;
      if (!isLater) this.paint(sheet, view);
    }
    this.isResting = false;
  }

  get isMoving() { return this.leaflet.dragging?.moving() ?? false; }

  paint(sheet, view) {
    const { canvas, pen } = sheet, start = performance.now();
    sheet.isStale = false;
    const [width, height] = [view.width, view.height].map(side => Math.round(side * view.dots));
    if (canvas.width !== width || canvas.height !== height) {
      Object.assign(canvas, { width, height });
      canvas.style.width = view.width + 'px';
      canvas.style.height = view.height + 'px';
    } else {
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, width, height);
    }
    L.DomUtil.setPosition(canvas, this.leaflet.containerPointToLayerPoint([0, 0]));
    const zoom = view.scale * view.dots;
    pen.setTransform(zoom, 0, 0, zoom, view.x * view.dots, view.y * view.dots);
    sheet.draw(pen, view);
    // Drawing is put off until someone looks, and what is not done takes no time.
    if (this.isMoving) pen.getImageData(0, 0, 1, 1);
    const drawnAt = performance.now();
    Object.assign(sheet, { scale: view.scale, drawnAt, milliseconds: drawnAt - start });
  }

  // Where the frame lies in the window: pixels a metre, its corner, and what is shown of it.
  get view() {
    const map = this.leaflet, { x: width, y: height } = map.getSize();
    const scale = 2 ** map.getZoom();
    const corner = map.project(this.latLng(0, 0)).subtract(map.getPixelBounds().min);
    return { scale, pixel: 1 / scale, x: corner.x, y: corner.y, width, height,
      dots: Math.min(2, window.devicePixelRatio || 1), left: -corner.x / scale,
      top: -corner.y / scale, right: (width - corner.x) / scale,
      bottom: (height - corner.y) / scale };
  }

  // Metres right and down of a place of the window.
  metres(clientX, clientY) {
    const box = this.leaflet.getContainer().getBoundingClientRect(), view = this.view;
    return [(clientX - box.left - view.x) / view.scale, (clientY - box.top - view.y) / view.scale];
  }

  // Shows a part of the frame beside what lies over the map.
  fit({ left, top, right, bottom }, margins, most = 2) {
    this.leaflet.fitBounds(L.latLngBounds(this.latLng(left, bottom), this.latLng(right, top)),
      { paddingTopLeft: margins.slice(0, 2), paddingBottomRight: margins.slice(2), maxZoom: most,
        animate: false });
  }

  centre(right, down, zoom = this.leaflet.getZoom()) {
    this.leaflet.setView(this.latLng(right, down), zoom, { animate: false });
  }
}
