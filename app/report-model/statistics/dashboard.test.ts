import { beforeAll, describe, expect, it } from 'vitest';
import type { WeightTarget } from '#app/domain/statistics/weight-target.ts';
import type { Release } from '#app/domain/statistics/release.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { releaseOf } from '#tests/factories/releases.ts';
import { boxOf } from '../plots/lettering.ts';
import type { Scene, TextMark } from '../plots/scene.ts';
import type { Dashboard } from './dashboard-model.ts';
import { toDashboard } from './dashboard.view-model.ts';
import type { WordedRelease } from './release-words.ts';
import { sizesName } from './release-words.ts';

const DISTRICTS = { north: 'Stadt Nordhafen', middle: 'Mittelland', south: 'Südkreis' };
const worded = (release: Release, locale: Locale = 'de'): WordedRelease => ({
  ...{ release, translator: translatorFor(locale) },
  names: { campaign: 'Beispielbefragung', districts: DISTRICTS },
});

const figuresOf = ({ parts }: Dashboard) => parts.flatMap(({ figures }) => figures);
const textsIn = ({ marks }: Scene): readonly TextMark[] => marks.filter((mark) => mark.kind === 'text');

describe.each([30, 120, 240])('the dashboard of %i firms', (firms) => {
  let [now, before]: Release[] = [];
  beforeAll(async () => {
    before = await releaseOf(firms, 'first');
    now = await releaseOf(firms, 'second');
  }, 120_000);

  it.each(LOCALES)('has in %s each part of the programme, and a table beside each picture', (locale) => {
    const dashboard = toDashboard(worded(now!, locale), [before!, now!]);
    expect(dashboard.parts.map(({ id }) => id)).toEqual([
      ...['participation', 'bands', 'points', 'use', 'gates', 'goals', 'obstacles', 'steps'],
      ...['returning', 'change'],
    ]);
    const figures = figuresOf(dashboard);
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
    for (const { id, table } of figures) {
      expect(table.rows.length, id).toBeGreaterThan(0);
      for (const row of table.rows) expect(row, id).toHaveLength(table.head.length);
    }
    expect(new Set(figures.map(({ table }) => table.caption)).size).toBe(figures.length);
  });

  it('says once in a part what its pictures have in common, below the first of them', () => {
    const { parts } = toDashboard(worded(now!), [before!, now!]);
    for (const { id, figures } of parts) {
      const notes = figures.flatMap((figure) => figure.notes);
      expect(new Set(notes).size, id).toBe(notes.length);
    }
    const points = parts.find(({ id }) => id === 'points')!;
    expect(points.figures.map(({ notes }) => notes.length > 0)).toEqual(
      points.figures.map((_figure, place) => place === 0),
    );
  });

  it('says no number where none is told', () => {
    const isHidden = ({ status }: { status: string }): boolean => status === 'C';
    const table = now!.tables.find(({ id }) => id === 'band')!;
    const figure = figuresOf(toDashboard(worded(now!))).find(({ id }) => id === 'bands')!;
    const [overall] = figure.table.rows;
    table.cells.forEach((cell, index) => {
      const said = overall?.[index + 2];
      if (isHidden(cell)) expect(said).toBe('unter 5');
      else expect(said).toContain(String(cell.value));
    });
  });

  it('ranks goals by how many firms name them, those that are not told last', () => {
    const figure = figuresOf(toDashboard(worded(now!))).find(({ id }) => id === 'goals')!;
    const numbers = figure.table.rows.map(([, number = '']) => Number.parseInt(number));
    const told = numbers.filter((number) => !Number.isNaN(number));
    expect(told).toEqual(told.toSorted((one, other) => other - one));
    expect(numbers.slice(0, told.length)).toEqual(told);
  });

  it('draws nothing beside its picture, and no word over another', () => {
    // A third wave, so that the waves are drawn too.
    const oldest: Release = { ...before!, release: 'r0', wave: '2026-1', asOf: '2026-03-31' };
    for (const { id, plot } of figuresOf(toDashboard(worded(now!), [oldest, before!]))) {
      for (const scene of plot === null ? [] : [plot.wide, plot.narrow]) {
        const boxes = textsIn(scene).map((mark) => ({ text: mark.text, ...boxOf(mark) }));
        for (const box of boxes) {
          expect(box.left, `${id}: ${box.text}`).toBeGreaterThanOrEqual(-1);
          expect(box.right, `${id}: ${box.text}`).toBeLessThanOrEqual(scene.width + 2);
          expect(box.bottom, `${id}: ${box.text}`).toBeLessThanOrEqual(scene.height + 1);
        }
        const over = boxes.flatMap((one, index) =>
          boxes
            .slice(index + 1)
            .filter((two) => one.left < two.right - 1 && two.left < one.right - 1)
            .filter((two) => one.top < two.bottom - 1 && two.top < one.bottom - 1)
            .map((two) => `${id} (${String(scene.width)}): ${one.text} / ${two.text}`),
        );
        expect(over).toEqual([]);
      }
    }
  });

  it('fills each bar of a spread with all firms of its group, told or not', () => {
    const spreads = figuresOf(toDashboard(worded(now!))).filter(({ id }) => id.startsWith('band'));
    const [left, right, height] = [160, 499, 17];
    for (const { id, plot } of spreads) {
      const { wide } = plot!;
      const parts = wide.marks
        .filter((mark) => mark.kind === 'rect')
        .filter((part) => part.height === height);
      for (const part of parts) {
        const middle = part.x + part.width / 2;
        const label = textsIn(wide).find(
          ({ x, y }) => Math.abs(x - middle) < 0.1 && y > part.y && y < part.y + height,
        );
        if (label === undefined) continue;
        const percent = (100 * part.width) / (right - left);
        expect(Math.abs(percent - Number.parseInt(label.text)), `${id}: ${label.text}`).toBeLessThan(0.6);
      }
      const ends = parts.flatMap((part) => [part.x, part.x + part.width]);
      expect([Math.min(...ends), Math.round(Math.max(...ends))], id).toEqual([left, right]);
    }
  });

  it.each(LOCALES)(
    'says in %s in three to seven sentences what is, the minority too, and demands nothing',
    (locale) => {
      const {
        glance: { sentences: summary, figures },
      } = toDashboard(worded(now!, locale), [before!]);
      expect(figures.map(({ id }) => id)).toEqual(['firms', 'use', 'mean']);
      expect(summary.length).toBeGreaterThanOrEqual(3);
      expect(summary.length).toBeLessThanOrEqual(7);
      const text = summary.join(' ');
      expect(text).not.toMatch(/\b(should|must|need to|sollte\w*|müssen|muss|braucht|brauchen)\b/i);
      const [use] = summary.filter((sentence) =>
        /KI im Alltag|AI in daily work|IA au quotidien|AI in het dagelijks werk|AI i vardagen/.test(sentence),
      );
      expect(use).toBeDefined();
      const [share = 0, others = 0] = [...(use ?? '').matchAll(/(\d+)\s?%/g)].map(([, digits]) =>
        Number(digits),
      );
      if (!/ bis | to | à | tot | till /.test(use ?? '')) expect(share + others).toBe(100);
    },
  );
});

describe('words of a release', () => {
  it('joins sizes that lie beside each other into one span', () => {
    const german = translatorFor('de');
    expect(sizesName(german, ['1-9'])).toBe('1 bis 9 Personen');
    expect(sizesName(german, ['1-9', '10-49', '50-249'])).toBe('1 bis 249 Personen');
    expect(sizesName(german, ['250-499', '500+'])).toBe('250 Personen oder mehr');
  });

  it('calls a district by its id where nobody named it, and keeps a name on one line', async () => {
    const release = await releaseOf(30);
    const names = { campaign: '=1+1\nzweite', districts: { north: ' Nord\n' } };
    const dashboard = toDashboard({ ...worded(release), names });
    const rows = figuresOf(dashboard).find(({ id }) => id === 'participation-by-district')?.table.rows;
    expect(rows?.flatMap(([name]) => name).join(' ')).toMatch(/Nord\b.*(middle|south)/);
    expect(dashboard.reading.title).toContain('=1+1 zweite');
  });
});

describe('another wave', () => {
  it('is not there without one, and never an other release of the same wave', async () => {
    const release = await releaseOf(30, 'second');
    const older: Release = { ...release, release: 'r0', asOf: '2028-01-31' };
    const ids = toDashboard(worded(release), [older]).parts.map(({ id }) => id);
    expect(ids).not.toContain('change');
  });

  it('is marked where the method changed', async () => {
    const [first, second] = [await releaseOf(30), await releaseOf(30, 'second')];
    const series = (release: Release) =>
      figuresOf(toDashboard(worded(release), [first])).find(({ id }) => id === 'series');
    expect(series(second)?.table.head.at(-1)).not.toContain('*');
    const changed = series({ ...second, method: '2028-1' });
    expect(changed?.table.head.at(-1)).toContain('*');
    expect(changed?.notes.some((note) => note.startsWith('*'))).toBe(true);
  });
});

describe('three waves', () => {
  it('are a picture too, with no line over a change of questions', async () => {
    const [first, second] = [await releaseOf(30), await releaseOf(30, 'second')];
    const third: Release = { ...second, release: 'r3', wave: '2029-1', asOf: '2029-03-31' };
    const linesIn = (release: Release) => {
      const figure = figuresOf(toDashboard(worded(release), [first, second])).find(
        ({ id }) => id === 'series',
      );
      const marks = figure?.plot?.wide.marks ?? [];
      const lines = marks.filter((mark) => mark.kind === 'line');
      return {
        drawn: lines.filter(({ stroke }) => stroke === 'accent').length,
        marked: lines.filter(({ dash }) => dash !== undefined).length,
        rows: figure?.table.rows.length ?? 0,
      };
    };
    const same = linesIn(third);
    expect(same.marked).toBe(0);
    const changed = linesIn({ ...third, questionnaire: '2029-1' });
    expect(changed.marked).toBe(changed.rows);
    expect(changed.drawn).toBeLessThanOrEqual(same.drawn / 2 + 1);
    expect(changed.drawn).toBeGreaterThan(0);
    const two = figuresOf(toDashboard(worded(second), [first])).find(({ id }) => id === 'series');
    expect(two?.plot).toBeNull();
  });
});

describe('weighted figures', () => {
  const sizeClass = { '1-9': 9000, '10-49': 700, '50-249': 200, '250-499': 70, '500+': 30 };
  const target = (firms: WeightTarget['firms']): WeightTarget => ({
    ...{ name: '=Ausgedachte Tabelle', source: 'Beispielamt', asOf: '2026-12-31', firms },
  });
  const weightedIn = async (firms: WeightTarget['firms']) => {
    const { parts } = toDashboard(worded(await releaseOf(120)), [], target(firms));
    return parts.find(({ id }) => id === 'weighted')?.figures ?? [];
  };

  it('stand beside those that were published, with their source, its date and how much they say', async () => {
    const [beside, numbers] = await weightedIn({ sizeClass });
    const use = beside?.table.rows[0] ?? [];
    expect(use.map((cell) => /\d/.test(cell))).toEqual([false, true, true, true, true]);
    const notes = beside?.notes.join(' ') ?? '';
    expect(notes).toContain('=Ausgedachte Tabelle, Beispielamt, Stand 31.\u00a0Dezember 2026');
    expect(notes).toMatch(/so viel wie \d+ durch das Los/);
    expect(numbers?.table.rows.map(([, n]) => Number(n)).reduce((sum, n) => sum + n, 0)).toBe(120);
  });

  it('are none where a class has no number, and that is said', async () => {
    const { '1-9': _none, ...others } = sizeClass;
    const figures = await weightedIn({ sizeClass: others });
    expect(figures.map(({ id }) => id)).toEqual(['target-by-sizeClass']);
    expect(figures[0]?.notes.join(' ')).toContain('Es fehlt die Zahl der Betriebe für: 1 bis 9 Personen');
  });

  it('are not there without numbers to weight to', async () => {
    expect(await weightedIn({})).toEqual([]);
    const { parts } = toDashboard(worded(await releaseOf(120)));
    expect(parts.map(({ id }) => id)).not.toContain('weighted');
  });
});
