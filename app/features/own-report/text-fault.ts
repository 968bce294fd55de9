import { MAX_OPENING, MAX_PARAGRAPHS, paragraphsOf } from '#app/domain/own-report/own-report.ts';
import { lengthOf } from '#app/domain/questionnaire/questionnaire.schema.ts';

/** A field of words that are too many. */
export interface TextFault {
  readonly field: string;
  readonly code: 'text-long' | 'paragraphs';
  readonly most: number;
}

export const textIn = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

export const longFaultOf = (field: string, text: string, most: number): TextFault | null =>
  lengthOf(text) > most ? { field, code: 'text-long', most } : null;

/** What is wrong with opening or closing words, which may have paragraphs. */
export function textFaultOf(field: string, text: string): TextFault | null {
  const isCut = paragraphsOf(text).length > MAX_PARAGRAPHS;
  return (
    longFaultOf(field, text, MAX_OPENING) ??
    (isCut ? { field, code: 'paragraphs', most: MAX_PARAGRAPHS } : null)
  );
}
