import { z } from 'zod';
import { MAX_FIRM_NAME_LENGTH } from '#app/domain/assessment/assessment.ts';
import { lengthOf } from '#app/domain/questionnaire/questionnaire.schema.ts';
import { textOf } from './draft.ts';

/** The version of the consent text in assess.json. A changed text gets a new one. */
export const CONSENT_TEXT = '2026-11';

const revisionSchema = z.coerce.number().int().min(0).catch(0);

export interface FinishForm {
  readonly firmName: string;
  readonly statistics: boolean;
  readonly revision: number;
}

export function readFinishForm(form: FormData): FinishForm {
  const firmName = textOf(form, 'firmName');
  return {
    firmName,
    statistics: form.get('statistics') === 'yes',
    revision: revisionSchema.parse(form.get('revision')),
  };
}

/** How many characters of the name are too many; 0 where it fits. */
export const tooManyIn = ({ firmName }: FinishForm): number =>
  Math.max(0, lengthOf(firmName) - MAX_FIRM_NAME_LENGTH);
