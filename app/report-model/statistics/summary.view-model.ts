import { GOALS } from '#app/domain/questionnaire/profile.ts';
import { GATES } from '#app/domain/scoring/gates.ts';
import { BANDS } from '#app/domain/scoring/bands.ts';
import { deriveBalance } from '#app/domain/statistics/derive-balance.ts';
import { deriveUse } from '#app/domain/statistics/derive-use.ts';
import { wholePercent } from '#app/domain/statistics/derive-shares.ts';
import { BAND, BAND_CHANGE, gateQuestion, goalQuestion, YES } from '#app/domain/statistics/question-names.ts';
import type { Cell, Release } from '#app/domain/statistics/release.ts';
import { ALL_FIRMS, cellsOf, RETURNED_FIRMS } from '#app/domain/statistics/release-cells.ts';
import { quoted } from '../wording.ts';
import { balanceText } from './change-figures.ts';
import { percentSpan, percentText } from './figure-words.ts';
import type { WordedRelease } from './release-words.ts';

/** An answer with what it is called and its share, in whole per cent. */
interface Told {
  readonly label: string;
  readonly percent: number;
}

const toTold = ({ value, n }: Cell, label: string): readonly Told[] =>
  value === null || n === null ? [] : [{ label, percent: wholePercent(value, n) }];

const mostFirst = (all: readonly Told[]): readonly Told[] =>
  all.toSorted((one, other) => other.percent - one.percent);

/** The share that is left: what a sentence on some firms has to say of the others. */
const rest = (percent: number): number => 100 - percent;

function bandSentence(worded: WordedRelease): string {
  const { release, translator } = worded;
  const cells = cellsOf(release, BAND, ALL_FIRMS);
  const told = mostFirst(
    BANDS.flatMap((band) =>
      cells
        .filter(({ key }) => key[BAND] === band)
        .flatMap((cell) => toTold(cell, translator.t(`method:bands.${band}.title`))),
    ),
  );
  const [most, least] = [told[0], told.at(-1)];
  if (most === undefined || least === undefined || most === least) return '';
  return translator.t('statistics:summary.bands', {
    ...{ most: quoted(translator, most.label), mostShare: percentText(translator, most.percent) },
    ...{ least: quoted(translator, least.label), leastShare: percentText(translator, least.percent) },
    floor: release.floor,
  });
}

function useSentence({ release, translator }: WordedRelease): string {
  const all = deriveUse(release).find(({ group }) => group.dimension === null);
  if (all === undefined) return '';
  const { low, high } = all.percent;
  return translator.t('statistics:summary.use', {
    share: percentSpan(translator, all.percent),
    others: percentSpan(translator, { low: rest(high), high: rest(low) }),
  });
}

function yesShares({ release }: WordedRelease, question: string, label: string): readonly Told[] {
  const cell = cellsOf(release, question, ALL_FIRMS).find(({ key }) => key[question] === YES);
  return cell === undefined ? [] : toTold(cell, label);
}

function gateSentence(worded: WordedRelease): string {
  const { translator } = worded;
  const [most] = mostFirst(
    GATES.flatMap(({ id }) => yesShares(worded, gateQuestion(id), translator.t(`method:gates.${id}.title`))),
  );
  if (most === undefined) return '';
  return translator.t('statistics:summary.gate', {
    ...{ gate: quoted(translator, most.label), share: percentText(translator, most.percent) },
    others: percentText(translator, rest(most.percent)),
  });
}

function goalSentence(worded: WordedRelease): string {
  const { translator } = worded;
  const told = mostFirst(
    GOALS.flatMap((goal) =>
      yesShares(worded, goalQuestion(goal), translator.t(`questionnaire:profile.goals.options.${goal}`)),
    ),
  );
  const [most, least] = [told[0], told.at(-1)];
  if (most === undefined || least === undefined || most === least) return '';
  return translator.t('statistics:summary.goals', {
    ...{ most: quoted(translator, most.label), mostShare: percentText(translator, most.percent) },
    ...{ least: quoted(translator, least.label), leastShare: percentText(translator, least.percent) },
  });
}

/** Of those that came again: the ones that stand higher, and the ones that stand lower, or nothing of either. */
function returningSentence({ release, translator }: WordedRelease): string {
  const cells = cellsOf(release, BAND_CHANGE, RETURNED_FIRMS);
  const shareOf = (change: string): string | null => {
    const cell = cells.find(({ key }) => key[BAND_CHANGE] === change);
    const [told] = cell === undefined ? [] : toTold(cell, change);
    return told === undefined ? null : percentText(translator, told.percent);
  };
  const [better, same, worse] = [shareOf('better'), shareOf('same'), shareOf('worse')];
  const n = cells[0]?.n ?? null;
  if (release.before === null || n === null || better === null || same === null || worse === null) return '';
  return translator.t('statistics:summary.returning', {
    ...{ n: translator.format.integer(n), wave: release.before.wave },
    ...{ better, same, worse },
  });
}

function changeSentence({ release, translator }: WordedRelease, before: Release | null): string {
  if (before === null) return '';
  const found = deriveBalance(release, before).find(
    ({ question, group }) => question === BAND && group.dimension === null,
  );
  if (found === undefined) return '';
  return translator.t('statistics:summary.change', {
    wave: before.wave,
    balance: balanceText(translator, found.balance),
  });
}

/**
 * Three to seven sentences on a release: what is most frequent and what is least, never one without the other, and no
 * word of what anybody should do. A sentence that lacks its number is left out.
 */
export function toSummary(worded: WordedRelease, before: Release | null): readonly string[] {
  const { release, translator } = worded;
  return [
    translator.t('statistics:summary.firms', {
      count: release.population.n,
      date: translator.format.date(release.asOf),
    }),
    ...[bandSentence(worded), useSentence(worded), gateSentence(worded), goalSentence(worded)],
    changeSentence(worded, before),
    returningSentence(worded),
  ].filter((sentence) => sentence !== '');
}
