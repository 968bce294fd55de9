import { expect, it } from 'vitest';
import type { StandingStep } from '#app/domain/progress/step-standing.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { toStepRow } from './step-row.ts';

const STEP: StandingStep = {
  ...{ measure: 'find-out', number: 4, standing: 'overdue', from: '2026-09-01', to: '2026-09-30' },
  ...{ daysLeft: -58, reportedOn: null, reason: null },
};
const row = (changes: Partial<StandingStep>) => toStepRow({ ...STEP, ...changes }, translatorFor('de'));

it('has the number that the step has on paper, and none where no plan gave it one', () => {
  expect(row({}).title).toBe('Schritt 4, Offene Fragen im Betrieb klären');
  expect(row({ number: null }).title).toBe('Offene Fragen im Betrieb klären');
});

it('says when it was due, and when it is to be done', () => {
  expect(row({}).when).toBe('War am 30.\u00a0September 2026 fällig, vor 58 Tagen');
  expect(row({ standing: 'ahead' }).when).toBe('Vom 1.\u00a0September 2026 bis 30.\u00a0September 2026');
});
