import { describe, expect, it } from 'vitest';
import type { ReportModel } from '#app/report-model/report-model.ts';
import { CURRENT_METHOD } from '#app/domain/evaluation/method.ts';
import { evaluate } from '#app/domain/evaluation/evaluate.ts';
import { afterRemarks } from '#app/domain/assessment/after-remarks.ts';
import type { StepRemark, StepState } from '#app/domain/assessment/step-remark.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { SampleFirm } from '#tests/factories/firms.ts';
import { JOINERY, MACHINE_BUILDER, SAMPLE_DAY, SUPPLIER, toSampleInput } from '#tests/factories/firms.ts';
import { buildReportAfter } from '#tests/factories/report-models.ts';

const ON = '2027-03-15';
const { t } = translatorFor('de');
const say = (measures: readonly string[], state: StepState, on = ON): StepRemark[] =>
  measures.map((measure) => ({
    ...{ measure, state, reason: null, note: null },
    at: `${on}T09:00:00.000Z`,
    day: on,
  }));

const reportAfter = (firm: SampleFirm, remarks: readonly StepRemark[]): ReportModel =>
  buildReportAfter(firm, 'de', remarks);

/** Says the same of every step that is proposed until none is left. */
function untilNothingIsLeft(firm: SampleFirm, state: StepState): StepRemark[] {
  const input = toSampleInput(firm);
  for (let remarks: StepRemark[] = []; ;) {
    const after = afterRemarks(CURRENT_METHOD, { input, asOf: SAMPLE_DAY, remarks });
    const { steps } = evaluate(CURRENT_METHOD, after.input, after.asOf).roadmap;
    if (steps.length === 0) return remarks;
    const measures = steps.map(({ measure }) => measure);
    remarks = [...remarks, ...say(measures, state)];
  }
}

describe('a report after remarks on steps', () => {
  it('keeps what was answered: score, band, rung and gates', () => {
    const before = reportAfter(JOINERY, []);
    const after = reportAfter(JOINERY, say(['start-order-list'], 'done'));
    expect(after.profile).toEqual(before.profile);
    expect(after.summary.today).toContain('15.\u00a0März 2027');
    expect(before.summary.today).toBeNull();
    expect([before, after].map(({ summary }) => summary.nextTitle)).toEqual([
      ...['Die ersten Schritte', 'Die nächsten Schritte'],
    ]);
    expect(after.summary.blockers.entries[0]).toContain('als erledigt gemeldet');
    expect(after.gates.doors).toEqual(before.gates.doors);
    expect(after.gates.entries[0]?.inPlan).toContain('als erledigt gemeldet');
  });

  it('counts only what was said of a step, and names nothing that nobody said', () => {
    const { summary, steps } = reportAfter(JOINERY, say(['start-order-list'], 'done'));
    expect(summary.today).toContain('nach Ihren Meldungen: ein Schritt erledigt. Der Plan');
    expect(steps.reported?.lead).toBe('1 erledigt.');
    expect(t('report:reported.lead', { done: 0, stuck: 2, dropped: 1 })).toBe(
      'Nichts erledigt, 2 kommen nicht voran, 1 verworfen.',
    );
  });

  it('says of a rung whose steps are done that the next assessment will show it', () => {
    const done = ['move-half-of-services-to-europe', 'choose-european-replacements'];
    const { moves } = reportAfter(SUPPLIER, say(done, 'done')).sovereignty;
    expect(moves.join(' ')).toContain('als erledigt gemeldet');
    expect(moves).not.toContain(t('report:sovereignty.movesKeep'));
  });

  it('says of the trial of the first goal that it is done, and turns to the next goal where it was dropped', () => {
    const [done, dropped] = (['done', 'dropped'] as const).map((state) =>
      reportAfter(JOINERY, say(['pilot-quotation'], state)),
    );
    expect(done?.summary.headline.benefit).toContain('ist als erledigt gemeldet');
    expect(dropped?.summary.headline.benefit).not.toContain('Schneller Angebote schreiben');
    expect(dropped?.steps.reported?.entries[0]?.text).toContain('Verworfen');
    for (const report of [done, dropped])
      expect(report?.locked.lead).not.toContain(t('report:locked.goals.trial'));
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

  it('keeps the number each step has on paper', () => {
    const numbersOf = (report: ReportModel) =>
      new Map(report.steps.entries.map(({ measure, number }) => [measure, number]));
    const [before, after] = [[], say(['start-order-list'], 'done')].map((remarks) =>
      numbersOf(reportAfter(JOINERY, remarks)),
    );
    for (const [measure, number] of after ?? [])
      expect(before?.get(measure) ?? 'new').toBe(before?.has(measure) ? number : 'new');
  });

  it('says why numbers are missing where they are, and nowhere else', () => {
    const [before, after] = [[], say(['start-order-list'], 'done')].map((remarks) =>
      reportAfter(JOINERY, remarks),
    );
    expect(before?.steps.lead).not.toContain(t('report:steps.numbers'));
    expect(after?.steps.lead).toContain(t('report:steps.numbers'));
  });

  it('gives a new step the same number in whatever order steps are reported', () => {
    const numbersAfter = (remarks: readonly StepRemark[]) => {
      const { entries, reported } = reportAfter(MACHINE_BUILDER, remarks).steps;
      return new Map(
        [...entries, ...(reported?.entries ?? [])].map(({ measure, number }) => [measure, number]),
      );
    };
    const planned = [...numbersAfter([]).keys()];
    const dropped = say(planned, 'dropped');
    const printed = numbersAfter(dropped);
    const added = [...printed.keys()].filter((measure) => !planned.includes(measure));
    expect(added.length).toBeGreaterThan(1);
    // The last of the new ones is reported first.
    const last = say(added.slice(-1), 'done', '2027-03-16');
    for (const [measure, number] of numbersAfter([...dropped, ...last])) {
      expect(printed.get(measure) ?? number, measure).toBe(number);
    }
    expect(new Set(printed.values()).size).toBe(printed.size);
  });

  it('names finding out as a step only while it is one', () => {
    const note = t('report:plan.provisional');
    expect(reportAfter(JOINERY, []).plan.notes).toContain(note);
    expect(reportAfter(JOINERY, say(['find-out'], 'dropped')).plan.notes).not.toContain(note);
  });

  it('looks ahead from the day of the remark, dates of the law included', () => {
    const report = reportAfter(JOINERY, say(['start-order-list'], 'stuck', '2028-03-01'));
    expect(report.plan.plot?.ticks[0]).toEqual({ month: 'Apr', year: '2028' });
    expect(report.law?.entries.map(({ id }) => id)).toEqual(['ai-act-high-risk-i']);
  });
});
