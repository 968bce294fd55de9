import { describe, expect, it } from 'vitest';
import type { ReportModel } from '#app/report-model/report-model.ts';
import { evaluate } from '#app/domain/evaluation/evaluate.ts';
import { afterReports } from '#app/domain/roadmap/after-reports.ts';
import type { StepReport, StepState } from '#app/domain/roadmap/step-report.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { SampleFirm } from '#tests/factories/firms.ts';
import { JOINERY, MACHINE_BUILDER, SUPPLIER, toEvaluationInput } from '#tests/factories/firms.ts';
import { buildReportAfter } from '#tests/factories/report-models.ts';

const ON = '2027-03-15';
const { t } = translatorFor('de');
const tools = { hash: (text: string) => text };
const say = (measures: readonly string[], state: StepState, on = ON): StepReport[] =>
  measures.map((measure) => ({ measure, state, reason: null, on }));

const reportAfter = (firm: SampleFirm, reports: readonly StepReport[]): ReportModel =>
  buildReportAfter(firm, 'de', reports);

/** Says the same of every step that is proposed until none is left. */
function untilNothingIsLeft(firm: SampleFirm, state: StepState): StepReport[] {
  const input = toEvaluationInput(firm);
  for (let reports: StepReport[] = []; ;) {
    const { steps } = evaluate(afterReports(input, reports), tools).roadmap;
    if (steps.length === 0) return reports;
    reports = [
      ...reports,
      ...say(
        steps.map(({ measure }) => measure),
        state,
      ),
    ];
  }
}

describe('a report after reports on steps', () => {
  it('keeps what was answered: score, band, rung, gates and headline', () => {
    const before = reportAfter(JOINERY, []);
    const after = reportAfter(JOINERY, say(['start-order-list'], 'done'));
    expect(after.profile).toEqual(before.profile);
    expect(after.summary.headline).toEqual(before.summary.headline);
    expect(after.gates.doors).toEqual(before.gates.doors);
    expect(after.gates.entries[0]?.inPlan).toContain('als erledigt gemeldet');
  });

  it('says of a rung whose steps are done that the next assessment will show it', () => {
    const done = ['move-half-of-services-to-europe', 'choose-european-replacements'];
    const { moves } = reportAfter(SUPPLIER, say(done, 'done')).sovereignty;
    expect(moves.join(' ')).toContain('als erledigt gemeldet');
    expect(moves).not.toContain(t('report:sovereignty.movesKeep'));
  });

  it.each<[StepState, string]>([
    ['done', 'ist als erledigt gemeldet'],
    ['dropped', 'haben wir verworfen'],
  ])('says of the trial of the first goal what was said of it: %s', (state, words) => {
    const report = reportAfter(JOINERY, say(['pilot-quotation'], state));
    expect(report.summary.spoken.at(-1)).toContain(words);
    expect(report.locked.lead).not.toContain('Alle gewählten Ziele');
  });

  it('blames neither money nor days where the rest builds on what was dropped', () => {
    const report = reportAfter(MACHINE_BUILDER, untilNothingIsLeft(MACHINE_BUILDER, 'dropped'));
    expect(report.steps.entries).toEqual([]);
    expect(report.plan.notes).toContain(t('report:plan.emptyAfterReports'));
    expect(report.plan.notes).not.toContain(t('method:limits.no-money'));
    expect(report.steps.reported?.entries.length).toBeGreaterThan(5);
  });

  it('never calls a minimum of the plan today’s own', () => {
    const texts = JSON.stringify(reportAfter(JOINERY, say(['start-order-list'], 'done')));
    expect(texts.includes('sicherer Mindestwert')).toBe(false);
  });

  it('names finding out as a step only while it is one', () => {
    const note = t('report:plan.provisional');
    expect(reportAfter(JOINERY, []).plan.notes).toContain(note);
    expect(reportAfter(JOINERY, say(['find-out'], 'dropped')).plan.notes).not.toContain(note);
  });

  it('looks ahead from the day of the report, dates of the law included', () => {
    const report = reportAfter(JOINERY, say(['start-order-list'], 'stuck', '2028-03-01'));
    expect(report.plan.plot?.quarters[0]?.year).toBe('2028');
    expect(report.law?.entries.map(({ id }) => id)).toEqual(['ai-act-high-risk-i']);
  });
});
