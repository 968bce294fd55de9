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

let isRegistered = false;

/** Once in a process. */
export function registerFonts(): void {
  if (isRegistered) return;
  Font.register({ family: FONT, fonts: fontFiles() });
  isRegistered = true;
}
