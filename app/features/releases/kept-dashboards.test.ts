import { describe, expect, it } from 'vitest';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { releaseWithoutTables } from '#tests/factories/chambers.ts';
import { keepDashboards } from './kept-dashboards.server.ts';

const { release } = releaseWithoutTables('c', 1).entry;
const source = (more: object = {}, locale: 'de' | 'en' = 'de') => ({
  worded: {
    release: { ...release, ...more },
    names: { campaign: 'Aktion', districts: {} },
    translator: translatorFor(locale),
  },
  ...{ earlier: [], target: null },
});

describe('dashboards', () => {
  it('are made once for the same release, words and language', () => {
    const kept = keepDashboards();
    expect(kept.find(source())).toBe(kept.find(source()));
  });

  it('are others in another language, under another name, of another release and beside another wave', () => {
    const kept = keepDashboards();
    const one = kept.find(source());
    const { worded } = source();
    const others = [
      source({}, 'en'),
      source({ number: 2 }),
      { worded: { ...worded, names: { ...worded.names, campaign: 'Anders' } }, earlier: [], target: null },
      { worded, earlier: [{ ...release, wave: '2026-1', asOf: '2026-03-31' }], target: null },
      { worded, earlier: [], target: { name: 'Register', source: 'Amt', asOf: '2026-12-31', firms: {} } },
    ];
    for (const other of others) expect(kept.find(other)).not.toBe(one);
  });

  it('are kept within their room', () => {
    const kept = keepDashboards(1);
    expect(kept.find(source())).not.toBe(kept.find(source()));
  });
});
