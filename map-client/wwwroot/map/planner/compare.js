// A second map over the first one, cut off at a line that can be moved: left of it the present period, right of it the other.
import * as maplibre from '../../lib/maplibre/maplibre-gl.mjs';
import { basemap } from '../layers/basemap.js';
import { wards } from '../layers/wards.js';
import { language } from '../state.js';
import { style } from '../style.js';
import { cellLayer } from './cells.js';

/** Compares with what lies on a map. */
export function compareWith(main) {
  const place = JSON.parse(document.getElementById('map').dataset.place);
  let other = null;
  let percent = 50;
  let data = null;

  const cut = () => {
    if (!other) return;
    other.container.style.clipPath = `inset(0 0 0 ${percent}%)`;
    other.line.style.left = `calc(${percent}% - 1px)`;
  };
  const follow = () => other?.map.jumpTo({ center: main.getCenter(), zoom: main.getZoom(), padding: main.getPadding() });

  function open(asOf) {
    const container = document.createElement('div');
    container.id = 'map-other';
    container.setAttribute('aria-hidden', 'true');
    // The main map beneath takes every touch; this one follows.
    Object.assign(container.style, { position: 'absolute', inset: '0', pointerEvents: 'none', zIndex: '1' });
    const line = document.createElement('div');
    Object.assign(line.style, { position: 'absolute', top: '0', bottom: '0', width: '3px', background: '#0b5a7d', pointerEvents: 'none', zIndex: '1' });
    main.getContainer().append(container, line);
    const map = new maplibre.Map({ container, style: style(place.background), interactive: false, attributionControl: false,
      center: main.getCenter(), zoom: main.getZoom(), padding: main.getPadding() });
    const drawn = new Promise(resolve => map.once('style.load', resolve)).then(() => {
      basemap(map, language(), !place.background);
      const layer = wards(map, asOf, null);
      const cells = cellLayer(map);
      if (data) cells.set(data);
      return { layer, cells };
    });
    main.on('move', follow);
    other = { container, line, map, drawn };
    cut();
  }

  function close() {
    main.off('move', follow);
    other.map.remove();
    other.container.remove();
    other.line.remove();
    other = null;
  }

  return {
    /** Shows the other period's cells right of a line, percent from the left; null: no comparison. */
    show(at, opacity, asOf) {
      if (at === null) return other && close();
      percent = at;
      if (!other) open(asOf);
      cut();
      const { drawn } = other;
      drawn.then(({ layer, cells }) => { if (other?.drawn === drawn) { layer.setAsOf(asOf); cells.show(true, opacity, null); } });
    },
    set(next) {
      data = next;
      if (next) other?.drawn.then(({ cells }) => cells.set(next));
    },
    swipe(at) { percent = at; cut(); },
    /** The other map and where it begins, for a picture; null: no comparison. */
    present: () => other && { map: other.map, percent },
  };
}
