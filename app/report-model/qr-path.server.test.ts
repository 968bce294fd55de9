import { create } from 'qrcode';
import { describe, expect, it } from 'vitest';
import { toQrPath } from './qr-path.server.ts';

const ADDRESS = 'https://ki-bruecke.example/de/verify/MA0AEWAJHQN12JNWW9X4';
const BORDER = 4;

/** The dark modules of a path, as `row:column`. */
function darkIn(path: string): string[] {
  return [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)].flatMap(([, x, y, width, back]) => {
    expect(back).toBe(width);
    return Array.from({ length: Number(width) }, (_, step) => `${String(y)}:${String(Number(x) + step)}`);
  });
}

describe('the path of a QR code', () => {
  it('darkens exactly the modules of the code, with a white border around', () => {
    const { modules } = create(ADDRESS, { errorCorrectionLevel: 'M' });
    const places = Array.from({ length: modules.size ** 2 }, (_, index) => index);
    const dark = places
      .map((index) => ({ row: Math.floor(index / modules.size), column: index % modules.size }))
      .filter(({ row, column }) => modules.get(row, column))
      .map(({ row, column }) => `${String(row + BORDER)}:${String(column + BORDER)}`);
    const { size, path } = toQrPath(ADDRESS);
    expect(size).toBe(modules.size + 2 * BORDER);
    expect(darkIn(path)).toEqual(dark);
    expect(path.replace(/M\d+ \d+h\d+v1h-\d+z/g, '')).toBe('');
  });
});
