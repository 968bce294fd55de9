import { createRequire } from 'node:module';
import { Font } from '@react-pdf/renderer';
import { FONT } from './theme.ts';

// Static TTF of the full character set: WOFF2 fails on accented text, subsets print wrong glyphs without an error.
const FACES = [
  { file: '400Regular/SourceSans3_400Regular.ttf', fontWeight: 400 },
  { file: '600SemiBold/SourceSans3_600SemiBold.ttf', fontWeight: 600 },
  { file: '700Bold/SourceSans3_700Bold.ttf', fontWeight: 700 },
] as const;

/** Resolved when it runs, from wherever the bundle lies: fonts stay files of their package. */
export function fontFiles(): { readonly src: string; readonly fontWeight: number }[] {
  const { resolve } = createRequire(import.meta.url);
  return FACES.map(({ file, fontWeight }) => ({
    src: resolve(`@expo-google-fonts/source-sans-3/${file}`),
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
 * apostrophe without its text, and the document would depend on what was drawn before it. So all are met at once.
 */
function meetGlyphs(font: GlyphSource): void {
  for (const [first, last] of WRITTEN) {
    for (let codePoint = first; codePoint <= last; codePoint += 1) font.glyphForCodePoint(codePoint);
  }
}

let ready: Promise<void> | null = null;

async function load(): Promise<void> {
  Font.register({ family: FONT, fonts: fontFiles() });
  for (const { fontWeight } of FACES) {
    const face = { fontFamily: FONT, fontWeight, fontStyle: 'normal' } as const;
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
