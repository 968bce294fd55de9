import { expect, it } from 'vitest';
import type { PictureModel } from '#app/report-model/statistics/picture.view-model.ts';
import { toWebsitePiece } from './website-piece.ts';

const SCENE = { width: 100, height: 40, marks: [] };
const picture: PictureModel = {
  ...{
    id: 'bands',
    locale: 'de',
    title: 'Auf welcher Stufe?',
    said: 'Zwei Balken "in Worten".',
    told: 'Größe: 1 bis 9; Betriebe: 12.',
    scene: SCENE,
  },
  source: 'Quelle: <b>Umfrage</b> & Co.',
  figure: {
    ...{ id: 'bands', title: 'Auf welcher Stufe?', notes: ['Die Linie zeigt den Zufall.'] },
    plot: { wide: SCENE, narrow: SCENE, name: 'Auf welcher Stufe?', label: 'Zwei Balken' },
    table: {
      ...{ caption: 'Tabelle', head: ['Gruppe', 'Betriebe'], numeric: [1] },
      rows: [
        ['Alle', '60'],
        ['1 bis 9', 'unter 5'],
      ],
    },
  },
};

it('holds picture, words for it, table and source', () => {
  const html = toWebsitePiece(picture);
  expect(html).toContain('alt="Zwei Balken &quot;in Worten&quot;."');
  expect(html).toContain('<figcaption');
  expect([...html.matchAll(/<t[hd]\b[^>]*>([^<]*)</g)].map(([, cell]) => cell)).toEqual([
    ...['Gruppe', 'Betriebe', 'Alle', '60', '1 bis 9', 'unter 5'],
  ]);
  expect(html.match(/scope="(col|row)"/g)).toHaveLength(4);
  expect(html).toContain('Die Linie zeigt den Zufall.');
});

it('holds typed text as text', () => {
  const html = toWebsitePiece(picture);
  expect(html).toContain('Quelle: &lt;b&gt;Umfrage&lt;/b&gt; &amp; Co.');
  expect(html).not.toContain('<b>');
});

it('loads nothing and changes nothing around it', () => {
  const html = toWebsitePiece(picture);
  const sources = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, source = '']) => source);
  expect(sources.every((source) => source.startsWith('data:image/svg+xml;base64,'))).toBe(true);
  expect(sources).toHaveLength(1);
  expect(html).not.toMatch(/<(?:style|script|link|iframe)|class=|id=|url\(|@/);
  const svg = Buffer.from(sources[0]!.split(',')[1]!, 'base64').toString();
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
});
