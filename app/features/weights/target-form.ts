import { z } from 'zod';
import { lengthOf } from '#app/domain/questionnaire/questionnaire.schema.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';

export const LIMITS = { name: 120, source: 300 };

/** What was typed: what the numbers are called, who publishes them, of which day they are, and the table. */
export interface TypedTarget {
  readonly name: string;
  readonly source: string;
  readonly asOf: string;
  readonly text: string;
}
export const NOTHING_TYPED: TypedTarget = { name: '', source: '', asOf: '', text: '' };

const FIELDS = ['name', 'source', 'asOf'] as const;

/** What is meant: to look at it first, to keep it, or to have none any more. */
const INTENTS = ['look', 'keep', 'remove'] as const;
export type Intent = (typeof INTENTS)[number];
export const readIntent = (form: FormData): Intent =>
  INTENTS.find((intent) => intent === form.get('intent')) ?? 'look';

export function readTargetForm(form: FormData): TypedTarget {
  const typed = (field: string): string => {
    const value = form.get(field);
    return typeof value === 'string' ? value : '';
  };
  const [name = '', source = '', asOf = ''] = FIELDS.map((field) => typed(field).trim());
  return { name, source, asOf, text: typed('text') };
}

export type FieldFaultCode =
  'name-missing' | 'name-long' | 'source-missing' | 'source-long' | 'day-missing' | 'day-future';
export interface FieldFault {
  readonly field: (typeof FIELDS)[number];
  readonly code: FieldFaultCode;
}

const dayField = z.iso.date();

function wordsFault(field: 'name' | 'source', text: string): FieldFault | null {
  if (text === '') return { field, code: `${field}-missing` };
  return lengthOf(text) > LIMITS[field] ? { field, code: `${field}-long` } : null;
}

function dayFault(asOf: string, today: IsoDate): FieldFault | null {
  if (!dayField.safeParse(asOf).success) return { field: 'asOf', code: 'day-missing' };
  return asOf > today ? { field: 'asOf', code: 'day-future' } : null;
}

/** What is wrong with what was typed beside the table. */
export const fieldFaults = ({ name, source, asOf }: TypedTarget, today: IsoDate): readonly FieldFault[] =>
  [wordsFault('name', name), wordsFault('source', source), dayFault(asOf, today)].filter(
    (fault) => fault !== null,
  );
