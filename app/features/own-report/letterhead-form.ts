import { contrastWithWhite, isStrongEnough, toColour } from '#app/domain/own-report/accent-colour.ts';
import type { Letterhead, LogoFault } from '#app/domain/own-report/letterhead.ts';
import { MAX_CONTACT, MAX_CONTACT_LINES } from '#app/domain/own-report/letterhead.ts';
import { paragraphsOf } from '#app/domain/own-report/own-report.ts';
import { lengthOf } from '#app/domain/questionnaire/questionnaire.schema.ts';
import { toLines } from '#app/domain/shared/one-line.ts';
import type { TextFault } from './text-fault.ts';
import { textFaultOf, textIn } from './text-fault.ts';

export type LetterheadFault =
  | TextFault
  | { readonly field: 'accent'; readonly code: 'accent-wrong' }
  | { readonly field: 'accent'; readonly code: 'accent-pale'; readonly contrast: number }
  | { readonly field: 'contact'; readonly code: 'contact-long' }
  | { readonly field: 'logo'; readonly code: LogoFault };

/** The fields of words, as they were typed. */
export type TypedLetterhead = Readonly<Record<'accent' | 'contact' | 'introduction' | 'conclusion', string>>;

export interface ReadLetterhead {
  readonly typed: TypedLetterhead;
  /** What is to be kept, where nothing is wrong with it. */
  readonly words: Omit<Letterhead, 'logo'>;
  /** Null: none was sent. */
  readonly file: Blob | null;
  readonly isLogoRemoved: boolean;
  readonly faults: readonly LetterheadFault[];
}

function accentFaultOf(typed: string): LetterheadFault | null {
  if (typed === '') return null;
  const colour = toColour(typed);
  if (colour === null) return { field: 'accent', code: 'accent-wrong' };
  if (isStrongEnough(colour)) return null;
  return { field: 'accent', code: 'accent-pale', contrast: contrastWithWhite(colour) };
}

function contactFaultOf(contact: string): LetterheadFault | null {
  const isLong = lengthOf(contact) > MAX_CONTACT || paragraphsOf(contact).length > MAX_CONTACT_LINES;
  return isLong ? { field: 'contact', code: 'contact-long' } : null;
}

/** A browser sends an empty file where none was chosen. */
function fileIn(form: FormData): Blob | null {
  const sent = form.get('logo');
  return sent instanceof Blob && sent.size > 0 ? sent : null;
}

/** What was said of a letterhead. Whether a file is a logo is found out by drawing it. */
export function readLetterheadForm(form: FormData): ReadLetterhead {
  const typed: TypedLetterhead = {
    accent: textIn(form, 'accent').trim(),
    contact: toLines(textIn(form, 'contact')),
    introduction: toLines(textIn(form, 'introduction')),
    conclusion: toLines(textIn(form, 'conclusion')),
  };
  const file = fileIn(form);
  const faults = [
    accentFaultOf(typed.accent),
    contactFaultOf(typed.contact),
    textFaultOf('introduction', typed.introduction),
    textFaultOf('conclusion', typed.conclusion),
  ].filter((fault) => fault !== null);
  return {
    ...{ typed, words: { ...typed, accent: toColour(typed.accent) }, file, faults },
    isLogoRemoved: form.get('logoRemove') === 'yes',
  };
}
