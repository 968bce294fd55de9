import { z } from 'zod';
import { MAX_FIRM_NAME_LENGTH } from '#app/domain/assessment/assessment.ts';
import { toConsentText } from '#app/domain/assessment/consent-texts.ts';
import { lengthOf } from '#app/domain/questionnaire/questionnaire.schema.ts';
import { textOf } from './draft.ts';

const revisionSchema = z.coerce.number().int().min(0).catch(0);

export interface FinishForm {
  readonly firmName: string;
  readonly statistics: boolean;
  /** The version of the text that was agreed to or refused: the one the form showed. */
  readonly consentText: string;
  readonly revision: number;
}

export function readFinishForm(form: FormData): FinishForm {
  const firmName = textOf(form, 'firmName');
  return {
    firmName,
    statistics: form.get('statistics') === 'yes',
    consentText: toConsentText(form.get('consentText')),
    revision: revisionSchema.parse(form.get('revision')),
  };
}

/** How many characters of the name are too many; 0 where it fits. */
export const tooManyIn = ({ firmName }: FinishForm): number =>
  Math.max(0, lengthOf(firmName) - MAX_FIRM_NAME_LENGTH);
