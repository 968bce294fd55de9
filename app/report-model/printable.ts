import type { PrintFace } from './print-faces.ts';
import { codePointsOf, PRINT_FACES } from './print-faces.ts';

/** A piece of text that one typeface can show. */
export interface PrintRun {
  readonly text: string;
  readonly face: PrintFace;
}

/** What the PDF shows for a sign that it cannot print. */
export const MARK = '□';

const FACES = Object.keys(PRINT_FACES) as PrintFace[];
const FACE_OF: ReadonlyMap<number, PrintFace> = new Map(
  FACES.toReversed().flatMap((face) => codePointsOf(face).map((codePoint) => [codePoint, face] as const)),
);
const SIGNS = new Intl.Segmenter('und', { granularity: 'grapheme' });

const faceOf = (sign: string): PrintFace | undefined => FACE_OF.get(sign.codePointAt(0) ?? -1);
const isAlone = (sign: string): boolean => String.fromCodePoint(sign.codePointAt(0) ?? 0) === sign;

/** One sign as it is printed; null where the PDF has nothing for it. */
function toPrinted(sign: string): PrintRun | null {
  const face = isAlone(sign) ? faceOf(sign) : undefined;
  if (face !== undefined) return { text: sign, face };
  return /^\p{Zs}+$/u.test(sign) ? { text: ' ', face: 'latin' } : null;
}

/** What people see as one sign each, without what only steers its neighbours, such as a selector of variants. */
const signsOf = (text: string): string[] =>
  Array.from(SIGNS.segment(text), ({ segment }) =>
    segment.replace(/\p{Default_Ignorable_Code_Point}/gu, ''),
  ).filter((sign) => sign !== '');

/** One space for breaks and several spaces, as in HTML: the renderer would put a hyphen beside two. */
const toOneLine = (text: string): string => text.normalize('NFC').replace(/[ \p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');

const isPlain = (text: string): boolean => Array.from(text).every((sign) => faceOf(sign) === 'latin');

/** A text in the pieces in which the PDF prints it: each in a typeface that has all its signs, else a mark for each. */
export function toPrintRuns(text: string): readonly PrintRun[] {
  const folded = toOneLine(text);
  if (isPlain(folded)) return [{ text: folded, face: 'latin' }];
  const runs: PrintRun[] = [];
  for (const sign of signsOf(folded)) {
    const printed = toPrinted(sign) ?? { text: MARK, face: 'latin' };
    const last = runs.at(-1);
    if (last?.face !== printed.face) runs.push(printed);
    else runs[runs.length - 1] = { ...printed, text: last.text + printed.text };
  }
  return runs;
}

/** Whether the PDF can print all of a text. */
export function isPrintable(text: string): boolean {
  const folded = toOneLine(text);
  return isPlain(folded) || signsOf(folded).every((sign) => toPrinted(sign) !== null);
}
