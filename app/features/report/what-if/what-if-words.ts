import type { Verdict } from '#app/domain/providers/provider-result.ts';
import type { Headline, Limit } from '#app/domain/roadmap/roadmap-result.ts';
import type { Band, GateId } from '#app/domain/scoring/score-result.ts';
import type { FormId } from '#app/domain/roadmap/measure.ts';
import type { Locale } from '#app/i18n/locales.ts';
import type { WhatIfFault } from './what-if-form.ts';

/** Where a number or a text goes in a finished sentence. */
export const MARKS = { first: '#1', second: '#2', third: '#3' } as const;

type By<Id extends string> = Readonly<Record<Id, string>>;

/** Every text a comparison may need, finished by the server: the browser holds no catalogue of words. */
export interface WhatIfWords {
  readonly locale: Locale;
  readonly rows: By<
    'score' | 'band' | 'gates' | 'position' | 'rung' | 'headline' | 'steps' | 'cost' | 'pilot'
  >;
  /** "#1 to #2" */
  readonly span: string;
  /** "#1 (#2)" */
  readonly withSpan: string;
  readonly withheld: string;
  readonly none: string;
  readonly noCost: string;
  /** "#1 to #2 euro" */
  readonly euroSpan: string;
  readonly notStated: string;
  readonly notPlanned: string;
  readonly bands: By<Band>;
  readonly gates: By<GateId>;
  readonly rungs: readonly string[];
  readonly headlines: By<Headline>;
  readonly limits: By<Limit>;
  /** By per cent: "5", "10" ... "95"; `below` and `above` for the ends. */
  readonly positions: Readonly<Record<string, string>>;
  readonly positionBelow: string;
  readonly positionAbove: string;
  readonly measures: Readonly<Record<string, string>>;
  /** Ids of the measures that try a goal out. */
  readonly pilots: readonly string[];
  readonly providers: Readonly<Record<string, string>>;
  readonly verdicts: By<Verdict>;
  /** What became of a step: new, gone, moved, carried out otherwise. */
  readonly changes: By<'added' | 'removed' | 'earlier' | 'later' | 'otherwise'>;
  readonly forms: By<FormId>;
  /** "#1, #2": months and form of a step. */
  readonly inForm: string;
  /** "#1, #2": step and months of the first trial. */
  readonly pilot: string;
  /** "#1 or #2?" of a number in doubt. */
  readonly doubtful: string;
  /** What is said of money and of days that cannot be. */
  readonly faults: By<WhatIfFault['field']>;
  /** "#1: #2 → #3", and what is said where no row moves. */
  readonly status: string;
  readonly statusSame: string;
}

export function fillIn(text: string, ...values: readonly string[]): string {
  return Object.values(MARKS).reduce((filled, mark, index) => {
    const value = values[index];
    return value === undefined ? filled : filled.replace(mark, () => value);
  }, text);
}

/** What is wrong with money or days, for beside the field. */
export const faultText = (words: WhatIfWords, { field, doubt }: WhatIfFault): string =>
  doubt === null ? words.faults[field] : fillIn(words.doubtful, doubt.first, doubt.second);
