// Tries one number after the other. In plain JavaScript: the browser's own hashing is not there over plain HTTP, and slower for so little at a time.
import { sha256 } from './lib/noble/sha2.js';

onmessage = ({ data: { challenge, salt, maxNumber } }) => {
  const wanted = Uint8Array.from(challenge.match(/../g), pair => parseInt(pair, 16));
  const encoder = new TextEncoder();
  for (let number = 0; number <= maxNumber; number++) {
    const hash = sha256(encoder.encode(salt + number));
    if (hash.every((byte, at) => byte === wanted[at])) return postMessage(number);
  }
  throw new Error('No number fits.');
};
