import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { PROVIDERS } from '#app/domain/providers/register.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { toGrantFolder } from '#app/report-model/paperwork/grant-folder.view-model.ts';
import { toMinutes } from '#app/report-model/paperwork/minutes.view-model.ts';
import type { Paperwork } from '#app/report-model/paperwork/paperwork-model.ts';
import { toPreparation } from '#app/report-model/paperwork/preparation.view-model.ts';
import { DRAWN_LOCALES } from '#tests/factories/drawn-locales.ts';
import { SAMPLE_FIRMS } from '#tests/factories/firms.ts';
import { FILLED_FOLDER, FULL_NOTES, toGrantFolderSource, toSession } from '#tests/factories/paperwork.ts';
import { readDocx } from '#tests/factories/read-docx.ts';
import { readPdf } from '#tests/factories/read-pdf.ts';
import { PAGE } from './pdf/type-scale.ts';
import { paperworkDrawing, paperworkWordDrawing } from './report-drawing.server.ts';

const limits = { workers: 1, queueLimit: 20, timeoutMs: 60_000 };
const pdfs = paperworkDrawing(limits);
const documents = paperworkWordDrawing(limits);
afterAll(async () => {
  await pdfs.close();
  await documents.close();
});

async function draw(drawing: typeof pdfs, paperwork: Paperwork): Promise<Buffer> {
  const drawn = await drawing.draw(paperwork);
  if (!drawn.ok) throw new Error(drawn.problem.code);
  return Buffer.from(drawn.value);
}
/** The last line of a page. */
const LOWEST = PAGE.height - PAGE.bottom + 1;
const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const pdfOf = async (paperwork: Paperwork) => readPdf(await draw(pdfs, paperwork));

const withPlan = (locale: (typeof LOCALES)[number]) => ({
  ...toSession(locale),
  plan: toGrantFolderSource(locale).report,
});
const ALL = LOCALES.flatMap((locale) => [
  ['grant-folder', locale, toGrantFolder(toGrantFolderSource(locale))] as const,
  ['minutes', locale, toMinutes(toSession(locale))] as const,
  ['preparation', locale, toPreparation(withPlan(locale))] as const,
]);

describe.each(ALL)('%s in %s', { timeout: 120_000 }, (_kind, locale, paperwork) => {
  it('has the same chapters as PDF and for word processors, and the same bytes for the same content', async () => {
    const [pdf, word] = [await draw(pdfs, paperwork), await draw(documents, paperwork)];
    const facts = readPdf(pdf);
    const chapters = paperwork.chapters.map(({ title }) => title);
    expect(facts.bookmarks).toEqual([paperwork.title, ...chapters]);
    expect(facts.language).toBe(locale);
    expect(facts.untoldOnPages.filter((count) => count > 0)).toEqual([]);
    const headings = readDocx(word).headings.filter(({ level }) => level < 2);
    expect(headings.map(({ text }) => text)).toEqual([paperwork.title, ...chapters]);
    expect(digest(await draw(pdfs, paperwork))).toBe(digest(pdf));
    expect(digest(await draw(documents, paperwork))).toBe(digest(word));
  });
});

/** Every text of a piece of paperwork, as it was put into words. */
const textsOf = ({ chapters }: Paperwork): readonly string[] =>
  chapters.flatMap(({ title, blocks }) => [
    title,
    ...blocks.flatMap((block) => {
      if (block.kind === 'table') return [block.table.head, ...block.table.rows].flat();
      if (block.kind === 'list' || block.kind === 'boxes') return block.entries;
      return 'text' in block ? [block.text] : [];
    }),
  ]);

const lettersOf = (text: string): string => text.replace(/[\s\u00ad-]+/gu, '');

describe('the longest paperwork', { timeout: 180_000 }, () => {
  const long = Array.from({ length: 100 }, (_, index) => ({
    ...{ id: String(index), day: '2026-11-27', beganAt: 540, durationMinutes: 90 },
    ...{
      people: 'Inhaberin, Meister und zwei Gesellen '.repeat(5),
      work: 'Unterlagen angesehen '.repeat(23),
    },
  }));
  const folder = {
    ...FILLED_FOLDER,
    ...{ assignment: 'Auftrag mit vielen Worten '.repeat(75), decisions: 'Beschluss. '.repeat(180) },
  };

  it.each(DRAWN_LOCALES)('loses nothing between two pages (%s)', async (locale) => {
    const changes = { folder, attendances: long, notes: FULL_NOTES };
    const all = [
      toGrantFolder(toGrantFolderSource(locale, { ...changes, firm: SAMPLE_FIRMS.machineBuilder })),
      toMinutes(toSession(locale, changes)),
    ];
    for (const paperwork of all) {
      const { placesOnPages, textOnPages } = await pdfOf(paperwork);
      const shown = lettersOf(textOnPages.join(' '));
      const lost = textsOf(paperwork).filter((text) => !shown.includes(lettersOf(text).slice(0, 40)));
      expect(lost).toEqual([]);
      // Nothing but the footer stands below what a page holds.
      const low = placesOnPages.map(
        (places) => new Set(places.filter(({ y }) => y > LOWEST).map(({ y }) => Math.round(y))),
      );
      expect(low.every((lines) => lines.size === 1)).toBe(true);
    }
  });

  it.each(DRAWN_LOCALES)('is still one page to prepare from (%s)', async (locale) => {
    const paperwork = toPreparation({ ...withPlan(locale), folder, attendances: long, notes: FULL_NOTES });
    expect((await pdfOf(paperwork)).textOnPages).toHaveLength(1);
  });
});

describe('the grant folder', () => {
  const titlesOf = (paperwork: Paperwork): string[] => paperwork.chapters.map(({ title }) => title);
  const providersOf = (programme: string | null, withProviders = false): string => {
    const source = toGrantFolderSource('de', { folder: { ...FILLED_FOLDER, programme, withProviders } });
    const chapter = toGrantFolder(source).chapters.find(({ title }) => title === 'Anbieter und Hilfen');
    return textsOf({ ...toGrantFolder(source), chapters: chapter ? [chapter] : [] }).join(' ');
  };

  it('has the chapters of its programme in order, and without one no deadlines', () => {
    const after = ['Anbieter und Hilfen', 'Anwesenheit und Stunden'];
    const asked = ['Auftrag', 'Analyse', 'Ursachen', 'Maßnahmen mit Anleitung'];
    expect(titlesOf(toGrantFolder(toGrantFolderSource('de')))).toEqual([
      ...[...asked, ...after, 'Fristen', 'Woher diese Regeln stammen', 'Unterschriften'],
    ]);
    const folder = { ...FILLED_FOLDER, programme: null };
    expect(titlesOf(toGrantFolder(toGrantFolderSource('de', { folder })))).toEqual([
      ...[...asked, ...after, 'Unterschriften'],
    ]);
  });

  it('names providers only where that is not barred, or somebody has asked', () => {
    expect(providersOf('bafa-consulting')).toContain('nicht bestätigt');
    expect(providersOf('bafa-consulting')).not.toContain('IHK');
    expect(providersOf('bafa-consulting', true)).toContain('nach ihrer Angabe zulässt');
    expect(providersOf(null).length).toBeGreaterThan(500);
  });

  it('names no provider in its other chapters either', () => {
    const { chapters, ...rest } = toGrantFolder(toGrantFolderSource('de'));
    const shown = textsOf({ ...rest, chapters: chapters.slice(0, 4) }).join(' ');
    const services = PROVIDERS.filter(({ kind }) => !['public-help', 'funding'].includes(kind));
    expect(services.filter(({ name }) => shown.includes(name)).map(({ id }) => id)).toEqual([]);
  });

  it('is a draft until it is closed', () => {
    const closed = { ...FILLED_FOLDER, closedAt: new Date('2026-11-27T10:00:00Z') };
    expect(toGrantFolder(toGrantFolderSource('de')).notice).toContain('Entwurf');
    expect(toGrantFolder(toGrantFolderSource('de', { folder: closed })).notice).toBeNull();
  });

  it('says of deadlines what the days say, and that a rule is not confirmed', () => {
    const { chapters } = toGrantFolder(toGrantFolderSource('de'));
    const said = chapters.flatMap(({ title, blocks }) => (title === 'Fristen' ? blocks : []));
    const rows = said.flatMap((block) => (block.kind === 'table' ? block.table.rows : []));
    expect(rows.map(([, , state]) => state)).toEqual([
      ...[
        'eingehalten',
        'offen bis 2.\u00a0Juni 2027',
        'offen bis 31.\u00a0Dezember 2027',
        'noch nicht zu sagen',
      ],
    ]);
    expect(rows.map(([rule = '']) => rule.includes('Nicht bestätigt'))).toEqual([false, true, true, true]);
  });
});

describe('the minutes', () => {
  const openIn = (changes: Parameters<typeof toSession>[1]) => {
    const { chapters } = toMinutes(toSession('de', changes));
    return textsOf({
      ...toMinutes(toSession('de')),
      chapters: chapters.filter(({ title }) => title === 'Was offen ist'),
    });
  };

  it('say what was agreed and what stands there now', () => {
    expect(openIn({}).join(' ')).toContain('Verlässliche Daten. Vereinbart: „');
  });

  it('say that nobody can see it once the answers are the firm’s alone', () => {
    const said = openIn({ choices: null }).join(' ');
    expect(said).toContain('hier nicht zu sehen');
    expect(said).not.toContain('Vereinbart: „');
  });
});
