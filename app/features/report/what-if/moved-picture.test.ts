import { describe, expect, it } from 'vitest';
import { CURRENT_METHOD } from '#app/domain/evaluation/method.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { SAMPLE_DAY, SAMPLE_FIRMS, toSampleInput } from '#tests/factories/firms.ts';
import { collisions, marksOf, outside, smallestType } from '#tests/factories/scenes.ts';
import { evaluateWhatIf } from './evaluate-what-if.ts';
import { BUDGET, DAYS, fieldsOf, readWhatIf } from './what-if-form.ts';
import { toWhatIfView } from './what-if.view-model.ts';

const basis = { method: CURRENT_METHOD.version, asOf: SAMPLE_DAY };
const firms = Object.values(SAMPLE_FIRMS).map(toSampleInput);

/** Every firm with more money and days and a better answer. */
const compared = LOCALES.flatMap((locale) =>
  firms.map((today) => {
    const fields = { ...fieldsOf(today, locale), [BUDGET]: '900000', [DAYS]: '90', 'data.digital': '4' };
    const read = readWhatIf(fields, { today, locale });
    const tried = {
      ...{ fields, read },
      ...{ before: evaluateWhatIf(today, basis), after: evaluateWhatIf(read.input, basis) },
    };
    const source = { today, basis, action: '', resultHref: '', newCode: '', tried };
    const { comparison } = toWhatIfView(source, translatorFor(locale));
    if (comparison === null) throw new Error('something was tried');
    return comparison;
  }),
);

describe('the picture of what moved', () => {
  it('lets no label run into another, none leave it, and all be read on a phone', () => {
    expect(compared.flatMap(({ picture }) => collisions(picture.scene))).toEqual([]);
    expect(compared.flatMap(({ picture }) => outside(picture.scene))).toEqual([]);
    expect(Math.min(...compared.map(({ picture }) => smallestType(picture.scene)))).toBeGreaterThanOrEqual(
      11,
    );
  });

  it('says score, trial and cost in the words of the table, in the picture and for who does not see it', () => {
    for (const { picture, rows } of compared) {
      const shown = rows.filter(({ id }) => ['score', 'trial', 'cost'].includes(id));
      const texts = marksOf(picture.scene, 'text').map(({ text }) => text);
      for (const { label, before, after } of shown) {
        expect(texts).toEqual(expect.arrayContaining([label, before, after]));
        expect(picture.label.replaceAll('\u202f:', ':')).toContain(`${label}: ${before} → ${after}`);
      }
    }
  });

  it('tells today from then without colour: hollow was, solid would be', () => {
    const fills = new Set(
      compared.flatMap(({ picture }) => marksOf(picture.scene, 'rect')).map(({ fill }) => fill),
    );
    expect([...fills].toSorted()).toEqual(['accent', 'paper']);
  });
});
