import { deriveBalance } from '#app/domain/statistics/derive-balance.ts';
import type { Series, SeriesLine } from '#app/domain/statistics/derive-series.ts';
import { deriveSeries } from '#app/domain/statistics/derive-series.ts';
import type { Range } from '#app/domain/shared/range.ts';
import { findSubject } from '#app/domain/statistics/question-kinds.ts';
import type { Release } from '#app/domain/statistics/release.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { SceneModel } from '../plots/scene-model.ts';
import { inTwoWidths } from '../plots/scene-model.ts';
import { toWaveScene } from '../plots/wave-rows.ts';
import { spanText } from '../wording.ts';
import type { DashboardFigure } from './dashboard-model.ts';
import { percentSpan } from './figure-words.ts';
import type { WordedRelease } from './release-words.ts';
import { groupName, scoreTitle } from './release-words.ts';

const signed = ({ t, format }: Translator, balance: number): string =>
  t('statistics:change.signed', {
    sign: balance > 0 ? 'more' : balance < 0 ? 'less' : 'same',
    size: format.integer(Math.abs(balance)),
  });

export const balanceText = (translator: Translator, { low, high }: Range): string =>
  spanText(translator, signed(translator, low), signed(translator, high));

/** Better less worse against the wave before: a row for each group, a column for each score. */
function balanceFigure(worded: WordedRelease, before: Release): readonly DashboardFigure[] {
  const { release, translator } = worded;
  const { t } = translator;
  const balances = deriveBalance(release, before);
  const questions = [...new Set(balances.map(({ question }) => question))];
  const groups = new Map(balances.map(({ group }) => [JSON.stringify(group), group]));
  if (questions.length === 0) return [];
  const title = t('statistics:change.balance', { wave: before.wave });
  const rows = [...groups.values()].map((group) => [
    groupName(worded, group),
    ...questions.map((question) => {
      const found = balances.find(
        (each) => each.question === question && JSON.stringify(each.group) === JSON.stringify(group),
      );
      return found === undefined ? '' : balanceText(translator, found.balance);
    }),
  ]);
  const heads = questions.map((question) => {
    const subject = findSubject(question);
    if (subject?.kind !== 'band') throw new RangeError(`${question} counts no bands`);
    return scoreTitle(translator, subject.of);
  });
  return [
    {
      ...{ id: 'balance', title, plot: null },
      table: {
        caption: title,
        head: [t('statistics:group'), ...heads],
        ...{ rows, numeric: heads.map((_, index) => index + 1) },
      },
      notes: [t('statistics:change.balanceNote'), t('statistics:change.others')],
    },
  ];
}

function lineTitle(translator: Translator, { kind, id }: SeriesLine): string {
  const { t } = translator;
  if (kind === 'use') return t('statistics:change.use');
  if (kind === 'mean') return t('statistics:change.mean', { score: scoreTitle(translator, id) });
  return t('statistics:change.gate', { gate: t(`method:gates.${id}.title`) });
}

function valueText(translator: Translator, { kind }: SeriesLine, value: Range | null): string {
  if (value === null) return translator.t('statistics:tooFew');
  return kind === 'mean' ? translator.format.integer(value.low) : percentSpan(translator, value);
}

/** From how many waves on a line says more than two numbers. */
const LEAST_WAVES = 3;

function trendPlot(
  { translator }: WordedRelease,
  { waves, lines }: Series,
  title: string,
): SceneModel | null {
  if (waves.length < LEAST_WAVES) return null;
  const plot = {
    waves: waves.map(({ wave, isBreak }) => ({ label: wave, isBreak })),
    rows: lines.map((line) => ({
      label: lineTitle(translator, line),
      values: line.values,
      texts: line.values.map((value) => valueText(translator, line, value)),
    })),
  };
  return inTwoWidths((width) => toWaveScene(plot, width), {
    name: title,
    label: translator.t('statistics:plots.waves', { title, rows: lines.length, waves: waves.length }),
  });
}

/** The figures of all waves beside each other; from three waves on as a picture too. */
function seriesFigure(worded: WordedRelease, releases: readonly Release[]): readonly DashboardFigure[] {
  const { translator } = worded;
  const { t, format } = translator;
  const series = deriveSeries(releases);
  const { waves, lines } = series;
  if (waves.length < 2) return [];
  const title = t('statistics:change.series');
  const plot = trendPlot(worded, series, title);
  return [
    {
      ...{ id: 'series', title, plot },
      table: {
        caption: plot === null ? title : t('statistics:asTable', { title }),
        head: [
          t('statistics:columns.what'),
          ...waves.map(({ wave, n, isBreak }) =>
            t(`statistics:change.${isBreak ? 'waveWithBreak' : 'wave'}`, { wave, n: format.integer(n) }),
          ),
        ],
        rows: lines.map((line) => [
          lineTitle(translator, line),
          ...line.values.map((value) => valueText(translator, line, value)),
        ]),
        numeric: waves.map((_, index) => index + 1),
      },
      notes: [
        t('statistics:change.others'),
        ...(waves.some(({ isBreak }) => isBreak) ? [t('statistics:change.breakNote')] : []),
        ...(plot === null ? [] : [t('statistics:change.trendNote')]),
      ],
    },
  ];
}

const byTime = (one: Release, other: Release): number =>
  one.asOf === other.asOf ? one.number - other.number : one.asOf < other.asOf ? -1 : 1;

/** The releases of earlier waves, the oldest first. */
const earlierWaves = ({ wave, asOf }: Release, releases: readonly Release[]): readonly Release[] =>
  releases.filter((other) => other.wave !== wave && other.asOf < asOf).toSorted(byTime);

/** The newest release of the wave before; null where there is none. */
export const waveBefore = (release: Release, releases: readonly Release[]): Release | null =>
  earlierWaves(release, releases).at(-1) ?? null;

/** Against the wave before, and over all waves; nothing where there is no other wave. */
export function changeFigures(
  worded: WordedRelease,
  releases: readonly Release[],
): readonly DashboardFigure[] {
  const { release } = worded;
  const before = waveBefore(release, releases);
  if (before === null) return [];
  return [
    ...balanceFigure(worded, before),
    ...seriesFigure(worded, [...earlierWaves(release, releases), release]),
  ];
}
