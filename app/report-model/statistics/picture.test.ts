import { beforeAll, expect, it } from 'vitest';
import type { Release } from '#app/domain/statistics/release.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { releaseOf } from '#tests/factories/releases.ts';
import { toParts } from './dashboard.view-model.ts';
import { findPicture, listPictures } from './picture.view-model.ts';

const DISTRICTS = { north: 'Stadt Nordhafen', middle: 'Mittelland', south: 'Südkreis' };
const BESIDE = { earlier: [], target: null };

let release: Release;
beforeAll(async () => {
  release = await releaseOf(60, 'first');
}, 120_000);

it.each(LOCALES)(
  'each picture tells in %s all that its table tells, as no table stands beside it',
  (locale) => {
    const names = { campaign: 'Beispielbefragung', districts: DISTRICTS };
    const worded = { release, translator: translatorFor(locale), names };
    const tables = new Map(
      toParts(worded, BESIDE).flatMap(({ figures }) => figures.map(({ id, table }) => [id, table])),
    );
    const pictures = listPictures(worded, BESIDE);
    expect(pictures.length).toBeGreaterThan(5);
    for (const { figure, said } of pictures) {
      const table = tables.get(figure);
      for (const cell of table?.rows.flat() ?? []) expect(said, figure).toContain(cell);
      for (const column of table?.head ?? []) expect(said, figure).toContain(column);
      expect(findPicture(worded, BESIDE, figure)?.told).toBe(said);
    }
  },
);
