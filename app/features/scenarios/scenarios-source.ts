import type { AssessmentAccess } from '#app/domain/access/access.ts';
import type { Assessment } from '#app/domain/assessment/assessment.ts';
import type { Present } from '#app/domain/evaluation/present.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import type { Scenario } from '#app/domain/scenarios/scenario.ts';
import type { ComparedScenarios } from './compare-scenarios.server.ts';

/** What was just done, as the address says it. */
const STATES = ['kept', 'dropped', 'full'] as const;
export type ScenariosState = (typeof STATES)[number];
export const readState = (value: string | null): ScenariosState | null =>
  STATES.find((state) => state === value) ?? null;

/** Whose page it is: under the code, or in a workshop. */
export type Audience = 'holder' | 'workshop';

export interface ScenariosSource {
  readonly access: AssessmentAccess;
  readonly assessment: Assessment;
  readonly present: Present;
  readonly scenarios: readonly Scenario[];
  readonly compared: ComparedScenarios;
  readonly isTooMany: boolean;
  readonly home: string;
  readonly back: { readonly href: string; readonly text: string };
  readonly audience: Audience;
  /** What was agreed on in the workshop, by question. */
  readonly agreed: ReadonlyMap<Item, string>;
  /** Of the assessment that begins where one is adopted after completion. */
  readonly newCode: string;
  readonly state: ScenariosState | null;
  /** The one that was adopted just now, if one was. */
  readonly adopted: Scenario | null;
  readonly fault: 'moved' | 'notSaved' | null;
}

/** How a scenario becomes the answers: in the draft, in a new assessment, or not now. */
export type Adopting = 'adopt' | 'follow' | null;
