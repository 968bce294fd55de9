import type { Verdict } from '#app/domain/providers/provider-result.ts';
import type { Headline, Limit } from '#app/domain/roadmap/roadmap-result.ts';
import type { Band, GateId } from '#app/domain/scoring/score-result.ts';
import type { FormId } from '#app/domain/roadmap/measure.ts';
import type { Locale } from '#app/i18n/locales.ts';
import type { WhatIfFault } from './what-if-form.ts';

/** Where a number or a text goes in a finished sentence. */
export const MARKS = { first: '#1', second: '#2', third: '#3' } as const;

type By<Id extends string> = Readonly<Record<Id, string>>;

/** What is said of a month that moves: by how many months, from one; of one that comes into the plan or leaves it. */
export interface Moves {
  readonly earlier: readonly string[];
  readonly later: readonly string[];
  /** "... in #1" */
  readonly enters: string;
  readonly leaves: string;
}

/** Every text a comparison may need, finished by the server: the browser holds no catalogue of words. */
export interface WhatIfWords {
  readonly locale: Locale;
  readonly today: string;
  readonly then: string;
  readonly rows: By<
    'score' | 'band' | 'gates' | 'rung' | 'headline' | 'steps' | 'cost' | 'trial' | 'routine'
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
  /** "not known yet: #1", and "#1; #2" of those that stand and those that are not known. */
  readonly unknownGates: string;
  readonly withUnknown: string;
  /** "#1." */
  readonly sentence: string;
  readonly moved: {
    readonly trial: Moves;
    readonly routine: Moves;
    /** By how many steps, from one. */
    readonly added: readonly string[];
    readonly removed: readonly string[];
  };
  readonly rungs: readonly string[];
  readonly headlines: By<Headline>;
  readonly limits: By<Limit>;
  readonly measures: Readonly<Record<string, string>>;
  readonly providers: Readonly<Record<string, string>>;
  readonly verdicts: By<Verdict>;
  /** What became of a step: new, gone, moved, carried out otherwise. */
  readonly changes: By<'added' | 'removed' | 'earlier' | 'later' | 'otherwise'>;
  readonly forms: By<FormId>;
  /** "#1, #2": months and form of a step. */
  readonly inForm: string;
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
