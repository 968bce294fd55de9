import { describe, expect, it } from 'vitest';
import type { Locale } from '#app/i18n/locales.ts';
import { DEFAULT_LOCALE, LOCALES } from '#app/i18n/locales.ts';
import type { SampleFirm } from '#tests/factories/firms.ts';
import { buildReportModel } from '#tests/factories/report-models.ts';
import { SAMPLE_FIRMS } from '#tests/factories/sample-firms.ts';
import { readWords } from '../../scripts/languages/catalogues.ts';

const NAMES = Object.keys(SAMPLE_FIRMS) as (keyof typeof SAMPLE_FIRMS)[];
const OTHERS = LOCALES.filter((locale) => locale !== DEFAULT_LOCALE);

/** All that a report holds, by where it stands. */
function leavesOf(part: unknown, place = ''): readonly (readonly [string, string | number])[] {
  if (typeof part === 'string' || typeof part === 'number') return [[place, part]];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) => leavesOf(value, `${place}.${name}`));
}

function firmOf(name: keyof typeof SAMPLE_FIRMS): SampleFirm {
  const { profile, answers, useCases } = SAMPLE_FIRMS[name];
  const { role, region, resources, ...told } = profile;
  if (role === null || region === null || resources === null) throw new RangeError('the notes tell all');
  return { firmName: 'Musterbetrieb', profile: { ...told, role, region, resources }, answers, useCases };
}

const reportOf = (name: keyof typeof SAMPLE_FIRMS, locale: Locale) =>
  leavesOf(buildReportModel(firmOf(name), locale));

/** The numbers of four digits and more in a text, however the language groups them: money, years, counts. */
const largeNumbersIn = (text: string): readonly string[] =>
  [...text.matchAll(/\d{1,3}(?:[.,\u00a0\u202f]\d{3})+(?!\d)|\d{4,}/gu)].map(([number]) =>
    number.replace(/\D/g, ''),
  );

const numbersOf = (leaves: ReturnType<typeof reportOf>) => ({
  values: leaves.filter(([, value]) => typeof value === 'number'),
  told: [...new Set(leaves.flatMap(([, value]) => largeNumbersIn(String(value))))].sort(),
});

/** Sentences with nothing to fill in and at least four words: what a text of another language would be known by. */
const wholeSentencesOf = (locale: Locale): ReadonlySet<string> =>
  new Set(
    [...readWords(`locales/${locale}`).values()].filter(
      (text) => !text.includes('{') && (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 4,
    ),
  );

describe.each(NAMES)('the report of %s', (name) => {
  const first = numbersOf(reportOf(name, DEFAULT_LOCALE));

  it('has numbers at all', () => {
    expect(first.values.length).toBeGreaterThan(40);
    expect(first.told.length).toBeGreaterThan(5);
  });

  it.each(OTHERS)('has in %s the same numbers', (locale) => {
    expect(numbersOf(reportOf(name, locale))).toEqual(first);
  });

  it.each(LOCALES)('says in %s nothing in another language', (locale) => {
    const said = reportOf(name, locale).map(([, text]) => String(text));
    for (const other of LOCALES.filter((each) => each !== locale)) {
      const foreign = wholeSentencesOf(other);
      expect(said.filter((text) => foreign.has(text))).toEqual([]);
    }
  });
});

describe('the comparison itself', () => {
  it('reads numbers as each language groups them, and notices what is in another language', () => {
    for (const text of ['12.500 €', '€12,500', '12\u202f500\u00a0€', '12\u00a0500\u00a0€']) {
      expect(largeNumbersIn(text)).toEqual(['12500']);
    }
    expect(largeNumbersIn('am 3. Mai 2027, 12,5 Punkte')).toEqual(['2027']);
    expect(
      wholeSentencesOf('en').has('The official figure first, then your standing. This is no ranking.'),
    ).toBe(true);
  });
});
