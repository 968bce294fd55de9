import { countChanges, ITEM_CHANGES } from '#app/domain/comparison/compare-items.ts';
import type { WaveComparison } from '#app/domain/comparison/compare-waves.ts';
import { compareWaves } from '#app/domain/comparison/compare-waves.ts';
import { toPoints, wholeScore } from '#app/domain/scoring/exact-score.ts';
import type { ExactScores } from '#app/domain/scoring/scores.ts';
import { runIn, sentences } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ScoreReading } from '../plots/plot-data.ts';
import type { ReportInput } from '../report-input.ts';
import { scoreSpan } from '../wording.ts';
import type { PaperLine } from './paper-model.ts';

/** As people see scores: whole points, rounded down. */
export function toReading(exact: ExactScores | null | undefined): ScoreReading | null {
  if (!exact) return null;
  const whole = (units: number): number => wholeScore(toPoints(units));
  return {
    score: exact.score === null ? null : whole(exact.score),
    low: whole(exact.low),
    high: whole(exact.high),
  };
}

/** The score, or the range where it is withheld. */
export const shortReading = (translator: Translator, reading: ScoreReading): string =>
  reading.score === null ? scoreSpan(translator, reading) : String(reading.score);

/** From last time to this time, as far as both can be compared. */
export function fromLastToPresent(
  translator: Translator,
  last: ScoreReading | null,
  present: ScoreReading | null,
): string {
  if (last === null || present === null) return translator.t('report:changes.notComparable');
  return translator.t('report:changes.value', {
    last: shortReading(translator, last),
    present: shortReading(translator, present),
  });
}

/** How many answers moved which way, in a sentence; what cannot be compared is left out. */
export function toSinceLead(
  { items }: Pick<WaveComparison, 'items'>,
  last: { readonly asOf: string },
  { t, format }: Translator,
): string {
  const comparable = items.filter(({ isComparable }) => isComparable);
  const counts = countChanges(comparable);
  const date = format.date(last.asOf);
  if (counts.unchanged === comparable.length) return t('report:changes.leadSame', { date });
  // What moved is said first, what stayed last.
  const order = [...ITEM_CHANGES.filter((change) => change !== 'unchanged'), 'unchanged'] as const;
  const changes = order
    .filter((change) => counts[change] > 0)
    .map((change) => t(`report:changes.counts.${change}`, { count: counts[change] }));
  return t('report:changes.lead', { date, changes: format.list(changes) });
}

/** What has changed since the assessment that this one follows, in two sentences; null where it follows none. */
export function toSinceLast({ followed, result, facts, translator }: ReportInput): PaperLine | null {
  if (!followed) return null;
  const present = { answers: facts.answers, questionnaire: result.questionnaire };
  const comparison = compareWaves({ present, last: followed, before: [] });
  return {
    id: 'since-last',
    leadIn: runIn(translator, translator.t('report:changes.title')),
    text: sentences(toSinceLead(comparison, followed, translator), sayOverall(comparison, translator)),
  };
}

function sayOverall({ overall }: WaveComparison, translator: Translator): string {
  const [last, present] = [toReading(overall.earlier[0]), toReading(overall.present)];
  if (last === null || present === null) return '';
  const scores = fromLastToPresent(translator, last, present);
  return translator.t('report:paper.overallSince', { scores, compared: overall.compared });
}
