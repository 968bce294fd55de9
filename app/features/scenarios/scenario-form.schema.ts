import { z } from 'zod';
import { lengthOf } from '#app/domain/questionnaire/questionnaire.schema.ts';
import type { ScenarioId } from '#app/domain/scenarios/scenario.ts';
import { MAX_SCENARIO_NAME } from '#app/domain/scenarios/scenario.ts';
import { toOneLine } from '#app/domain/shared/one-line.ts';
import { SCENARIO_ID, SCENARIO_NAME } from './scenario-fields.ts';

/** What can be done with one of the list. Adopting says which revision was looked at. */
const listSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('adopt'), scenario: z.uuid(), revision: z.coerce.number().int().min(1) }),
  z.object({ intent: z.literal('drop'), scenario: z.uuid() }),
]);
export type ListForm = z.output<typeof listSchema>;

/** Null where it is none of our forms. */
export function readListForm(form: FormData): ListForm | null {
  const read = listSchema.safeParse(Object.fromEntries(form));
  return read.success ? read.data : null;
}

/** What can be done on the page of one: try it out without keeping it, keep it, or drop it. */
const INTENTS = ['try', 'keep-scenario', 'drop'] as const;

export interface ScenarioForm {
  readonly intent: (typeof INTENTS)[number];
  /** Of the one that is kept: sent twice, it is kept once. */
  readonly id: ScenarioId;
  readonly name: string;
  readonly fault: NameFault | null;
}

export type NameFault = 'name-missing' | 'name-long';

function faultOf(name: string): NameFault | null {
  if (name === '') return 'name-missing';
  return lengthOf(name) > MAX_SCENARIO_NAME ? 'name-long' : null;
}

/** Null where it is none of our forms. Of a form that tries something out of elsewhere, a name and an id are not asked. */
export function readScenarioForm(form: FormData, freshId: ScenarioId): ScenarioForm | null {
  const intent = INTENTS.find((each) => each === form.get('intent'));
  if (intent === undefined) return null;
  const [id, typed] = [z.uuid().safeParse(form.get(SCENARIO_ID)), form.get(SCENARIO_NAME)];
  const name = typeof typed === 'string' ? toOneLine(typed) : '';
  if (!id.success && intent !== 'try') return null;
  return { intent, id: id.success ? id.data : freshId, name, fault: intent === 'try' ? null : faultOf(name) };
}
