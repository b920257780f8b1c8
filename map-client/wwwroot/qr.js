import { generate } from './lib/lean-qr/index.mjs';

/** A QR code as rows of 0 and 1, with the white margin that readers want. */
export const rows = text => generate(text).toString({ on: '1', off: '0', lf: '\n', pad: 4 }).trim();
