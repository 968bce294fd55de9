import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Logo, LogoFault } from '#app/domain/own-report/letterhead.ts';
import { LOGO_ROOM, MAX_LOGO_BYTES, MIN_LOGO_SIDE } from '#app/domain/own-report/letterhead.ts';
import { isPng, readPng } from './read-png.ts';
import { looksLikeSvg, readSvg } from './read-svg.ts';

let ready: Promise<void> | null = null;

/** Once in a thread. The drawer has neither files nor network: it is given memory and returns some. */
function load(): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  return (ready ??= initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm'))));
}

interface Drawing {
  readonly svg: string;
  /** Dots are never made up; lines can be drawn in any size. */
  readonly canGrow: boolean;
}

/** A picture as a drawing with nothing but that picture in it. */
function framed(bytes: Buffer, width: number, height: number): string {
  const size = `width="${String(width)}" height="${String(height)}"`;
  const href = `data:image/png;base64,${bytes.toString('base64')}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image ${size} href="${href}"/></svg>`;
}

function toDrawing(bytes: Buffer): Drawing | LogoFault {
  if (isPng(bytes)) {
    const read = readPng(bytes);
    if (typeof read === 'string') return read;
    return { svg: framed(read.bytes, read.width, read.height), canGrow: false };
  }
  if (!looksLikeSvg(bytes)) return 'kind';
  const read = readSvg(bytes);
  return typeof read === 'string' ? read : { svg: read.svg, canGrow: true };
}

/** A drawing nobody can measure or draw is thrown by the drawer as a text. */
function draw({ svg, canGrow }: Drawing): Logo | LogoFault {
  try {
    const { width, height } = new Resvg(svg);
    const fit = Math.min(LOGO_ROOM.width / width, LOGO_ROOM.height / height);
    const value = canGrow ? fit : Math.min(1, fit);
    const drawn = new Resvg(svg, { fitTo: { mode: 'zoom', value }, background: '#ffffff' }).render();
    if (Math.min(drawn.width, drawn.height) < MIN_LOGO_SIDE) return 'shape';
    const png = Buffer.from(drawn.asPng());
    if (png.length > MAX_LOGO_BYTES) return 'large';
    return { png: png.toString('base64'), width: drawn.width, height: drawn.height };
  } catch {
    return 'broken';
  }
}

/**
 * A logo drawn anew from a file: dots on white, as large as it is printed. Nothing of the file itself is kept, so what
 * might hide in it goes no further.
 */
export async function drawLogo(file: Uint8Array): Promise<Logo | LogoFault> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.length > MAX_LOGO_BYTES) return 'large';
  const drawing = toDrawing(bytes);
  if (typeof drawing === 'string') return drawing;
  await load();
  return draw(drawing);
}
