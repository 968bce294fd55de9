import { describe, expect, it } from 'vitest';
import type { StepRemark } from '#app/domain/assessment/step-remark.ts';
import type { EvaluationResult } from '#app/domain/evaluation/evaluation.ts';
import type { Answers } from '#app/domain/questionnaire/answers.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { evaluateSample } from '#tests/factories/report-models.ts';
import { makeStep } from '#tests/factories/roadmaps.ts';
import { toQuickCheckNotice } from './quick-check-notice.ts';

const result = evaluateSample(JOINERY);

interface Given {
  readonly answers?: Answers;
  readonly roadmap?: Partial<EvaluationResult['roadmap']>;
  readonly remarks?: readonly StepRemark[];
}

function notice(named: string | null, { answers = {}, roadmap = {}, remarks = [] }: Given = {}) {
  const assessment = { ...JOINERY, answers: { ...JOINERY.answers, ...answers } };
  const completed = {
    assessment,
    result: { ...result, roadmap: { ...result.roadmap, ...roadmap } },
    remarks,
  };
  return (locale: Locale) => toQuickCheckNotice(named, completed, translatorFor(locale));
}

const backup = makeStep('set-up-independent-backup', {
  ...{ safety: true, because: [{ item: 'cloud.resilience', level: 1 }] },
});
const appoint = makeStep('appoint-ai-owner', { number: 4, month: 3, from: '2027-02-01', to: '2027-02-28' });

const KNOWN: Answers = { 'data.digital': { level: 2 }, 'budget.earmarked': { level: 1 } };

describe('what is said to who came by the quick check', () => {
  it('is where the named step stands now, and which answer goes before it', () => {
    const said = notice('appoint-ai-owner', { answers: KNOWN, roadmap: { steps: [backup, appoint] } });
    expect(said('de')).toBe(
      'Im Schnellcheck stand „Eine verantwortliche Person für KI benennen“ vorn; im Plan ist das Schritt 4, Februar 2027. Ihre Antwort zu „Sicherung der Daten“ (Stufe 1) geht vor: Das kann schon heute schaden.',
    );
    const listed = notice('appoint-ai-owner', {
      ...{ answers: KNOWN, roadmap: { steps: [backup, { ...appoint, number: 3 }] } },
    });
    expect(listed('de')).toContain('benennen“ vorn. Ihre Antwort zu');
    expect(said('en')).toContain('in your plan it is step 4, February 2027. Your answer on');
  });

  it('names up to three open questions and counts more', () => {
    const open = (['skills.change', 'cloud.jurisdiction', 'budget.funding'] as const).map((item) => ({
      ...{ item, level: null },
    }));
    const findOut = makeStep('find-out', { because: open });
    expect(
      notice('appoint-ai-owner', { roadmap: { steps: [findOut], later: ['appoint-ai-owner'] } })('en'),
    ).toMatch(/no room for it yet\. Open questions come first: “.*”, “.*” and “.*”\.$/);
    const more = [...open, { item: 'budget.time', level: null } as const];
    const steps = [{ ...findOut, because: more }];
    const answers: Answers = { 'budget.time': { unknown: true } };
    expect(notice('appoint-ai-owner', { answers, roadmap: { steps, later: [] } })('en')).toMatch(
      /your plan does without it\. 4 open questions/,
    );
  });

  it('names the goal, and all answers of an obstacle', () => {
    const toGoal = makeStep('pilot-quotation', { kind: 'pilot', because: [{ goal: 'quotation' }] });
    for (const locale of ['de', 'en'] as const) {
      expect(notice('appoint-ai-owner', { answers: KNOWN, roadmap: { steps: [toGoal] } })(locale)).toMatch(
        /(Ihr Ziel „.+“ geht vor|Your goal “.+” comes first)\.$/,
      );
    }
    const means = makeStep('earmark-first-money', {
      ...{ raises: { 'budget.earmarked': 1 }, because: [{ item: 'budget.earmarked', level: 0 }] },
    });
    const answers: Answers = { 'data.digital': { level: 2 }, 'budget.time': { level: 0 } };
    expect(notice('appoint-ai-owner', { answers, roadmap: { steps: [means] } })('de')).toMatch(
      /Ihre Antworten zu „.+“ \(Stufe 0\) und „.+“ \(Stufe 0\) zeigen ein Hindernis, und das geht vor\.$/,
    );
  });

  it('is nothing to who did not come by it, where the plan begins alike, and once something was reported', () => {
    const steps = [backup, appoint];
    expect(notice(null, { roadmap: { steps } })('de')).toBeNull();
    expect(notice('set-up-independent-backup', { roadmap: { steps } })('de')).toBeNull();
    const at = '2027-03-15T09:00:00.000Z';
    const done = { measure: 'set-up-independent-backup', state: 'done', reason: null, note: null } as const;
    const remarks = [{ ...done, at, day: '2027-03-15' }];
    expect(notice('appoint-ai-owner', { roadmap: { steps }, remarks })('de')).toBeNull();
  });
});
