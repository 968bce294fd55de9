import type { NewAssessment } from '#app/persistence/stored-assessment.ts';

/** An assessment as it is begun, with nothing in it but these. */
export const newAssessment = (id: string, changes: Partial<NewAssessment> = {}): NewAssessment => ({
  id,
  questionnaire: '2026-1',
  locale: 'de',
  profile: {},
  answers: {},
  firmName: '',
  consent: null,
  done: [],
  useCases: [],
  testRun: false,
  campaign: null,
  district: null,
  fromId: null,
  quickFirst: null,
  isClaimed: true,
  ...changes,
});
