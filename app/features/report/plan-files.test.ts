import { describe, expect, it } from 'vitest';
import type { StepRemark } from '#app/domain/assessment/step-remark.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { ReportInput } from '#app/report-model/report-input.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { evaluateSample } from '#tests/factories/report-models.ts';
import { toPlanCalendar } from './plan-calendar.server.ts';
import { toPlanTable, toTable } from './plan-table.server.ts';

const result = evaluateSample(JOINERY);
const { steps } = result.roadmap;
const inputIn = (locale: Locale): ReportInput => ({
  ...{ result, progress: null, facts: { ...JOINERY, testRun: false }, translator: translatorFor(locale) },
  links: { resume: null },
});

/** As a calendar program reads it: lines unfolded, text unescaped. */
function readCalendar(text: string) {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  const valuesOf = (name: string) =>
    lines
      .filter((line) => line.startsWith(name))
      .map((line) =>
        line
          .slice(line.indexOf(':') + 1)
          .replace(/\\([;,\\])/g, '$1')
          .replaceAll('\\n', '\n'),
      );
  return { lines, valuesOf };
}

describe.each(LOCALES)('the calendar in %s', (locale) => {
  const text = toPlanCalendar(inputIn(locale), 'id-of-the-row');
  const { lines, valuesOf } = readCalendar(text);

  it('is what RFC 5545 asks for: CRLF, lines of 75 octets, one calendar with all that an event must have', () => {
    expect(text.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true);
    expect(text).not.toMatch(/[^\r]\n|\r[^\n]/);
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(Buffer.from(text).toString()).toBe(text);
    expect(lines.slice(0, 3)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      `PRODID:-//KI-Bruecke//KI-Bruecke//${locale.toUpperCase()}`,
    ]);
    expect(valuesOf('BEGIN').filter((name) => name === 'VEVENT')).toHaveLength(steps.length);
    expect(new Set(valuesOf('UID')).size).toBe(steps.length);
    expect(new Set(valuesOf('DTSTAMP'))).toEqual(new Set([`${result.asOf.replaceAll('-', '')}T000000Z`]));
  });

  it('has each step as one whole day: a decision when it is due, all else on the first Monday of its month', () => {
    const days = valuesOf('DTSTART;VALUE=DATE');
    steps.forEach(({ kind, from, to }, index) => {
      const day = (days[index] ?? '').replace(/(....)(..)(..)/, '$1-$2-$3');
      if (kind === 'decision') expect(day).toBe(to);
      else expect([day.slice(0, 7), new Date(day).getUTCDay()]).toEqual([from.slice(0, 7), 1]);
    });
    expect(steps.some(({ kind }) => kind === 'decision')).toBe(true);
  });

  it('says step, first action and when it is done, in words that come through whole', () => {
    const words = translatorFor(locale);
    const [first] = steps;
    const measure = `measures:measures.${first?.measure ?? ''}`;
    expect(valuesOf('SUMMARY')[0]).toContain(words.t(`${measure}.title`));
    expect(valuesOf('DESCRIPTION')[0]).toContain(words.t(`${measure}.firstAction`));
    expect(valuesOf('DESCRIPTION')[0]).toContain(words.t(`${measure}.doneWhen`));
  });

  it('is the same bytes for the same plan, and knows its steps again after a remark', () => {
    expect(toPlanCalendar(inputIn(locale), 'id-of-the-row')).toBe(text);
    const remark: StepRemark = {
      ...{ measure: steps[0]?.measure ?? '', state: 'stuck', reason: null, note: null, day: '2026-12-05' },
      at: '2026-12-05T09:30:00.000Z',
    };
    const progress = { remarks: [remark], asOf: '2026-12-05', firstPlan: result.roadmap };
    const later = readCalendar(toPlanCalendar({ ...inputIn(locale), progress }, 'id-of-the-row'));
    expect(later.valuesOf('UID')).toEqual(valuesOf('UID'));
    expect(later.valuesOf('DTSTAMP')[0]).toBe('20261205T093000Z');
    const other = readCalendar(toPlanCalendar(inputIn(locale), 'another-row'));
    expect(other.valuesOf('UID').filter((uid) => valuesOf('UID').includes(uid))).toEqual([]);
    expect(text).not.toContain('id-of-the-row');
  });
});

describe('the table', () => {
  it('is parted and numbered as the spreadsheets of the language do it', () => {
    const [german, english] = (['de', 'en'] as const).map((locale) => toPlanTable(inputIn(locale)));
    expect([german, english].map((text) => text?.charCodeAt(0))).toEqual([0xfeff, 0xfeff]);
    expect(german).toMatch(/^\ufeffSchritt;Was;Form;Art;Beginn;Ende;"?Tage, mindestens"?;/);
    expect(english).toMatch(/^\ufeffStep,What,Form,Kind,Begins,Ends,"Days, at least",/);
    const half = steps.find(({ staffDays }) => staffDays.low % 1 > 0);
    expect(german).toContain(`;${String(half?.staffDays.low).replace('.', ',')};`);
    expect(english).toContain(`,${String(half?.staffDays.low)},`);
    expect(german?.trim().split('\r\n')).toHaveLength(steps.length + 1);
  });

  it('lets no cell become a formula, and keeps separators and quotation marks inside theirs', () => {
    const cell = (title: string) => {
      const row = { number: 1, title, form: null, look: 'x', from: 'x', to: 'x', daysLow: -1, daysHigh: 2 };
      const rest = { costLow: 0, costHigh: 0, runningLow: 0, runningHigh: 0, who: 'x' };
      const table = toTable([{ ...row, ...rest, firstAction: 'x', doneWhen: 'x' }], translatorFor('de'));
      return table.split('\r\n')[1] ?? '';
    };
    for (const text of ['=1+1', '+49', '-1', '@SUM(A1)', '\t=1', '\r=1']) {
      expect(cell(text)).toMatch(/^1;"?'/);
    }
    expect(cell('a;b "c"')).toMatch(/^1;"a;b ""c"""/);
    expect(cell('Gut')).toMatch(/^1;Gut;;x;x;x;-1;2;/);
  });
});
