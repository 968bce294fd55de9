import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GATES } from '#app/domain/scoring/gates.ts';
import type { Cell, Release } from '#app/domain/statistics/release.ts';
import { findTable } from '#app/domain/statistics/release-cells.ts';
import { gateQuestion } from '#app/domain/statistics/question-names.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { wrapToWidth } from '#app/report-model/plots/lettering.ts';
import { toParts } from '#app/report-model/statistics/dashboard.view-model.ts';
import { findPicture } from '#app/report-model/statistics/picture.view-model.ts';
import type { ReleaseDrawing } from '#app/report-model/statistics/release-paper-model.ts';
import type { ReleasePaperSource } from '#app/report-model/statistics/release-paper.view-model.ts';
import { toBoardReport, toReleaseSlides } from '#app/report-model/statistics/release-paper.view-model.ts';
import { LOGO } from '#tests/factories/campaign-papers.ts';
import { readZip } from '#tests/factories/read-docx.ts';
import { readPdf } from '#tests/factories/read-pdf.ts';
import { releaseOf } from '#tests/factories/releases.ts';
import { toSvg } from './pictures/scene-file.ts';
import { releaseDrawing } from './report-drawing.server.ts';

const OPTIONS = { workers: 1, queueLimit: 20, timeoutMs: 60_000 };
const drawing = releaseDrawing(OPTIONS);
afterAll(() => drawing.close());

let [release, before]: Release[] = [];
beforeAll(async () => {
  before = await releaseOf(60, 'first');
  release = await releaseOf(60, 'second');
}, 120_000);

const sourceIn = (locale: Locale, campaign = 'Beispielbefragung'): ReleasePaperSource => ({
  worded: {
    ...{ release: release!, translator: translatorFor(locale) },
    names: { campaign, districts: { north: 'Stadt Nordhafen', middle: 'Mittelland', south: 'Süd & "Tal"' } },
  },
  earlier: [before!],
  target: null,
  organisationName: 'Kammer Beispielstadt',
  letterhead: { accent: '#7a1f3d', logo: LOGO },
});

async function draw(task: ReleaseDrawing, by = drawing): Promise<Buffer> {
  const drawn = await by.draw(task);
  if (!drawn.ok) throw new Error(drawn.problem.code);
  return Buffer.from(drawn.value);
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function readXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => void (open.at(-1)!.text += text));
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root;
}

const allIn = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allIn(child, name)]);
const textIn = (element: Element): string =>
  allIn(element, 'a:t')
    .map(({ text }) => text)
    .join('\n');

/** Values by their place; a place that is left out is a gap. */
const pointsIn = (element: Element): ReadonlyMap<number, string> =>
  new Map(
    allIn(element, 'c:pt').map((point) => [Number(point.attributes['idx']), allIn(point, 'c:v')[0]!.text]),
  );

interface ChartSeries {
  readonly name: string;
  readonly labels: readonly string[];
  readonly values: readonly (number | null)[];
}

function chartIn(xml: string): readonly ChartSeries[] {
  return allIn(readXml(xml), 'c:ser').map((series) => {
    const labels = [...pointsIn(allIn(series, 'c:cat')[0]!).values()];
    const values = pointsIn(allIn(series, 'c:val')[0]!);
    return {
      name: [...pointsIn(allIn(series, 'c:tx')[0]!).values()].join(''),
      labels,
      values: labels.map((_, index) => (values.has(index) ? Number(values.get(index)) : null)),
    };
  });
}

/** The numbers of the sheet of a workbook by their cells; cells that are empty are left out. */
function numbersIn(workbook: Uint8Array): ReadonlyMap<string, number> {
  const sheet = readXml(strFromU8(unzipSync(workbook)['xl/worksheets/sheet1.xml']!));
  const cells = allIn(sheet, 'c').filter(({ attributes }) => (attributes['t'] ?? 'n') === 'n');
  return new Map(
    cells.flatMap((cell) =>
      allIn(cell, 'v').map(({ text }) => [cell.attributes['r']!, Number(text)] as const),
    ),
  );
}

async function slidesIn(locale: Locale, campaign?: string) {
  const slides = toReleaseSlides(sourceIn(locale, campaign));
  const bytes = await draw(slides);
  const files = readZip(bytes);
  const charts = slides.figures.map(({ id, plot }, index) => ({
    ...{ id, plot },
    series: chartIn(files.get(`ppt/charts/chart${String(index + 1)}.xml`) ?? ''),
  }));
  return { slides, bytes, files, charts };
}

const share = ({ status, value, n }: Cell): number | null =>
  status === 'C' ? null : Math.round((100 * value!) / n!) / 100;

describe.each(LOCALES)('slides in %s', (locale) => {
  let made: Awaited<ReturnType<typeof slidesIn>>;
  beforeAll(async () => {
    made = await slidesIn(locale);
  }, 120_000);

  it('hold in their charts the numbers of the release, and a gap for each cell that is not told', () => {
    const spreads = made.charts.filter(({ id }) => /^(band|ai-use|steps)-by-/.test(id));
    expect(spreads.length).toBeGreaterThan(5);
    let gaps = 0;
    for (const { id, series } of spreads) {
      const [about = ''] = id.split('-by-');
      const cells = [...findTable(release!, about)!.cells, ...findTable(release!, id)!.cells];
      const codes = series.length;
      const expected = series.map((_, code) => cells.filter((_cell, at) => at % codes === code).map(share));
      expect(
        series.map(({ values }) => values),
        id,
      ).toEqual(expected);
      gaps += expected.flat().filter((value) => value === null).length;
    }
    expect(gaps).toBeGreaterThan(20);
    const gates = made.charts.find(({ id }) => id === 'gates')!.series[0]!;
    expect(gates.values).toEqual(
      GATES.map(({ id }) =>
        share(
          findTable(release!, gateQuestion(id))!.cells.find(({ key }) => key[gateQuestion(id)] === 'yes')!,
        ),
      ),
    );
    const points = made.charts.find(({ id }) => id === 'points')!.series[0]!;
    expect(points.values.at(-1)).toBe(findTable(release!, 'score-overall')!.cells[0]!.value);
  });

  it('hold the same numbers in the sheet behind each chart, for who changes them', () => {
    const parts = unzipSync(made.bytes);
    made.charts.forEach(({ id, series }, index) => {
      const sheet = numbersIn(parts[`ppt/embeddings/chart${String(index + 1)}.xlsx`]!);
      const expected = series.flatMap(({ values }, column) =>
        values.flatMap((value, row) =>
          value === null ? [] : [[`${String.fromCharCode(66 + column)}${String(row + 2)}`, value] as const],
        ),
      );
      expect(sheet, id).toEqual(new Map(expected));
    });
  });

  it('have a title each, words for each picture, its table in the notes, and where it is from', () => {
    const pages = [...made.files].filter(([path]) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
    expect(pages).toHaveLength(made.slides.figures.length + 4);
    for (const [path, xml] of pages) {
      const shapes = allIn(readXml(xml), 'p:sp');
      const titles = shapes.filter((shape) =>
        /^(title|ctrTitle)$/.test(allIn(shape, 'p:ph')[0]?.attributes['type'] ?? ''),
      );
      expect(titles.map(textIn).join(''), path).not.toBe('');
      const ids = allIn(readXml(xml), 'p:cNvPr').map(({ attributes }) => attributes['id']);
      expect(new Set(ids).size, path).toBe(ids.length);
    }
    made.slides.figures.forEach(({ title, plot, table }, index) => {
      const number = String(index + 4);
      const slide = readXml(made.files.get(`ppt/slides/slide${number}.xml`)!);
      expect(textIn(slide)).toContain(title);
      expect(textIn(slide)).toContain(made.slides.reading.source);
      const [frame] = allIn(slide, 'p:graphicFrame');
      expect(allIn(frame!, 'p:cNvPr')[0]?.attributes['descr']).toBe(plot.label);
      const notes = textIn(readXml(made.files.get(`ppt/notesSlides/notesSlide${number}.xml`)!));
      for (const cell of table.rows.flat()) expect(notes).toContain(cell.normalize('NFC'));
    });
  });

  it('say in short no more than their page holds, whatever sets the text', () => {
    const slide = readXml(made.files.get('ppt/slides/slide2.xml')!);
    const said = allIn(slide, 'p:sp').find(
      (shape) => allIn(shape, 'p:ph')[0]?.attributes['idx'] === '1' && allIn(shape, 'a:ext').length > 0,
    )!;
    const [{ cx = '', cy = '' } = {}] = allIn(said, 'a:ext').map(({ attributes }) => attributes);
    const [width, height] = [Number(cx) / 12_700, Number(cy) / 12_700];
    const used = allIn(said, 'a:p').reduce((sum, paragraph) => {
      const size = Number(allIn(paragraph, 'a:rPr')[0]?.attributes['sz']) / 100;
      // Arial stands in where our typeface is missing, and is a tenth wider.
      return sum + 6 + 1.2 * size * wrapToWidth(textIn(paragraph), width / 1.1, { size }).length;
    }, 0);
    expect(made.slides.glance.sentences.length).toBeGreaterThan(5);
    expect(used).toBeGreaterThan(height / 2);
    expect(used).toBeLessThanOrEqual(height);
  });

  it('draw no bar as a wall: few bars have more room between them', () => {
    for (const { id, series } of made.charts) {
      const index = made.charts.findIndex((chart) => chart.id === id) + 1;
      const xml = readXml(made.files.get(`ppt/charts/chart${String(index)}.xml`)!);
      const gap = Number(allIn(xml, 'c:gapWidth')[0]?.attributes['val']);
      const bars = Math.max(1, ...series.map(({ labels }) => labels.length));
      expect(1 / (bars * (1 + gap / 100)), id).toBeLessThanOrEqual(0.18);
    }
  });

  it('are in the colour of the chamber, with its logo', () => {
    const theme = made.files.get('ppt/theme/theme1.xml') ?? '';
    expect(/<a:accent1><a:srgbClr val="(\w+)"/.exec(theme)?.[1]).toBe('7a1f3d');
    const master = readXml(made.files.get('ppt/slideMasters/slideMaster1.xml')!);
    expect(allIn(master, 'p:pic')).toHaveLength(1);
    expect(made.files.has('ppt/media/logo.png')).toBe(true);
  });

  it('are a sound package: all that is named is there, and says what it is', () => {
    const types = readXml(made.files.get('[Content_Types].xml')!);
    const typed = allIn(types, 'Override').map(({ attributes }) => attributes['PartName']!.slice(1));
    const parts = [...made.files.keys()].filter((path) => !/\.rels$|^\[/.test(path));
    expect(typed.toSorted()).toEqual(parts.toSorted());
    for (const [path, xml] of made.files) {
      if (path.endsWith('.xml')) readXml(xml);
      if (!path.endsWith('.rels')) continue;
      for (const { attributes } of allIn(readXml(xml), 'Relationship')) {
        expect(made.files.has(attributes['Target']!.slice(1)), `${path}: ${attributes['Target']!}`).toBe(
          true,
        );
        expect(attributes['TargetMode']).toBeUndefined();
      }
    }
  });

  it('are the same bytes for the same release, in another thread too', async () => {
    const fresh = releaseDrawing(OPTIONS);
    const again = await draw(made.slides, fresh);
    await fresh.close();
    expect(again.equals(made.bytes)).toBe(true);
  }, 60_000);
});

it('slides hold text and no mark where names are typed like marks', async () => {
  const { files, slides } = await slidesIn('de', '<b>&"\u0007=1+1');
  const first = textIn(readXml(files.get('ppt/slides/slide1.xml')!));
  expect(first).toContain('<b>&"');
  expect(slides.reading.title).toContain('<b>&"');
}, 60_000);

describe.each(LOCALES)('the report for a board in %s', (locale) => {
  it('has 8 to 13 full pages, tagged, with words for each picture and all topics in order', async () => {
    const report = toBoardReport(sourceIn(locale));
    const facts = readPdf(await draw(report));
    expect(facts.textOnPages.length).toBeGreaterThanOrEqual(8);
    expect(facts.textOnPages.length).toBeLessThanOrEqual(13);
    for (const shown of facts.shownOnPages) expect(shown).toBeGreaterThan(12);
    expect(facts.untoldOnPages.every((untold) => untold === 0)).toBe(true);
    expect(facts.tags.filter(({ role }) => role === 'H1')).toHaveLength(1);
    const pictures = facts.tags.filter(({ role }) => role === 'Figure').map(({ alt }) => alt);
    const parts = report.sheets.flat();
    const plots = parts.flatMap(({ figures }) => figures).flatMap(({ plot }) => plot ?? []);
    expect(pictures).toEqual([report.logo!.said, ...plots.map(({ label }) => label)]);
    const titles = parts.map(({ title }) => title);
    expect(facts.bookmarks.filter((title) => titles.includes(title))).toEqual(titles);
    expect(facts.fonts.embedded).toBe(facts.fonts.described);
    expect([facts.language, facts.title]).toEqual([locale, report.meta.title]);
  }, 60_000);

  it('shows each topic of the release, nothing that pages do not show, and what every code stands for', () => {
    const report = toBoardReport(sourceIn(locale));
    const all = toParts(sourceIn(locale).worded, sourceIn(locale));
    expect(report.sheets.flat().map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    for (const part of report.sheets.flat()) {
      const offered = all.find(({ id }) => id === part.id)!.figures.map(({ id }) => id);
      expect(part.figures.length).toBeGreaterThan(0);
      for (const { id } of part.figures) expect(offered).toContain(id);
    }
    const explained = report.codes.groups.flatMap(({ codes }) => codes.map(({ code }) => code));
    const used = release!.tables.flatMap(({ cells }) => cells.flatMap(({ key }) => Object.values(key)));
    expect(used.filter((code) => !explained.includes(code))).toEqual([]);
  });
});

it('a report is the same bytes for the same release', async () => {
  const report = toBoardReport(sourceIn('de'));
  const fresh = releaseDrawing(OPTIONS);
  const [one, other] = [await draw(report), await draw(report, fresh)];
  await fresh.close();
  expect(one.equals(other)).toBe(true);
}, 60_000);

it('what nobody waits for any more is not drawn', async () => {
  const given = AbortSignal.abort();
  expect(await drawing.draw(toReleaseSlides(sourceIn('de')), given)).toMatchObject({ ok: false });
});

describe('a picture by itself', () => {
  const pictureOf = (id: string) => findPicture(sourceIn('de').worded, sourceIn('de'), id)!;

  it.each(['use-beside', 'bands', 'goals', 'points'])(
    'of %s says what it shows, of whom, and loads nothing',
    (id) => {
      const picture = pictureOf(id);
      const svg = toSvg(picture.scene, picture);
      const [root] = allIn(readXml(svg), 'svg');
      expect(root?.attributes['role']).toBe('img');
      expect(allIn(root!, 'title')[0]?.text).toBe(picture.title);
      expect(allIn(root!, 'desc')[0]?.text).toBe(picture.said);
      const words = allIn(root!, 'text')
        .map(({ text }) => text)
        .join(' ');
      expect(words).toContain(picture.title.split(' ')[0]);
      for (const word of picture.source.split(' ')) expect(words).toContain(word);
      expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
        /https?:|href|url\(|@import|<style|<script/,
      );
    },
  );

  it('keeps its words apart in any typeface: each is told how wide it may be, and lies on the picture', () => {
    const { scene } = pictureOf('obstacles');
    const texts = allIn(readXml(toSvg(scene, { title: '', said: '', locale: 'de' })), 'text');
    expect(texts.length).toBeGreaterThan(20);
    for (const { attributes } of texts) {
      const [x, width] = [Number(attributes['x']), Number(attributes['textLength'])];
      const anchor = attributes['text-anchor'] ?? 'start';
      const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
      expect(width).toBeGreaterThan(0);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(scene.width + 1);
    }
  });

  it('is there as dots, 1,800 wide, and is no picture where the release has none', async () => {
    const { scene } = pictureOf('bands');
    const png = await draw({ kind: 'picture', scene });
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(1800);
    expect(findPicture(sourceIn('de').worded, sourceIn('de'), 'no-such-figure')).toBeNull();
    expect(findPicture(sourceIn('de').worded, sourceIn('de'), 'series')).toBeNull();
  }, 60_000);
});
