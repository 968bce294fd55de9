import { crc32, deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOGO_FAULTS, LOGO_ROOM, MAX_LOGO_BYTES } from '#app/domain/own-report/letterhead.ts';
import { drawLogo } from './draw-logo.ts';
import { readPng } from './read-png.ts';
import { readSvg } from './read-svg.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

interface Made {
  readonly width: number;
  readonly height: number;
  readonly packed?: Buffer;
  readonly extra?: readonly Buffer[];
  readonly interlace?: number;
}

/** A picture of one red: eight bits for red, green and blue. */
function makePng({ width, height, packed, extra = [], interlace = 0 }: Made): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, interlace], 8);
  const row = (): Buffer =>
    Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from([200, 0, 0]))]);
  const dots = packed ?? deflateSync(Buffer.concat(Array.from({ length: height }, row)));
  return Buffer.concat([
    ...[SIGNATURE, chunk('IHDR', header), ...extra],
    ...[chunk('IDAT', dots), chunk('IEND', Buffer.alloc(0))],
  ]);
}

const svg = (inside: string, attributes = 'viewBox="0 0 90 30"'): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`);
const RECT = '<rect width="90" height="30" fill="#0c5a72"/>';

/** What a drawn logo shows: its dots, row by row, four bytes each. */
async function dotsOf(file: Buffer): Promise<{ width: number; height: number; at: (x: number) => number[] }> {
  const logo = await drawLogo(file);
  if (typeof logo === 'string') throw new Error(logo);
  const png = Buffer.from(logo.png, 'base64');
  const start = png.indexOf('IDAT');
  const dots = inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)));
  // Only the first row is looked at: with nothing above it, all ways of filtering but one add what stands to the left.
  const row = dots.subarray(1, 1 + logo.width * 4);
  const addsLeft = [1, 4].includes(dots[0] ?? 0);
  if (addsLeft) row.forEach((byte, place) => (row[place] = (byte + (row[place - 4] ?? 0)) % 256));
  return { ...logo, at: (x) => [...row.subarray(x * 4, x * 4 + 4)] };
}

describe('a picture of dots', () => {
  it('is drawn as it is where it fits, and smaller where it does not', async () => {
    expect(await drawLogo(makePng({ width: 120, height: 40 }))).toMatchObject({ width: 120, height: 40 });
    expect(await drawLogo(makePng({ width: 1800, height: 300 }))).toMatchObject({ width: 900, height: 150 });
  });

  it('keeps its colour', async () => {
    const { at } = await dotsOf(makePng({ width: 60, height: 30 }));
    expect(at(0)).toEqual([200, 0, 0, 255]);
  });

  it('keeps nothing but the picture', async () => {
    const secret = chunk('tEXt', Buffer.from('Comment\0Mustermanns Adresse'));
    const file = makePng({ width: 60, height: 30, extra: [secret] });
    const read = readPng(file);
    if (typeof read === 'string') throw new Error(read);
    expect(read.bytes.includes('Mustermann')).toBe(false);
    const drawn = await drawLogo(file);
    expect(Buffer.from((drawn as { png: string }).png, 'base64').includes('Mustermann')).toBe(false);
  });

  it('of many dots is not unpacked', async () => {
    // 30,000 by 30,000 dots would take 2.7 gigabytes.
    const bomb = makePng({ width: 30_000, height: 30_000, packed: deflateSync(Buffer.alloc(1000)) });
    expect(await drawLogo(bomb)).toBe('dots');
    expect(await drawLogo(makePng({ width: 4001, height: 1, packed: deflateSync(Buffer.alloc(9)) }))).toBe(
      'dots',
    );
  });

  it('that unpacks to more than it says is stopped there', async () => {
    const packed = deflateSync(Buffer.alloc(50_000_000));
    expect(await drawLogo(makePng({ width: 60, height: 30, packed }))).toBe('broken');
  });

  it('is refused where its size is none, or is a line', async () => {
    expect(await drawLogo(makePng({ width: 0, height: 30 }))).toBe('broken');
    expect(await drawLogo(makePng({ width: 900, height: 10 }))).toBe('shape');
  });

  it('cut off or changed at any place is broken, or still a picture', async () => {
    const file = makePng({ width: 60, height: 30 });
    for (let length = SIGNATURE.length; length < file.length; length += 7) {
      expect(await drawLogo(file.subarray(0, length)), String(length)).toBe('broken');
    }
    for (let place = SIGNATURE.length; place < file.length; place += 5) {
      const changed = Buffer.from(file);
      changed[place] = (changed[place] ?? 0) ^ 0x5a;
      expect(await drawLogo(changed), String(place)).toBe('broken');
    }
  });

  it('with rows in passes is measured by its passes', async () => {
    // Passes of a picture of 60 by 30 dots: every row of each begins with its filter.
    const passes = [
      [8, 4],
      [7, 4],
      [15, 4],
      [15, 8],
      [30, 7],
      [30, 15],
      [60, 15],
    ] as const;
    const length = passes.reduce((sum, [width, height]) => sum + (width * 3 + 1) * height, 0);
    const right = makePng({ width: 60, height: 30, interlace: 1, packed: deflateSync(Buffer.alloc(length)) });
    expect(await drawLogo(right)).toMatchObject({ width: 60, height: 30 });
    const wrong = makePng({
      width: 60,
      height: 30,
      interlace: 1,
      packed: deflateSync(Buffer.alloc(length + 1)),
    });
    expect(await drawLogo(wrong)).toBe('broken');
  });
});

describe('a drawing', () => {
  it('fills the room there is, on white', async () => {
    const drawn = await dotsOf(svg('<rect x="45" width="45" height="30" fill="#0c5a72"/>'));
    expect(drawn).toMatchObject(LOGO_ROOM);
    expect([drawn.at(0), drawn.at(899)]).toEqual([
      [255, 255, 255, 255],
      [12, 90, 114, 255],
    ]);
  });

  it('may have classes, gradients, and shapes that cut', async () => {
    const drawn = svg(`
      <defs><style>.a{fill:#0c5a72}</style><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient>
      <rect id="s" width="90" height="30"/><clipPath id="c"><use href="#s"/></clipPath></defs>
      <g clip-path="url(#c)"><path class="a" d="M0 0h90v30H0z"/><circle r="3" fill="url(#g)"/></g>`);
    expect((await dotsOf(drawn)).at(500)).toEqual([12, 90, 114, 255]);
  });

  it('loses what editors note about it', () => {
    const noted = `<title>Mustermann</title><metadata><x>Mustermann</x></metadata>
      <sodipodi:namedview xmlns:sodipodi="urn:s" inkscape:x="Mustermann" xmlns:inkscape="urn:i"><a/></sodipodi:namedview>`;
    expect(readSvg(svg(`${noted.replace('<a/>', '<grid/>')}${RECT}`, 'data-who="Mustermann"'))).toEqual({
      svg: expect.not.stringContaining('Mustermann') as string,
    });
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script of another namespace', '<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>'],
    ['a script in what is left out', '<metadata/><script/>'],
    ['a page', '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'],
    ['something that happens', '<rect onload="alert(1)"/>'],
    ['a picture from elsewhere', '<image href="https://firma.example/x.png"/>'],
    ['a picture of this machine', '<image href="/etc/passwd"/>'],
    ['a file used from elsewhere', '<use href="file:///etc/passwd#a"/>'],
    ['a link', '<a href="javascript:alert(1)"/>'],
    ['movement', '<animate attributeName="x"/>'],
    ['a fill from elsewhere', '<rect fill="url(https://firma.example/x#a)"/>'],
    ['a style from elsewhere', '<style>@import "https://firma.example/x.css";</style>'],
    ['a style with a disguise', '<style>rect{fill:\\75rl(x)}</style>'],
    ['a font in a style', '<rect style="src:url(data:font/woff2;base64,AA)"/>'],
  ])('with %s is refused as active', async (_what, inside) => {
    expect(await drawLogo(svg(inside))).toBe('active');
  });

  it.each([
    ['entities', '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['an outer entity', '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>'],
    [
      'a sheet of styles',
      '<?xml version="1.0"?><?xml-stylesheet href="x.css"?><svg xmlns="http://www.w3.org/2000/svg"/>',
    ],
  ])('with %s is refused as active', async (_what, file) => {
    expect(await drawLogo(Buffer.from(file))).toBe('active');
  });

  it('with pieces that use pieces without end is refused before it is drawn', async () => {
    const levels = Array.from({ length: 30 }, (_, level) => {
      const use = `<use href="#l${String(level)}"/>`;
      return `<g id="l${String(level + 1)}">${use}${use}</g>`;
    });
    expect(await drawLogo(svg(`<rect id="l0"/>${levels.join('')}<use href="#l30"/>`))).toBe('effects');
  });

  it.each([
    ['lettering', '<text>Kammer</text>'],
    ['effects', '<filter id="f"/>'],
    ['effects', '<mask/>'],
    ['effects', '<pattern/>'],
    ['effects', '<g>'.repeat(50) + '</g>'.repeat(50)],
    ['broken', '<rect'],
    ['broken', '<g></svg>'],
    ['broken', '<rect>&unknown;</rect>'],
  ] as const)('is refused for its %s', async (fault, inside) => {
    expect(await drawLogo(svg(inside))).toBe(fault);
  });

  it('of a thin line or without a size is refused', async () => {
    expect(await drawLogo(svg(RECT, 'viewBox="0 0 900 10"'))).toBe('shape');
    expect(await drawLogo(svg(RECT, 'width="0" height="0"'))).toBe('broken');
  });
});

describe('any other file', () => {
  it.each([
    ['a page', '<html><script>alert(1)</script></html>'],
    ['another kind of XML', '<?xml version="1.0"?><rss/>'],
    ['a program', '#!/bin/sh\nrm -r x'],
    ['nothing', ''],
    ['a GIF', 'GIF89a'],
  ])('%s is no logo', async (_what, file) => {
    expect(await drawLogo(Buffer.from(file))).toBe('kind');
  });

  it('that is too large is not looked at', async () => {
    expect(await drawLogo(Buffer.alloc(MAX_LOGO_BYTES + 1))).toBe('large');
  });

  it('is a logo or a fault, and never stops the thread', async () => {
    const start = fc.constantFrom(
      SIGNATURE,
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg">'),
      Buffer.alloc(0),
    );
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (first, rest) => {
        const drawn = await drawLogo(Buffer.concat([first, rest]));
        expect(typeof drawn === 'string' ? LOGO_FAULTS : ['png']).toContain(
          typeof drawn === 'string' ? drawn : Object.keys(drawn)[0],
        );
      }),
    );
  });
});
