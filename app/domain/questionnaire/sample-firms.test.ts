import { describe, expect, it } from 'vitest';
import { completenessFaults, draftFaults } from '#app/domain/assessment/completeness.ts';
import type { ProfileDraft } from '#app/domain/questionnaire/profile.ts';
import { SAMPLE_FIRMS } from '#tests/factories/sample-firms.ts';
import { answersSchema, PROFILE_FIELDS, useCasesSchema } from './questionnaire.schema.ts';

describe.each(Object.entries(SAMPLE_FIRMS))('the sample firm %s', (_, { profile, answers, useCases }) => {
  it('is one that could be typed in and evaluated', () => {
    const draft = Object.fromEntries(
      Object.entries(profile).filter(([, value]) => value !== null),
    ) as ProfileDraft;
    expect([...completenessFaults(draft, answers), ...draftFaults(draft, answers)]).toEqual([]);
    for (const [field, schema] of Object.entries(PROFILE_FIELDS)) {
      expect(schema.safeParse(profile[field as keyof typeof profile]).error).toBeUndefined();
    }
    expect(answersSchema.safeParse(answers).error).toBeUndefined();
    expect(useCasesSchema.safeParse(useCases).error).toBeUndefined();
  });
});
