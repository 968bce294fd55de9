import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PrintFace } from '#app/report-model/print-faces.ts';
import { codePointsOf, PRINT_FACES } from '#app/report-model/print-faces.ts';
import { fontFiles } from './fonts.ts';

/** The code points a TrueType file has glyphs for, read from its Unicode character map (format 4 or 12). */
function readCodePoints(file: string): Set<number> {
  const bytes = readFileSync(file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + index * 16);
  const record = tables.find((at) => bytes.toString('latin1', at, at + 4) === 'cmap') ?? 0;
  const cmap = view.getUint32(record + 8);
  const maps = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, index) => cmap + view.getUint32(cmap + 8 + index * 8),
  );
  const points = new Set<number>();
  for (const map of maps) {
    if (view.getUint16(map) === 12) readGroups(view, map, points);
    if (view.getUint16(map) === 4) readSegments(view, map, points);
  }
  return points;
}

function readGroups(view: DataView, map: number, points: Set<number>): void {
  for (let group = map + 16; group < map + 16 + view.getUint32(map + 12) * 12; group += 12) {
    for (let point = view.getUint32(group); point <= view.getUint32(group + 4); point += 1) points.add(point);
  }
}

function readSegments(view: DataView, map: number, points: Set<number>): void {
  const room = view.getUint16(map + 6);
  for (let offset = 0; offset < room; offset += 2) {
    const last = view.getUint16(map + 14 + offset);
    const first = view.getUint16(map + 16 + room + offset);
    for (let point = first; point <= last && point < 0xffff; point += 1) points.add(point);
  }
}

function readLocaleText(): string {
  return readdirSync('locales', { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(`locales/${name}`, 'utf8'))
    .join('');
}

const FACES = Object.keys(PRINT_FACES) as PrintFace[];

describe('the fonts of the document', () => {
  const wanted = [...new Set(readLocaleText())].filter((sign) => sign >= ' ');

  it.each(fontFiles('latin'))('weight $fontWeight has every letter and sign of every language', ({ src }) => {
    const points = readCodePoints(src);
    expect(wanted.filter((sign) => !points.has(sign.codePointAt(0) ?? 0))).toEqual([]);
  });

  it.each(FACES)('have every sign that the list of %s names', (face) => {
    for (const { src } of fontFiles(face)) {
      const points = readCodePoints(src);
      expect(codePointsOf(face).filter((point) => !points.has(point))).toEqual([]);
    }
  });

  it('finds a letter that is missing', () => {
    const points = readCodePoints(fontFiles('latin')[0]?.src ?? '');
    expect([points.has(0x00fc), points.has(0x4e2d)]).toEqual([true, false]);
  });
});
