import { clippedPosition } from '#app/domain/benchmarks/position.ts';
import { wholeScore } from '#app/domain/scoring/exact-score.ts';
import { roughSpan } from '#app/domain/shared/rough-numbers.ts';
import type { BenchmarkResult } from '#app/domain/benchmarks/benchmark-result.ts';
import type { Evaluation } from '#app/domain/evaluation/evaluation.ts';
import type { ProviderResult } from '#app/domain/providers/provider-result.ts';
import type { StepResult } from '#app/domain/roadmap/roadmap-result.ts';
import type { OverallResult } from '#app/domain/scoring/score-result.ts';
import { VERDICTS } from '#app/domain/providers/provider-result.ts';
import type { Range } from '#app/domain/shared/range.ts';
import type { Formats } from '#app/i18n/format.ts';
import { createFormats } from '#app/i18n/format.ts';
import { sentences } from '#app/i18n/punctuation.ts';
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
  /** Steps that would come, go or move. */
  readonly steps: readonly ComparedEntry[];
  /** Providers whose verdict would change. */
  readonly providers: readonly ComparedEntry[];
  /** What moved first, short enough to be read out after every change. */
  readonly status: string;
}

function statusOf(words: Words, rows: readonly ComparedRow[]): string {
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

function positionOf(words: Words, share: number): string {
  if (share > 0.95) return words.positionAbove;
  if (share < 0.05) return words.positionBelow;
  return words.positions[String(clippedPosition(share))] ?? '';
}

/** The one benchmark a firm of this size is to look at first. */
function positionText(words: Words, benchmarks: readonly BenchmarkResult[]): string {
  const primary = benchmarks.find(({ role }) => role === 'primary') ?? benchmarks[0];
  if (!primary) return words.none;
  const range = span(words, positionOf(words, primary.positionLow), positionOf(words, primary.positionHigh));
  return primary.position === null ? range : positionOf(words, primary.position);
}

function euroText({ format, ...words }: Words, range: Range | undefined): string {
  if (!range || range.high === 0) return words.noCost;
  const { low, high } = roughSpan(range);
  return low === high ? format.euro(high) : fillIn(words.euroSpan, format.integer(low), format.integer(high));
}

const monthsOf = ({ format }: Words, step: StepResult): string => format.months(step.from, step.to);

/** Months, and the form where it is not the usual one. */
function timeOf(words: Words, step: StepResult): string {
  const months = monthsOf(words, step);
  return step.form === 'own' || step.form === 'normal'
    ? months
    : fillIn(words.inForm, months, words.forms[step.form]);
}

function pilotText(words: Words, { roadmap }: Evaluation): string {
  const pilot = roadmap.steps.find(({ measure }) => words.pilots.includes(measure));
  return pilot
    ? fillIn(words.pilot, words.measures[pilot.measure] ?? '', monthsOf(words, pilot))
    : words.notPlanned;
}

function headlineText(words: Words, { roadmap }: Evaluation): string {
  return sentences(words.headlines[roadmap.headline], ...roadmap.limits.map((limit) => words.limits[limit]));
}

function gatesText(words: Words, { gates }: Evaluation): string {
  return gates.length === 0 ? words.none : words.format.list(gates.map(({ id }) => words.gates[id]));
}

const ROWS: readonly (readonly [keyof WhatIfWords['rows'], (words: Words, result: Evaluation) => string])[] =
  [
    ['score', (words, { overall }) => scoreText(words, overall)],
    ['band', (words, { overall }) => bandText(words, overall)],
    ['gates', gatesText],
    ['position', (words, { benchmarks }) => positionText(words, benchmarks)],
    [
      'rung',
      (words, { sovereignty: { rung } }) =>
        rung === null ? words.notStated : (words.rungs[rung] ?? words.notStated),
    ],
    ['headline', headlineText],
    ['steps', (_words, { roadmap }) => String(roadmap.steps.length)],
    ['cost', (words, { roadmap }) => euroText(words, roadmap.years[0]?.costEur)],
    ['pilot', pilotText],
  ];

function compareSteps(words: Words, before: Evaluation, after: Evaluation): ComparedEntry[] {
  const [first, second] = [before.roadmap.steps, after.roadmap.steps];
  const ids = [...new Set([...second, ...first].map(({ measure }) => measure))];
  return ids.flatMap((id) => {
    const was = first.find(({ measure }) => measure === id);
    const would = second.find(({ measure }) => measure === id);
    if (was?.quarter === would?.quarter && was?.form === would?.form) return [];
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
  if (would.quarter === was.quarter) return 'otherwise';
  return would.quarter < was.quarter ? 'earlier' : 'later';
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
  return {
    rows,
    steps: compareSteps(spoken, before, after),
    providers: compareProviders(spoken, before, after),
    status: statusOf(spoken, rows),
  };
}
