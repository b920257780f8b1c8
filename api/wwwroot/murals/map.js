// A map of murals: streets and wards as on the public map, murals as dots, one of them chosen. Nothing of the client is in it.
import * as maplibre from '../lib/maplibre/maplibre-gl.mjs';
import { style } from '../map/style.js';
import { basemap } from '../map/layers/basemap.js';
import { wards } from '../map/layers/wards.js';
import { marks } from '../map/layers/marks.js';
import { selection } from '../map/layers/selection.js';
import { language } from '../map/state.js';
import { text } from '../map/text.js';

const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Draws the map in an element; rejects without WebGL. */
export async function openMap(container) {
  maplibre.setWorkerUrl(import.meta.resolve('../lib/maplibre/maplibre-gl-worker.mjs'));
  const place = JSON.parse(container.dataset.place);
  const [west, south, east, north] = place.bounds;
  const map = new maplibre.Map({
    container, style: style(place.background), bounds: place.bounds, fitBoundsOptions: { padding: 24 },
    minZoom: 10, maxZoom: 19, maxBounds: [west - 0.15, south - 0.15, east + 0.15, north + 0.15],
    dragRotate: false, pitchWithRotate: false, touchPitch: false, fadeDuration: still() ? 0 : 300,
    locale: text().maplibre, attributionControl: { compact: true, customAttribution: place.attribution },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new maplibre.NavigationControl({ showCompass: false }), 'top-right');
  // The canvas is the region of that name from now on; two would be one too many.
  map.getCanvas().setAttribute('aria-label', container.getAttribute('aria-label'));
  for (const name of ['role', 'aria-label']) container.removeAttribute(name);
  await new Promise((resolve, reject) => {
    map.once('style.load', resolve);
    map.once('error', event => reject(event.error));
  });
  basemap(map, language(), !place.background);
  wards(map, container.dataset.wards ?? place.defaultWardsAsOf, null);
  const dots = marks(map);
  const chosen = selection(map);

  return {
    map,
    /** Shows murals: [{ id, at: [lon, lat], isWorn }]. */
    show: dots.show,
    /** Moves so that all of them are seen. */
    fit(murals) {
      if (!murals.length) return;
      const bounds = new maplibre.LngLatBounds();
      for (const { at } of murals) bounds.extend(at);
      map.fitBounds(bounds, { padding: 36, maxZoom: 16, duration: still() ? 0 : 400 });
    },
    /** Marks a position, or nothing, and moves there if it is out of sight. */
    choose(at) {
      chosen.choose(at ? { type: 'Point', coordinates: at } : null, null);
      if (at && !map.getBounds().contains(at)) map.easeTo({ center: at, duration: still() ? 0 : 400 });
    },
    setPosition: at => chosen.setPosition(at),
    /** Id of the mural at a point of the screen, with some room for a thumb. */
    at: dots.at,
  };
}
