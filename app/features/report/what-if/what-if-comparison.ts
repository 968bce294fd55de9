import { wholeScore } from '#app/domain/scoring/exact-score.ts';
import { roughSpan } from '#app/domain/shared/rough-numbers.ts';
import type { Evaluation } from '#app/domain/evaluation/evaluation.ts';
import type { ProviderResult } from '#app/domain/providers/provider-result.ts';
import type { StepResult } from '#app/domain/roadmap/roadmap-result.ts';
import type { GateId, OverallResult } from '#app/domain/scoring/score-result.ts';
import { VERDICTS } from '#app/domain/providers/provider-result.ts';
import type { Range } from '#app/domain/shared/range.ts';
import type { Formats } from '#app/i18n/format.ts';
import { createFormats } from '#app/i18n/format.ts';
import { monthSpan } from '#app/i18n/month-span.ts';
import { sentences } from '#app/i18n/punctuation.ts';
import type { MovedPicture } from './moved-picture.ts';
import { toMovedPicture } from './moved-picture.ts';
import { toMoved } from './what-moved.ts';
import type { WhatIfWords } from './what-if-words.ts';
import { fillIn } from './what-if-words.ts';

interface Words extends WhatIfWords {
  readonly format: Formats;
}

export interface ComparedRow {
  readonly id: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly isChanged: boolean;
}

export interface ComparedEntry {
  readonly id: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
}

/** Today beside what would be, in finished words. */
export interface Comparison {
  readonly rows: readonly ComparedRow[];
  readonly picture: MovedPicture;
  /** What moved, in sentences, the first benefit first. */
  readonly moved: readonly string[];
  /** Steps that would come, go or move. */
  readonly steps: readonly ComparedEntry[];
  /** Providers whose verdict would change. */
  readonly providers: readonly ComparedEntry[];
  /** What moved first, short enough to be read out after every change. */
  readonly status: string;
}

function statusOf(words: Words, moved: readonly string[], rows: readonly ComparedRow[]): string {
  if (moved.length > 0) return sentences(...moved);
  const row = rows.find(({ isChanged }) => isChanged);
  return row ? fillIn(words.status, row.label, row.before, row.after) : words.statusSame;
}

function span({ span: text }: Words, low: string, high: string): string {
  return low === high ? low : fillIn(text, low, high);
}

function scoreText(words: Words, { score, low, high }: OverallResult): string {
  const range = span(words, String(wholeScore(low)), String(wholeScore(high)));
  const value = score === null ? words.withheld : String(wholeScore(score));
  return value === range ? value : fillIn(words.withSpan, value, range);
}

function bandText(words: Words, { band, bandLow, bandHigh }: OverallResult): string {
  return band === null ? span(words, words.bands[bandLow], words.bands[bandHigh]) : words.bands[band];
}

function euroText({ format, ...words }: Words, range: Range | undefined): string {
  if (!range || range.high === 0) return words.noCost;
  const { low, high } = roughSpan(range);
  return low === high ? format.euro(high) : fillIn(words.euroSpan, format.integer(low), format.integer(high));
}

const monthsOf = (words: Words, step: StepResult): string =>
  monthSpan(words.format, (low, high) => fillIn(words.span, low, high), step);

/** Months, and the form where it is not the usual one. */
function timeOf(words: Words, step: StepResult): string {
  const months = monthsOf(words, step);
  return step.form === 'own' || step.form === 'normal'
    ? months
    : fillIn(words.inForm, months, words.forms[step.form]);
}

/** A month of the first goal as YYYY-MM, in words. */
const monthText = ({ format, notPlanned }: Words, month: string | null): string =>
  month === null ? notPlanned : format.months(`${month}-01`, `${month}-01`);

function headlineText(words: Words, { roadmap }: Evaluation): string {
  const title = words.headlines[roadmap.headline];
  if (roadmap.limits.length === 0) return title;
  return sentences(fillIn(words.sentence, title), ...roadmap.limits.map((limit) => words.limits[limit]));
}

/** None is said only where no gate stands and none is unknown. */
function gatesText(words: Words, { gates, unknownGates }: Evaluation): string {
  const names = (entries: readonly { readonly id: GateId }[]): string =>
    words.format.list(entries.map(({ id }) => words.gates[id]));
  const unknown = fillIn(words.unknownGates, names(unknownGates));
  if (unknownGates.length === 0) return gates.length === 0 ? words.none : names(gates);
  return gates.length === 0 ? unknown : fillIn(words.withUnknown, names(gates), unknown);
}

const ROWS: readonly (readonly [keyof WhatIfWords['rows'], (words: Words, result: Evaluation) => string])[] =
  [
    ['score', (words, { overall }) => scoreText(words, overall)],
    ['band', (words, { overall }) => bandText(words, overall)],
    ['gates', gatesText],
    [
      'rung',
      (words, { sovereignty: { rung } }) =>
        rung === null ? words.notStated : (words.rungs[rung] ?? words.notStated),
    ],
    ['headline', headlineText],
    ['steps', (_words, { roadmap }) => String(roadmap.steps.length)],
    ['cost', (words, { roadmap }) => euroText(words, roadmap.years[0]?.costEur)],
    ['trial', (words, { roadmap }) => monthText(words, roadmap.firstBenefit.trialFrom)],
    ['routine', (words, { roadmap }) => monthText(words, roadmap.firstBenefit.routineFrom)],
  ];

function compareSteps(words: Words, before: Evaluation, after: Evaluation): ComparedEntry[] {
  const [first, second] = [before.roadmap.steps, after.roadmap.steps];
  const ids = [...new Set([...second, ...first].map(({ measure }) => measure))];
  return ids.flatMap((id) => {
    const was = first.find(({ measure }) => measure === id);
    const would = second.find(({ measure }) => measure === id);
    if (was?.month === would?.month && was?.form === would?.form) return [];
    return [
      {
        id,
        title: words.measures[id] ?? '',
        before: was ? timeOf(words, was) : words.notPlanned,
        after: would ? timeOf(words, would) : words.notPlanned,
        change: words.changes[changeOf(was, would)],
      },
    ];
  });
}

function changeOf(was: StepResult | undefined, would: StepResult | undefined) {
  if (!was) return 'added';
  if (!would) return 'removed';
  if (would.month === was.month) return 'otherwise';
  return would.month < was.month ? 'earlier' : 'later';
}

const verdictOf = (providers: readonly ProviderResult[], id: string): ProviderResult['verdict'] =>
  providers.find((entry) => entry.id === id)?.verdict ?? 'not-for-you';

function compareProviders(words: Words, before: Evaluation, after: Evaluation): ComparedEntry[] {
  return after.providers
    .map(({ id, verdict }) => ({ id, verdict, was: verdictOf(before.providers, id) }))
    .filter(({ verdict, was }) => verdict !== was)
    .toSorted((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict))
    .map(({ id, verdict, was }) => ({
      id,
      title: words.providers[id] ?? '',
      before: words.verdicts[was],
      after: words.verdicts[verdict],
      change: '',
    }));
}

/** Today and what would be, side by side; the same on the server and in the browser. */
export function toComparison(
  words: WhatIfWords,
  { before, after }: { readonly before: Evaluation; readonly after: Evaluation },
): Comparison {
  const spoken = { ...words, format: createFormats(words.locale) };
  const rows = ROWS.map(([id, textOf]) => {
    const [was, would] = [textOf(spoken, before), textOf(spoken, after)];
    return { id, label: words.rows[id], before: was, after: would, isChanged: was !== would };
  });
  const moved = toMoved(spoken, before.roadmap, after.roadmap);
  return {
    rows,
    picture: toMovedPicture(spoken, rows, { before, after }),
    moved,
    steps: compareSteps(spoken, before, after),
    providers: compareProviders(spoken, before, after),
    status: statusOf(spoken, moved, rows),
  };
}
