const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
/** Midnight of 1 January 1980, the first day a zip knows: its time in the lower half, its day in the upper one. */
const FIRST_DAY = 0x0021_0000;

/** Gives each entry of a zip the first day in both its descriptions, as libraries give them the time of day. */
export function withoutTimes(bytes: Uint8Array): Uint8Array {
  const zip = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.byteLength - END_LENGTH;
  if (zip.getUint32(end, true) !== END_OF_DIRECTORY) throw new RangeError('A document must be a zip');
  let entry = zip.getUint32(end + 16, true);
  while (entry < end) {
    if (zip.getUint32(entry, true) !== CENTRAL_ENTRY) throw new RangeError('A zip must list its entries');
    zip.setUint32(entry + 12, FIRST_DAY, true);
    zip.setUint32(zip.getUint32(entry + 42, true) + 10, FIRST_DAY, true);
    const [name, extra, comment] = [28, 30, 32].map((at) => zip.getUint16(entry + at, true));
    entry += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return bytes;
}
