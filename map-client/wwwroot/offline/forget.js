/** Forgets what was seen on this device: whoever signs out leaves no trail of what they looked at. The client and the place stay. */
export async function forget() {
  for (const name of await self.caches?.keys() ?? []) if (name.startsWith('seen-')) await caches.delete(name);
}
