// Photos on this device: made small enough for a phone's line, kept over reloads (IndexedDB) and sent. C# knows them by their ids.
const MOST_BYTES = 15e6, MOST_PIXELS = 60e6, SIDE = 2560, QUALITY = 0.85, DAY = 864e5;
const urls = new Map();
// Where the browser keeps nothing, they last as long as the page.
const unstorable = new Map();

/** Takes what was chosen, as far as it fits. Answers with JSON: [{ id, lon, lat }] or, for a file that cannot be taken, [{ name, problem }]. */
export async function take(input, room) {
  const files = [...input.files];
  input.value = '';
  const taken = [];
  for (const file of files.slice(0, room)) taken.push(await prepare(file).catch(error => ({ name: file.name, problem: error.problem ?? 'UNREADABLE' })));
  return JSON.stringify([...taken, ...files.slice(room).map(file => ({ name: file.name, problem: 'TOO_MANY' }))]);
}

/** An address to show a photo by, or null where it is gone. */
export async function show(id) {
  if (!urls.has(id)) {
    const photo = await read(id);
    if (!photo) return null;
    urls.set(id, URL.createObjectURL(new Blob([photo.bytes], { type: 'image/jpeg' })));
  }
  return urls.get(id);
}

/** Uploads a photo. Answers with JSON: { status, body }; status 0 without a network, 410 where the photo is gone. */
export async function send(id, language) {
  const photo = await read(id);
  if (!photo) return JSON.stringify({ status: 410 });
  try {
    const response = await fetch('/photos', { method: 'POST', body: photo.bytes, headers: { 'Accept-Language': language, 'Content-Type': 'image/jpeg' }, signal: AbortSignal.timeout(120_000) });
    return JSON.stringify({ status: response.status, body: await response.json() });
  } catch {
    return JSON.stringify({ status: 0 });
  }
}

/** Forgets a photo. */
export async function remove(id) {
  URL.revokeObjectURL(urls.get(id));
  urls.delete(id);
  unstorable.delete(id);
  await inStore('readwrite', store => store.delete(id)).catch(() => {});
}

/** Forgets all but these and those that are held for somebody; another tab may have just taken one, so only what is older than a day. */
export async function keepOnly(ids) {
  for (const photo of await readAll()) if (!ids.includes(photo.id) && !photo.keeper && photo.at < Date.now() - DAY) await remove(photo.id);
}

/** Holds photos for somebody, however long that is. */
export async function hold(ids, keeper) {
  for (const id of ids) {
    const photo = await read(id);
    if (photo && photo.keeper !== keeper) await inStore('readwrite', store => store.put({ ...photo, keeper })).catch(() => {});
  }
}

/** Forgets all that is held for somebody. */
export async function letGo(keeper) {
  for (const photo of await readAll()) if (photo.keeper === keeper) await remove(photo.id);
}

/** Opens a dialog over the page. */
export const open = dialog => dialog.open || dialog.showModal();

async function prepare(file) {
  if (file.size > MOST_BYTES) throw { problem: 'TOO_LARGE' };
  const head = new DataView(await file.slice(0, 131072).arrayBuffer());
  // A drawing runs scripts in some programs; a photo does not.
  if (file.type.includes('svg') || head.byteLength < 12) throw { problem: 'UNREADABLE' };
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  if (picture.width * picture.height > MOST_PIXELS) throw { problem: 'TOO_LARGE' };
  const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', QUALITY));
  if (!blob) throw { problem: 'UNREADABLE' };
  const photo = { id: crypto.randomUUID(), bytes: await blob.arrayBuffer(), at: Date.now() };
  await inStore('readwrite', store => store.put(photo)).catch(() => unstorable.set(photo.id, photo));
  // The position stays on this device: it is to ask about, and what is sent has none.
  return { id: photo.id, ...position(head) };
}

const read = async id => unstorable.get(id) ?? inStore('readonly', store => store.get(id)).catch(() => undefined);

const readAll = () => inStore('readonly', store => store.getAll()).catch(() => []);

let database;
async function inStore(mode, work) {
  database ??= new Promise((done, fail) => {
    const request = indexedDB.open('photos', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('photos', { keyPath: 'id' });
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  const transaction = (await database).transaction('photos', mode);
  const request = work(transaction.objectStore('photos'));
  return new Promise((done, fail) => {
    transaction.oncomplete = () => done(request.result);
    transaction.onerror = transaction.onabort = () => fail(transaction.error);
  });
}

// Where a JPEG says that it was taken (Exif 2.32, 4.6.6), degrees.
function position(head) {
  try {
    for (let at = 2; head.getUint8(at) === 0xff && head.getUint8(at + 1) !== 0xda; at += 2 + head.getUint16(at + 2)) {
      if (head.getUint8(at + 1) !== 0xe1 || head.getUint32(at + 4) !== 0x45786966) continue;
      const base = at + 10, little = head.getUint16(base) === 0x4949;
      const u16 = offset => head.getUint16(base + offset, little), u32 = offset => head.getUint32(base + offset, little);
      const entries = start => new Map(Array.from({ length: u16(start) }, (_, i) => [u16(start + 2 + 12 * i), start + 10 + 12 * i]));
      const gps = entries(u32(entries(u32(4)).get(0x8825)));
      const degrees = (value, reference, negative) => {
        const part = i => u32(u32(gps.get(value)) + 8 * i) / u32(u32(gps.get(value)) + 8 * i + 4);
        return (part(0) + part(1) / 60 + part(2) / 3600) * (head.getUint8(base + gps.get(reference)) === negative.charCodeAt(0) ? -1 : 1);
      };
      const [lat, lon] = [degrees(2, 1, 'S'), degrees(4, 3, 'W')];
      return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat || lon) ? { lon, lat } : {};
    }
  } catch {
    // No such data, or none that makes sense.
  }
  return {};
}
