import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointsOf, PRINT_FACES } from './print-faces.ts';
import type { PrintFace } from './print-faces.ts';
import { isPrintable, MARK, toPrintRuns } from './printable.ts';

const printed = (text: string): string =>
  toPrintRuns(text)
    .map((run) => run.text)
    .join('');
const facesOf = (text: string): string[] => toPrintRuns(text).map(({ face }) => face);

describe('text as the PDF prints it', () => {
  it.each([
    'Älter & Söhne „Çelik“ Łódź – Œuvre ½ € 12,50',
    'Ελληνική Εταιρεία ΑΕ',
    'Україна Їжак Ђорђевић',
    'Hồng Phúc',
  ])('leaves %s as it is, in one piece', (text) => {
    expect(toPrintRuns(text)).toEqual([{ text, face: 'latin' }]);
    expect(isPrintable(text)).toBe(true);
  });

  it.each([
    ['თბილისი GmbH', ['georgian', 'latin']],
    ['Երևան ՍՊԸ', ['armenian', 'latin', 'armenian']],
    ['Bäckerei שלום', ['latin', 'hebrew']],
    ['شركة Nil', ['arabic', 'latin']],
  ])('prints %s in the typefaces of its scripts', (text, faces) => {
    expect(facesOf(text)).toEqual(faces);
    expect(printed(text)).toBe(text);
    expect(isPrintable(text)).toBe(true);
  });

  it.each([
    ['山田製作所', '□□□□□'],
    ['बाल', '□□'],
    ['ร้าน 24', '□□□ 24'],
    ['Café 👨‍👩‍👧 🇩🇪 🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'Café □ □ □'],
    ['שָׁלוֹם', '□ל□ם'],
    ['q̃', '□'],
  ])('puts one mark for each sign of %s that no typeface has', (text, expected) => {
    expect(printed(text)).toBe(expected);
    expect(isPrintable(text)).toBe(false);
  });

  it.each([
    ['Ost\u2028und\u2029West \n\n  AG', 'Ost und West AG'],
    ['Ost\u3000West', 'Ost West'],
    ['\u202eOst\u200b\u00adWest\ufeff ☺\ufe0f', 'OstWest ☺'],
    ['Bu\u0308ro', 'Büro'],
  ])('folds what only steers or divides: %j', (text, expected) => {
    expect(printed(text)).toBe(expected);
    expect(isPrintable(text)).toBe(true);
  });

  it('never gives a typeface a sign that it lacks, whatever was typed', () => {
    const known = Object.fromEntries(
      (Object.keys(PRINT_FACES) as PrintFace[]).map((face) => [face, new Set(codePointsOf(face))]),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const lacking = toPrintRuns(text).filter(
          ({ text: signs, face }) =>
            !Array.from(signs).every((sign) => known[face]?.has(sign.codePointAt(0) ?? -1)),
        );
        expect(lacking).toEqual([]);
      }),
    );
  });

  it('prints as many signs as people see, and marks only what it cannot print', () => {
    const script = fc.constantFrom('ä', 'ж', 'Ω', 'თ', 'Ե', 'ש', 'ش', '漢', '🙂', 'ก', 'ა', '7', '-');
    fc.assert(
      fc.property(fc.array(script), (signs) => {
        const text = signs.join('');
        const expected = signs.map((sign) => ('漢🙂ก'.includes(sign) ? MARK : sign)).join('');
        expect(printed(text)).toBe(expected);
        expect(isPrintable(text)).toBe(!expected.includes(MARK));
      }),
    );
  });
});
