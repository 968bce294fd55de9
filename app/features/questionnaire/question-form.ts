import type { Answer } from '#app/domain/questionnaire/answers.ts';
import { choiceOf, NOT_APPLICABLE_CHOICE, UNKNOWN_CHOICE } from '#app/domain/questionnaire/answers.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import { MAX_REASON_LENGTH, lengthOf, levelSchema } from '#app/domain/questionnaire/questionnaire.schema.ts';
import { toOneLine } from '#app/domain/shared/one-line.ts';
import type { FieldFault, ReadForm } from './draft.ts';
import { textOf } from './draft.ts';

type ReadAnswer = { readonly answer: Answer } | { readonly fault: FieldFault };

export function readQuestionForm(form: FormData, item: Item): ReadForm {
  const read = readAnswer(form);
  return 'answer' in read
    ? { change: { answers: { [item]: read.answer } }, faults: [] }
    : { change: {}, faults: [read.fault] };
}

function readAnswer(form: FormData): ReadAnswer {
  const chosen = textOf(form, 'answer');
  if (chosen === UNKNOWN_CHOICE) return { answer: { unknown: true } };
  if (chosen === NOT_APPLICABLE_CHOICE) return readReason(textOf(form, 'reason'));
  const level = levelSchema.safeParse(chosen === '' ? null : Number(chosen));
  return level.success
    ? { answer: { level: level.data } }
    : { fault: { field: 'answer', code: 'answer-missing', isOpen: true } };
}

function readReason(reason: string): ReadAnswer {
  if (reason === '') return { fault: { field: 'reason', code: 'reason-missing' } };
  const count = lengthOf(reason) - MAX_REASON_LENGTH;
  if (count > 0) {
    return {
      fault: { field: 'reason', code: 'reason-too-long', values: { count, most: MAX_REASON_LENGTH } },
    };
  }
  return { answer: { notApplicable: true, reason } };
}

/** The radio that stands for an answer, and its reason. */
export function toQuestionFields(answer: Answer | undefined): { chosen: string | null; reason: string } {
  const reason = answer !== undefined && 'reason' in answer ? toOneLine(answer.reason) : '';
  return { chosen: choiceOf(answer), reason };
}
