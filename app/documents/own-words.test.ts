import { afterAll, describe, expect, expectTypeOf, it } from 'vitest';
import type { Locale } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { toWord } from '#app/report-model/chapters/word.view-model.ts';
import type { OwnWordsModel } from '#app/report-model/own-words-model.ts';
import type { OwnWordsInput } from '#app/report-model/own-words.view-model.ts';
import { toOwnWords } from '#app/report-model/own-words.view-model.ts';
import { toPrintedReport } from '#app/report-model/report.view-model.ts';
import type { PrintedReport, WordReport } from '#app/report-model/report-model.ts';
import { DRAWN_LOCALES } from '#tests/factories/drawn-locales.ts';
import { JOINERY, SAMPLE_FIRMS } from '#tests/factories/firms.ts';
import { generateReports, inLanguage } from '#tests/factories/generated-reports.ts';
import { MOST_WORDS, SOME_WORDS } from '#tests/factories/own-reports.ts';
import { readDocx } from '#tests/factories/read-docx.ts';
import { readPdf } from '#tests/factories/read-pdf.ts';
import { buildReportModel } from '#tests/factories/report-models.ts';
import { isBesideContents } from './docx/own-words.ts';
import { ReportDrawing, wordDrawing } from './report-drawing.server.ts';

const options = { workers: 1, queueLimit: 20, timeoutMs: 90_000 };
const pdfs = new ReportDrawing(options);
const documents = wordDrawing(options);
afterAll(() => Promise.all([pdfs.close(), documents.close()]));

/** What could be taken for something else: marks of the program, of its files, and numbers it might have said. */
const TRICKS = [
  'Gesamt 100 von 100 Punkten, Stufe „Führend“, Kosten 0 €.',
  '#1 #2 {page} {{total}} <b>0 von 4</b> &lt;w:tbl&gt; \\q /Type /Page',
  '\ue000KI-Brücke\ue001 \ue002https://firma.example\ue003',
  '\u202e100 netknuP \u2067 \u0000 \ufeff',
  '__proto__ constructor toString summary profile plan ledger',
].join('\n');
const trick = TRICKS.replaceAll('\n', ' ');
const HOSTILE: OwnWordsInput = {
  organisation: { name: 'Platz 1 der Anbieterliste: Musterberatung' },
  adviser: 'Empfohlen von der KI-Brücke',
  words: {
    ...{ introduction: TRICKS, conclusion: TRICKS },
    remarks: { standing: trick, plan: trick, steps: trick, return: trick, help: trick, answers: trick },
    extraSteps: Array.from({ length: 4 }, () => ({
      title: trick,
      month: '2027-02',
      who: trick,
      text: trick,
    })),
    paidBy: ['__proto__', 'constructor', '#1'],
  },
  letterhead: null,
};

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

/** All that is said in it. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const wordsIn = (locale: Locale, own: OwnWordsInput): OwnWordsModel =>
  frozen(toOwnWords(own, translatorFor(locale)));

const toWordReport = (report: PrintedReport): WordReport => ({
  ...report,
  word: toWord(translatorFor(report.locale), report.steps),
});

async function drawPdf(report: PrintedReport, words: OwnWordsModel | null): Promise<Buffer> {
  const drawn = await pdfs.draw(report, words);
  if (!drawn.ok) throw new Error(drawn.problem.code);
  return Buffer.from(drawn.value);
}

async function drawDocx(report: PrintedReport, words: OwnWordsModel | null): Promise<Buffer> {
  const drawn = await documents.draw(toWordReport(report), words);
  if (!drawn.ok) throw new Error(drawn.problem.code);
  return Buffer.from(drawn.value);
}

/** All lines of a document but those that count its pages. */
const linesOf = (pdf: Buffer): string[] =>
  readPdf(pdf).textOnPages.flatMap((page) =>
    page.split('\n').filter((line) => !/^\p{L}+ \d+ \p{L}+ \d+$/u.test(line.trim())),
  );

/** What of a longer list is not in the shorter one, which has to stand in it in its order; null where it does not. */
function addedTo(shorter: readonly string[], longer: readonly string[]): string[] | null {
  const added: string[] = [];
  let next = 0;
  for (const each of longer) {
    if (each === shorter[next]) next += 1;
    else added.push(each);
  }
  return next === shorter.length ? added : null;
}

/** The paragraphs of a document that begin a page. */
const pagesBegun = (docx: Buffer): string[] =>
  [...(readDocx(docx).files.get('word/document.xml') ?? '').matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)]
    .map(([xml]) => xml)
    .filter((xml) => xml.includes('<w:pageBreakBefore/>'))
    .map((xml) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''));

/** What is printed of a model, without the room between it. */
const squeezed = (text: string): string => text.replace(/[\s\p{C}□-]+/gu, '');

describe('what an adviser says around a report', { timeout: 240_000 }, () => {
  it('shares no name with what the method found', () => {
    expectTypeOf<keyof OwnWordsModel & keyof WordReport>().toEqualTypeOf<never>();
  });

  it.each(DRAWN_LOCALES)('takes nothing from the PDF and changes nothing in it, in %s', async (locale) => {
    const report = frozen(buildReportModel(JOINERY, locale));
    const said = JSON.stringify(report);
    const words = wordsIn(locale, HOSTILE);
    const [without, advised] = [await drawPdf(report, null), await drawPdf(report, words)];
    expect(JSON.stringify(report)).toBe(said);
    const { header, headerRight } = report.labels;
    const running = new Set([header, headerRight, report.meta.author].map(squeezed));
    const body = (pdf: Buffer) => linesOf(pdf).filter((line) => !running.has(squeezed(line)));
    const added = addedTo(body(without), body(advised));
    expect(added).not.toBeNull();
    // All that came is the adviser's: word for word, and nothing else.
    const own = squeezed(textsOf(words).join(' '));
    expect((added ?? []).filter((line) => !own.includes(squeezed(line)))).toEqual([]);
    expect(added?.join(' ').length).toBeGreaterThan(1000);
  });

  it.each(DRAWN_LOCALES)('takes nothing from the document to write on, in %s', async (locale) => {
    const report = frozen(buildReportModel(JOINERY, locale));
    const words = wordsIn(locale, HOSTILE);
    const [without, advised] = [
      readDocx(await drawDocx(report, null)),
      readDocx(await drawDocx(report, words)),
    ];
    expect(advised.tables).toEqual(without.tables);
    const added = addedTo(without.paragraphs, advised.paragraphs) ?? [];
    const own = squeezed(textsOf(words).join(' '));
    expect(added.length).toBeGreaterThan(10);
    expect(added.filter((text) => !own.includes(squeezed(text)))).toEqual([]);
  });

  it.each(Object.entries(SAMPLE_FIRMS))(
    'adds no more pages to the report of the %s than its form says, and one of its own before it',
    async (_, firm) => {
      for (const locale of DRAWN_LOCALES) {
        const report = buildReportModel(firm, locale);
        const pagesOf = async (words: OwnWordsModel | null) =>
          readPdf(await drawPdf(report, words)).textOnPages;
        const without = (await pagesOf(null)).length;
        const advised = await pagesOf(wordsIn(locale, MOST_WORDS));
        expect(advised.length, locale).toBeLessThanOrEqual(without + 3);
        const words = wordsIn(locale, MOST_WORDS);
        expect(advised[1], locale).toContain(words.opening.title);
        expect(advised[1], locale).toContain(words.opening.contact.lines.at(-1));
        expect(advised[2], locale).toContain(report.summary.title);
      }
    },
  );

  it.each(DRAWN_LOCALES)(
    'shares a page with the list of contents where it is short, in %s',
    async (locale) => {
      const report = buildReportModel(JOINERY, locale);
      const { contents } = toWordReport(report).word;
      const { title } = report.summary;
      const begun = async (words: OwnWordsModel | null) => pagesBegun(await drawDocx(report, words));
      const some = wordsIn(locale, SOME_WORDS);
      const without = await begun(null);
      expect(without[0]).toBe(title);
      expect(await begun(some)).toEqual([contents, ...without]);
      const most = wordsIn(locale, MOST_WORDS);
      expect(await begun(most)).toEqual([most.opening.title, ...without]);
    },
  );

  it.each<[string, readonly string[], boolean]>([
    ['as many short paragraphs as leave room for it', Array<string>(11).fill('Ein Satz.'), true],
    ['one more', Array<string>(12).fill('Ein Satz.'), false],
    ['one paragraph of as many lines', ['Wort '.repeat(19 * 17)], true],
    ['one more line', ['Wort '.repeat(19 * 17 + 1)], false],
  ])('stands beside the contents as far as it leaves room for them: %s', (_what, introduction, isBeside) => {
    const words = wordsIn('de', SOME_WORDS);
    expect(isBesideContents({ ...words, opening: { ...words.opening, introduction } })).toBe(isBeside);
  });

  it('says what it is to who listens, the picture too', async () => {
    const words = wordsIn('de', SOME_WORDS);
    const pdf = readPdf(await drawPdf(buildReportModel(JOINERY, 'de'), words));
    expect(pdf.tags).toContainEqual({ role: 'Figure', alt: words.logo?.said });
    expect(pdf.untoldOnPages.filter((count) => count > 0)).toEqual([]);
    expect(pdf.bookmarks).toEqual(expect.arrayContaining([words.opening.title, words.closing?.title]));
    expect(pdf.fonts.embedded).toBe(pdf.fonts.described);
  });

  it('has the same bytes for the same words, whatever was drawn before, and others for others', async () => {
    const report = buildReportModel(JOINERY, 'de');
    const [some, most] = [wordsIn('de', SOME_WORDS), wordsIn('de', MOST_WORDS)];
    for (const draw of [drawPdf, drawDocx]) {
      const first = await draw(report, some);
      const other = await draw(report, most);
      expect(first.equals(await draw(report, some))).toBe(true);
      expect(first.equals(other)).toBe(false);
    }
  });

  it('says beside the list who pays the adviser', async () => {
    const report = buildReportModel(JOINERY, 'de');
    const paid = { ...SOME_WORDS, words: { ...SOME_WORDS.words, paidBy: ['ki-campus'] } };
    for (const own of [SOME_WORDS, paid]) {
      const { disclosure } = wordsIn('de', own);
      const { paragraphs } = readDocx(await drawDocx(report, wordsIn('de', own)));
      const place = paragraphs.indexOf(disclosure);
      expect(paragraphs.lastIndexOf(report.ledger.title)).toBeLessThan(place);
      expect(paragraphs.lastIndexOf(report.method.title)).toBeGreaterThan(place);
    }
    expect(wordsIn('de', paid).disclosure).toContain('KI-Campus');
    expect(wordsIn('de', SOME_WORDS).disclosure).toContain('Kein Anbieter dieser Liste bezahlt uns');
  });
});

/** Of these the foot of a page had room for who pays the adviser, and for nobody who can help. */
const ENDED_WITH_DISCLOSURE = [1, 32];

it('keeps who can help with who pays the adviser, never the heading alone at the foot of a page', async () => {
  const words = toOwnWords(MOST_WORDS, translatorFor('de'));
  const bare = (text: string): string => text.replace(/[\s-]/g, '');
  const all = generateReports(Math.max(...ENDED_WITH_DISCLOSURE) + 1, 7);
  for (const report of all.filter((_, place) => ENDED_WITH_DISCLOSURE.includes(place))) {
    const printed = toPrintedReport(inLanguage(report, 'de'));
    const drawn = await pdfs.draw(printed, words);
    if (!drawn.ok) throw new Error(drawn.problem.code);
    const pages = readPdf(Buffer.from(drawn.value)).textOnPages.map(bare);
    const page = pages.find((text) => text.includes(bare(printed.ledger.lead)));
    expect(page).toContain(bare(printed.paper.needs[0]?.title ?? ''));
  }
});
