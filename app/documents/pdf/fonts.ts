import { createRequire } from 'node:module';
import { Font } from '@react-pdf/renderer';
import type { PrintFace } from '#app/report-model/print-faces.ts';
import { codePointsOf, PRINT_FACES } from '#app/report-model/print-faces.ts';
import { FAMILIES } from './theme.ts';

// Static TTF of the full character set: WOFF2 fails on accented text, subsets print wrong glyphs without an error.
const WEIGHTS = [
  { name: '400Regular', fontWeight: 400 },
  { name: '600SemiBold', fontWeight: 600 },
  { name: '700Bold', fontWeight: 700 },
] as const;

/**
 * Package and name of the files of each face. Vazirmatn draws the dots of Arabic letters as part of them; where they
 * are signs of their own, as in Noto, the renderer puts them in the wrong place.
 */
const FILES: Readonly<Record<PrintFace, readonly [folder: string, name: string]>> = {
  latin: ['source-sans-3', 'SourceSans3'],
  georgian: ['noto-sans-georgian', 'NotoSansGeorgian'],
  armenian: ['noto-sans-armenian', 'NotoSansArmenian'],
  hebrew: ['noto-sans-hebrew', 'NotoSansHebrew'],
  arabic: ['vazirmatn', 'Vazirmatn'],
};

const { latin: _main, ...others } = FAMILIES;

/** Resolved when it runs, from wherever the bundle lies: fonts stay files of their package. */
export function fontFiles(face: PrintFace): { readonly src: string; readonly fontWeight: number }[] {
  const { resolve } = createRequire(import.meta.url);
  const [folder, file] = FILES[face];
  return WEIGHTS.map(({ name, fontWeight }) => ({
    src: resolve(`@expo-google-fonts/${folder}/${name}/${file}_${name}.ttf`),
    fontWeight,
  }));
}

/** What reports are written with, in the order in which every process meets it: first and last code point. */
const WRITTEN = [
  [0x20, 0x17f],
  [0x2010, 0x203a],
  [0x20ac, 0x20ac],
] as const;

interface GlyphSource {
  readonly glyphForCodePoint: (codePoint: number) => unknown;
}

/**
 * Fonts remember glyphs by how they first met them: a closing quote that comes before an apostrophe leaves the
 * apostrophe without its text, and the document would depend on what was drawn before it. So all are met at once,
 * what somebody may type after what reports are written with.
 */
function meetGlyphs(font: GlyphSource): void {
  for (const [first, last] of WRITTEN) {
    for (let codePoint = first; codePoint <= last; codePoint += 1) font.glyphForCodePoint(codePoint);
  }
  for (const codePoint of codePointsOf('latin')) font.glyphForCodePoint(codePoint);
}

let ready: Promise<void> | null = null;

async function load(): Promise<void> {
  for (const face of Object.keys(PRINT_FACES) as PrintFace[]) {
    Font.register({ family: FAMILIES[face], fonts: fontFiles(face) });
  }
  for (const { fontWeight } of WEIGHTS) {
    const face = { fontFamily: FAMILIES.latin, fontWeight, fontStyle: 'normal' } as const;
    await Font.load(face);
    const { data } = Font.getFont(face) as { readonly data: GlyphSource | null };
    if (data === null) throw new Error(`The font of weight ${String(fontWeight)} could not be read`);
    meetGlyphs(data);
  }
}

/** Once in a process. */
export function loadFonts(): Promise<void> {
  return (ready ??= load());
}

/**
 * Fonts of other scripts are opened for the document that needs them and closed after it: few need them, and what
 * one drew must not change the next, for what their glyphs are made of is not known beforehand.
 */
export function closeOtherFonts(): void {
  for (const family of Object.values(others)) {
    for (const source of Font.getRegisteredFonts()[family]?.sources ?? []) {
      source.data = null;
      source.loadResultPromise = null;
    }
  }
}
