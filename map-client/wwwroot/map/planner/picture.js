// A picture to put into a letter: the map as it is seen, with title, legend, date and source.
const MARGIN = 24;
const LEGEND = 300;
const INK = '#1d2730';

/** Draws it; words: { title, subtitle, legendTitle, legend: [{ colour, mark, ink, text }], notes, source }. */
export async function draw(map, comparison, words) {
  // What planners alone may see stays on their screen.
  const before = map.getLayoutProperty('cell-private', 'visibility');
  map.setLayoutProperty('cell-private', 'visibility', 'none');
  const shot = await capture(map);
  map.setLayoutProperty('cell-private', 'visibility', before);
  const scale = shot.width / map.getContainer().clientWidth;
  const other = comparison.present();
  const otherShot = other && await capture(other.map);
  // Of what the panel covers on a phone the picture has what would be seen with the panel half open: a strip is no map.
  const { top, bottom, height: whole } = map.getContainer().getBoundingClientRect();
  const panel = document.getElementById('panel').getBoundingClientRect().top;
  const hidden = panel > top ? Math.min(bottom - panel, whole * 0.46) * scale : 0;
  const [width, height] = [shot.width, Math.round(shot.height - hidden)];
  const [margin, legendWidth] = [MARGIN * scale, LEGEND * scale];
  const canvas = document.createElement('canvas');
  const ink = canvas.getContext('2d');
  const font = (size, bold) => `${bold ? '600 ' : ''}${size * scale}px 'Noto Sans', system-ui, sans-serif`;
  await Promise.all([document.fonts.load(font(16, true)), document.fonts.load(font(16, false))]);

  const isWide = width > legendWidth * 3;
  canvas.width = width + 2 * margin + (isWide ? legendWidth : 0);
  const inner = canvas.width - 2 * margin;
  ink.font = font(13, false);
  const notes = words.notes.flatMap(note => wrap(ink, note, isWide ? legendWidth - margin : inner));
  // The base map's owners want to be named wherever it is shown.
  const { attribution } = JSON.parse(document.getElementById('map').dataset.place);
  const source = [words.source, attribution].flatMap(line => wrap(ink, line, inner));
  const head = 64 * scale;
  const legendHeight = (34 + 26 * words.legend.length + 20 * notes.length) * scale;
  const body = isWide ? Math.max(height, legendHeight) : height + legendHeight + margin;
  canvas.height = head + body + margin + source.length * 20 * scale + margin;

  ink.fillStyle = '#ffffff';
  ink.fillRect(0, 0, canvas.width, canvas.height);
  const write = (text, x, y, size, bold) => { ink.font = font(size, bold); ink.fillStyle = INK; ink.fillText(text, x, y); };
  write(words.title, margin, 32 * scale, 21, true);
  write(words.subtitle, margin, 54 * scale, 14, false);
  ink.drawImage(shot, 0, 0, width, height, margin, head, width, height);
  if (other) {
    const from = Math.round(width * other.percent / 100);
    ink.drawImage(otherShot, from, 0, width - from, height, margin + from, head, width - from, height);
    ink.fillStyle = INK;
    ink.fillRect(margin + from - scale, head, 2 * scale, height);
  }
  ink.strokeStyle = '#7b8790';
  ink.strokeRect(margin, head, width, height);

  const left = isWide ? margin + width + margin : margin;
  let y = (isWide ? head : head + height + margin) + 16 * scale;
  write(words.legendTitle, left, y, 15, true);
  for (const row of words.legend) {
    y += 26 * scale;
    ink.fillStyle = row.colour;
    ink.fillRect(left, y - 14 * scale, 26 * scale, 17 * scale);
    ink.strokeRect(left, y - 14 * scale, 26 * scale, 17 * scale);
    if (row.mark) { ink.font = font(13, true); ink.fillStyle = row.ink; ink.textAlign = 'center'; ink.fillText(row.mark, left + 13 * scale, y); ink.textAlign = 'left'; }
    write(row.text, left + 36 * scale, y, 14, false);
  }
  y += 10 * scale;
  for (const line of notes) write(line, left, y += 20 * scale, 13, false);
  y = head + body + margin;
  for (const line of source) { write(line, margin, y, 12, false); y += 20 * scale; }
  return canvas;
}

// The picture of a frame is there only while it is drawn.
const capture = map => new Promise(resolve => {
  map.once('render', () => createImageBitmap(map.getCanvas()).then(resolve));
  map.triggerRepaint();
});

// Lines of words; a word that is wider than a line, as an address is, goes on in the next.
function wrap(ink, text, width) {
  const lines = [''];
  const fits = line => ink.measureText(line).width <= width;
  for (let word of text.split(' ')) {
    if (lines.at(-1) && !fits(`${lines.at(-1)} ${word}`)) lines.push('');
    while (!fits(word)) {
      let length = word.length;
      while (length > 1 && !fits(word.slice(0, length))) length--;
      lines[lines.length - 1] = word.slice(0, length);
      lines.push('');
      word = word.slice(length);
    }
    lines[lines.length - 1] = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
  }
  return lines;
}
