import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Scene } from '#app/report-model/plots/scene.ts';
import { FONT } from '../pdf/theme.ts';
import { toSvg } from './scene-file.ts';

const FACES = ['400Regular/SourceSans3_400Regular', '600SemiBold/SourceSans3_600SemiBold'] as const;

interface Drawer {
  readonly fonts: readonly Uint8Array[];
}

let ready: Promise<Drawer> | null = null;

async function load(): Promise<Drawer> {
  const { resolve } = createRequire(import.meta.url);
  await initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const fonts = FACES.map((face) => readFileSync(resolve(`@expo-google-fonts/source-sans-3/${face}.ttf`)));
  return { fonts };
}

/** Twice as many dots as the widest page shows a drawing with. */
const DOTS = 1800;

/** A drawing as a picture of dots, in the typeface of the reports. Only for worker threads, which load what draws once. */
export async function drawScene(scene: Scene): Promise<Uint8Array> {
  const { fonts } = await (ready ??= load());
  const svg = toSvg(scene, { title: '', said: '', locale: 'en' }, { hasTypeface: true });
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'width', value: DOTS },
    font: { fontBuffers: [...fonts], defaultFontFamily: FONT },
  }).render();
  return new Uint8Array(drawn.asPng());
}
