import { describe, expect, it } from 'vitest';
import { BENCHMARKS, BREAKDOWNS } from '#app/domain/benchmarks/register.ts';
import { LAW_DATES } from '#app/domain/law/law-dates.ts';
import { GAP_REASONS } from '#app/domain/providers/gaps.ts';
import {
  CONDITIONS,
  OFFERS,
  PROVIDER_KINDS,
  UNVERIFIED_FIELDS,
} from '#app/domain/providers/provider-terms.ts';
import type { Provider } from '#app/domain/providers/provider.ts';
import { makeProvider } from '#tests/factories/providers.ts';
import { PROVIDERS } from '#app/domain/providers/register.ts';
import { REASONS_FOR, REASONS_NOT_FIRST } from '#app/domain/providers/shortlist.ts';
import { REASONS_AGAINST } from '#app/domain/providers/verdict.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { METHOD_SECTIONS, toMethodView } from './method.view-model.ts';
import { providerOrder } from './provider-order.ts';
import { passesFilter, readProviderFilter } from './provider-filter.ts';
import { toProvidersView } from './providers.view-model.ts';
import { toSourcesView } from './sources.view-model.ts';

const TODAY = '2026-11-23';
const everything = readProviderFilter(new URLSearchParams());
const de = translatorFor('de');

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const idsWith = (query: string): string[] => {
  const filter = readProviderFilter(new URLSearchParams(query));
  return PROVIDERS.filter((entry) => passesFilter(entry, filter)).map(({ id }) => id);
};

describe.each(LOCALES)('words of the registers in %s', (locale) => {
  const translator = translatorFor(locale);

  it('exist for every code', () => {
    const keys = [
      ...[...REASONS_AGAINST, ...REASONS_FOR, ...REASONS_NOT_FIRST].map(
        (code) => `providers:reasons.${code}`,
      ),
      ...GAP_REASONS.map((code) => `providers:gaps.${code}`),
      ...CONDITIONS.map((code) => `providers:conditions.${code}`),
      ...OFFERS.map((code) => `providers:offers.${code}`),
      ...PROVIDER_KINDS.map((code) => `providers:kinds.${code}`),
      ...UNVERIFIED_FIELDS.map((code) => `providers:fields.${code}`),
    ];
    expect(keys.filter((key) => !translator.has(key))).toEqual([]);
  });

  it('say every entry of every register', () => {
    const { groups, ended } = toProvidersView(translator, everything, TODAY);
    const shown = [...groups.flatMap(({ rows }) => rows), ...ended.entries].map(({ id }) => id);
    expect(shown.sort()).toEqual(PROVIDERS.map(({ id }) => id));

    const { headlines, series, laws, breakdowns } = toSourcesView(translator, TODAY);
    const panels = breakdowns.topics.flatMap((topic) => topic.panels.map(({ id }) => id));
    expect(panels.sort()).toEqual(BREAKDOWNS.map(({ id }) => id).sort());
    const figures = series.flatMap(({ batches }) => batches.flatMap((batch) => batch.figures));
    const ids = [...headlines.rows, ...figures].map(({ id }) => id).sort();
    expect(ids).toEqual(BENCHMARKS.map(({ id }) => id).sort());
    const dates = laws.groups.flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(dates.sort()).toEqual(LAW_DATES.map(({ id }) => id).sort());
  });

  it('explain every section of the method', () => {
    const { sections } = toMethodView(translator);
    expect(sections.map(({ id }) => id)).toEqual(METHOD_SECTIONS);
    for (const { id, paragraphs } of sections) expect(paragraphs.length, id).toBeGreaterThan(0);
  });
});

describe('the ledger for everybody', () => {
  it('is narrowed by country, need and kind', () => {
    expect(idsWith('country=SE&need=money')).toEqual([
      'almi',
      'digital-europe-cofunding-se',
      'ffplus',
      'vinnova',
    ]);
    expect(idsWith('kind=model-maker')).toEqual(['aleph-alpha', 'mistral']);
    expect(idsWith('country=SE&kind=ai-factory')).toEqual(['eurohpc-access', 'mimer']);
    expect(idsWith('country=TR&kind=tool&need=money')).toEqual([]);
  });

  it('is narrowed by the exposure a reader accepts', () => {
    const exposures = (query: string) =>
      new Set(idsWith(query).map((id) => PROVIDERS.find((entry) => entry.id === id)?.exposure));
    expect(exposures('exposure=low')).toEqual(new Set(['low']));
    expect(exposures('exposure=reduced')).toEqual(new Set(['low', 'reduced']));
    expect(exposures('')).toEqual(new Set(['low', 'reduced', 'open', 'high']));
  });

  it('is sorted within its lists as a reader asks, equals by name', () => {
    const sorted = (query: string, kind: string) => {
      const filter = readProviderFilter(new URLSearchParams(query));
      const { groups } = toProvidersView(de, filter, TODAY);
      return groups.find(({ id }) => id === kind)?.rows.map(({ id }) => id) ?? [];
    };
    expect(sorted('', 'model-service')[0]).toBe('berget-ai');
    const exposures = sorted('sort=exposure', 'cloud').map(
      (id) => PROVIDERS.find((entry) => entry.id === id)?.exposure,
    );
    expect(exposures[0]).toBe('low');
    expect(exposures.at(-1)).toBe('high');
    expect(exposures.lastIndexOf('low')).toBeLessThan(exposures.indexOf('reduced'));
    expect(exposures.lastIndexOf('reduced')).toBeLessThan(exposures.indexOf('open'));
    expect(exposures.lastIndexOf('open')).toBeLessThan(exposures.indexOf('high'));
  });

  it('sorts by the last check, the newest first', () => {
    const order = (...entries: Provider[]) =>
      entries.sort(providerOrder('checked', 'en')).map(({ id }) => id);
    const older = makeProvider('a', { checkedOn: '2026-01-01' });
    expect(order(older, makeProvider('b', { checkedOn: '2026-11-01' }))).toEqual(['b', 'a']);
  });

  it('takes what it does not know for no choice', () => {
    expect(idsWith('country=sweden&need=luck&kind=&exposure=none&sort=beauty')).toHaveLength(
      PROVIDERS.length,
    );
    const filter = readProviderFilter(new URLSearchParams('exposure=none&sort=beauty'));
    expect(toProvidersView(de, filter, TODAY).filters.reset).toBeNull();
  });

  it('says what has ended, by the clock', () => {
    const endedOn = (day: string) => toProvidersView(de, everything, day).ended.entries.map(({ id }) => id);
    expect(endedOn(TODAY).sort()).toEqual([
      'be-digitalpraemie',
      'digital-jetzt',
      'ffplus',
      'go-digital',
      'he-digi-zuschuss',
      'kfw-380',
      'ni-digitalbonus',
      'th-digitalbonus',
    ]);
    expect(endedOn('2027-01-01')).toContain('bafa-consulting');
    expect(endedOn('2028-01-01')).toContain('digitalbonus-bayern');
  });

  it('hides an owner that is not confirmed and marks a price that is not', () => {
    const rows = toProvidersView(de, everything, TODAY).groups.flatMap((group) => group.rows);
    const row = (id: string) => rows.find((entry) => entry.id === id);
    expect(row('plusserver')?.seat).toBe('Deutschland');
    expect(row('plusserver')?.price).toEqual(['zum Teil öffentlich (nicht bestätigt)']);
    expect(row('plusserver')?.certificates).toEqual([]);
    expect(row('plusserver')?.exposure).toBe('offen (U)');
    expect(row('scaleway')?.seat).toBe('Frankreich, Groupe iliad');
    expect(row('t-llm-hub')?.price.join(' ')).toContain('1.000');
  });

  it('says for each offer what it costs, what its example stands for and which service a certificate covers', () => {
    const rows = toProvidersView(de, everything, TODAY).groups.flatMap((group) => group.rows);
    const row = (id: string) => rows.find((entry) => entry.id === id);
    expect(row('hetzner')?.price[0]).toBe('Server und Speicher: öffentlich');
    expect(row('hetzner')?.price).toContain('Sprachmodell zum Einbauen: kostenfrei');
    expect(row('ionos')?.price.join(' ')).toContain('50 Personen');
    expect(row('ionos')?.certificates[0]).toBe('ISO 27001 für Cloud, bis 18.\u00a0April 2028');
    expect(row('s3ns')?.certificates).toContain('Veröffentlichte Stufe: SecNumCloud 3.2 für PREMI3NS');
    expect(row('kfw-511-512')?.firstCall).toContain('Hausbank');
    expect(row('t-industrial-ai-cloud')?.url).toBeNull();
  });

  it('marks an overdue check', () => {
    const stale = (day: string) =>
      toProvidersView(de, everything, day).groups.flatMap(({ rows }) =>
        rows.filter(({ isStale }) => isStale),
      );
    expect(stale(TODAY)).toEqual([]);
    expect(stale('2027-03-01').map(({ id }) => id)).toContain('scaleway');
  });
});

describe('the sources', () => {
  it('mark a figure that is due', () => {
    const remark = (day: string) =>
      toSourcesView(de, day).series[0]?.batches.find(({ id }) => id === 'eurostat-2025-eu')?.remark;
    expect(remark('2026-12-15')).toBeNull();
    expect(remark('2026-12-16')).toBe(de.t('sources:page.stale'));
  });

  it('show no figure past its end, save for the three of the method, and those say so', () => {
    const shown = (day: string) =>
      toSourcesView(de, day).series.flatMap(({ batches }) =>
        batches.flatMap(({ figures }) => figures.map(({ id }) => id)),
      );
    for (const { id, use, end } of BENCHMARKS) {
      if (use === 'headline') continue;
      expect(shown(end), id).toContain(id);
      expect(shown(dayAfter(end)), id).not.toContain(id);
    }
    const remarks = toSourcesView(de, '2029-01-01').headlines.rows.map(({ remark }) => remark);
    expect(remarks).toEqual(Array(3).fill(de.t('sources:page.ended')));
  });

  it('show no question past its end', () => {
    const shown = (day: string) =>
      toSourcesView(de, day).breakdowns.topics.flatMap(({ panels }) => panels.map(({ id }) => id));
    for (const { id, end } of BREAKDOWNS) {
      expect(shown(end), id).toContain(id);
      expect(shown(dayAfter(end)), id).not.toContain(id);
    }
  });

  it('say each figure of its own wave when it was taken', () => {
    const batches = toSourcesView(de, TODAY).series.flatMap((series) => series.batches);
    const waves = batches.find(({ id }) => id === 'destatis-2021')?.figures ?? [];
    expect(waves.map(({ when }) => when[0])).toContain('Bezug: 2023');
    const current = batches.find(({ id }) => id === 'eurostat-2025-eu');
    expect(current?.lines[0]).toBe('Bezug: 2025');
    expect(current?.figures.every(({ when }) => when.length === 0)).toBe(true);
  });

  it('keep the decimals of the source', () => {
    const share = (id: string) =>
      toSourcesView(de, TODAY)
        .series.flatMap(({ batches }) => batches.flatMap(({ figures }) => figures))
        .find((figure) => figure.id === id)
        ?.share.replace(/\s/gu, ' ');
    expect(share('eurostat-2025-eu')).toBe('19,95 %');
    expect(share('destatis-2025')).toBe('26 %');
    expect(share('dihk-2022')).toBe('13,8 %');
  });

  it('never say one source for figures of two surveys', () => {
    for (const { batches } of toSourcesView(de, TODAY).series) {
      for (const { figures } of batches) {
        const series = figures.map(({ id }) => BENCHMARKS.find((entry) => entry.id === id)?.series);
        expect(new Set(series).size).toBe(1);
      }
    }
  });

  it('tell dates of the law that have come from those to come', () => {
    const states = (day: string) => toSourcesView(de, day).laws.groups.map(({ id }) => id);
    expect(states('1970-01-01')).toEqual(['future']);
    expect(states(TODAY)).toEqual(['future', 'past']);
    expect(states('2030-01-01')).toEqual(['past']);
    expect(toSourcesView(de, '2027-03-01').laws.stale).not.toBeNull();
  });
});

describe('the method page', () => {
  it('shows the four standings of use against readiness', () => {
    const table = toMethodView(de).sections.find(({ id }) => id === 'standing')?.table;
    expect(table?.rows).toEqual([
      ['im Alltag', 'Sie nutzen KI, und der Grund trägt.', 'Sie nutzen KI, aber auf dünnem Eis.'],
      [
        'noch nicht im Alltag',
        'Bereit, aber noch nicht dabei.',
        'Noch nicht dabei, und für den Alltag noch nicht so weit.',
      ],
    ]);
  });

  it('shows the bands from their own limits', () => {
    const table = toMethodView(de).sections.find(({ id }) => id === 'bands')?.table;
    expect(table?.rows.map(([, points]) => points)).toEqual([
      '0 bis unter 20',
      '20 bis unter 40',
      '40 bis unter 60',
      '60 bis unter 80',
      '80 bis 100',
    ]);
  });
});
