import type { Letterhead } from '#app/domain/own-report/letterhead.ts';
import { enumerated } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ChartedScene } from '../plots/chart-model.ts';
import { PAGE_MARKS } from '../report-model.ts';
import type { TableModel } from '../table-model.ts';
import { toSheets } from './board-sheets.ts';
import { toCodeBook } from './code-book.view-model.ts';
import type { ShownBeside } from './dashboard.view-model.ts';
import { toParts } from './dashboard.view-model.ts';
import { toGlance } from './glance.view-model.ts';
import { toReading } from './reading.view-model.ts';
import type {
  BoardReport,
  FigureSlide,
  MethodModel,
  ReleasePaper,
  ReleaseSlides,
} from './release-paper-model.ts';
import type { WordedRelease } from './release-words.ts';

/** What a paper of a release is made of. */
export interface ReleasePaperSource extends ShownBeside {
  readonly worded: WordedRelease;
  readonly organisationName: string;
  readonly letterhead: Pick<Letterhead, 'logo' | 'accent'>;
}

const METHOD = ['counts', 'groups', 'attack', 'chosen', 'releases'] as const;

function toMethod({ release, translator }: WordedRelease): MethodModel {
  const { t } = translator;
  const { floor, noise, method } = release;
  const values = { floor, bound: noise.bound, group: 2 * floor, method };
  return {
    title: t('statistics:method.title'),
    texts: METHOD.map((text) => t(`statistics:method.${text}`, values)),
  };
}

function toPaper({ worded, earlier, organisationName, letterhead }: ReleasePaperSource): ReleasePaper {
  const { translator, release } = worded;
  const { t, locale } = translator;
  const { logo, accent } = letterhead;
  const reading = toReading(worded);
  return {
    locale,
    meta: {
      ...{ title: reading.title, subject: reading.subtitle },
      ...{ author: organisationName, asOf: release.asOf, testRun: null },
    },
    labels: {
      ...{ header: reading.title, headerRight: reading.subtitle },
      page: t('report:page', PAGE_MARKS),
    },
    ...{ organisation: organisationName, accent, reading },
    logo: logo && { ...logo, said: t('campaign-papers:logo', { organisation: organisationName }) },
    glance: toGlance(worded, earlier),
    method: toMethod(worded),
  };
}

/** A release for a board: in short, then topic by topic, then how it is made and what its codes stand for. */
export const toBoardReport = (source: ReleasePaperSource): BoardReport => ({
  ...{ ...toPaper(source), kind: 'report' },
  sheets: toSheets(toParts(source.worded, source), toReading(source.worded).source),
  codes: toCodeBook(source.worded),
});

/** A table as it is read aloud, a sentence for each row. */
function toSpoken(translator: Translator, { head, rows }: TableModel): readonly string[] {
  const { t } = translator;
  return rows.map(([label = '', ...cells]) => {
    const values = cells.flatMap((value, index) =>
      value === '' ? [] : [t('statistics:spoken.value', { head: head[index + 1] ?? '', value })],
    );
    return t('statistics:spoken.row', { label, values: enumerated(translator, values) });
  });
}

/** A chart has no number for what is not told, so a bar of parts ends early; a drawing shows the rest as one piece. */
function gapNotes({ release, translator }: WordedRelease, { chart }: ChartedScene): readonly string[] {
  const isParted = chart?.series.some(({ look }) => look === 'first') === true;
  const hasGap = chart?.series.some(({ values }) => values.includes(null)) === true;
  return isParted && hasGap ? [translator.t('statistics:spoken.gaps', { floor: release.floor })] : [];
}

/** A release to be shown: a slide for each picture. */
export function toReleaseSlides(source: ReleasePaperSource): ReleaseSlides {
  const { worded } = source;
  const { translator } = worded;
  const figures = toParts(worded, source).flatMap(({ figures: all }) =>
    all.flatMap((figure): readonly FigureSlide[] => {
      const { plot, table } = figure;
      if (plot === null) return [];
      const notes = [...figure.notes, ...gapNotes(worded, plot)];
      return [{ ...figure, plot, notes, spoken: toSpoken(translator, table) }];
    }),
  );
  return { ...{ ...toPaper(source), kind: 'slides' }, figures };
}
