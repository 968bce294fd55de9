import { describe, expect, it } from 'vitest';
import type { SizeClass } from '#app/domain/questionnaire/profile.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { toQuickAnswer } from './quick-check.view-model.ts';

const GROUP = 'rest';

const answerOf = (sizeClass: SizeClass) =>
  toQuickAnswer(translatorFor('en'), {
    quick: {
      benchmarks: [
        { id: 'sme-11', group: GROUP },
        { id: 'large-27', group: GROUP },
        { id: 'mittelstand-33', group: GROUP },
      ],
      ...{ officialShares: [], gates: [], firstMeasure: null },
    },
    ...{ sizeClass, values: {}, editHref: '', minutes: 15, newCode: '' },
  });

describe('the figures of the article beside the quick check', () => {
  it.each([
    ['10-49', 'sme-11'],
    ['50-249', 'sme-11'],
    ['250-499', 'large-27'],
  ] as const)('name the group of a firm with %s people at the figure of its size alone', (sizeClass, own) => {
    const { rows, texts } = answerOf(sizeClass).group;
    expect(rows.map(({ id }) => id)).toEqual(['sme-11', 'large-27', 'mittelstand-33']);
    expect(rows.flatMap(({ id, group }) => (group === null ? [] : [id]))).toEqual([own]);
    expect(texts).toEqual([translatorFor('en').t(`method:groups.${GROUP}.text`)]);
  });
});
