import type { WaveRequest } from '#app/domain/disclosure/compute-wave-release.ts';
import { secretOf } from './chamber-waves.ts';
import { completedFirms, DISTRICTS, factsOfFirm } from './counted-firms.ts';
import type { PlainWave, WaveAssessment } from './plain-wave-count.ts';

/** Firms that completed in a campaign, each by one assessment. */
export const waveAssessments = (count: number, seed: number): readonly WaveAssessment[] =>
  completedFirms(count, seed).map((firm, index) => ({
    assessment: `a-${String(index).padStart(4, '0')}`,
    completedAt: '2027-03-01T08:00:00.000Z',
    isAgreed: true,
    facts: factsOfFirm(firm, 'c1'),
  }));

/** A wave nobody was counted in before. */
export const newWave = (completed: readonly WaveAssessment[]): PlainWave => ({
  completed,
  ...{ counted: [], earlier: null },
  origins: new Map(),
});

/** The first release of a wave. */
export const FIRST_REQUEST: WaveRequest = {
  head: {
    ...{ release: 'r1', campaign: 'c1', wave: '2027-1', asOf: '2027-03-31' },
    ...{ method: '2026-2', questionnaire: '2026-2', before: null },
  },
  terms: { floor: 5, secret: secretOf(3) },
  districts: DISTRICTS,
  ledger: [],
};
