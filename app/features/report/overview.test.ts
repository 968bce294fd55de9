import { describe, expect, it } from 'vitest';
import type { StepRemark } from '#app/domain/assessment/step-remark.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { JOINERY, SAMPLE_DAY } from '#tests/factories/firms.ts';
import { buildReportAfter } from '#tests/factories/report-models.ts';
import { toChapterView } from './chapter.view-model.ts';
import { toOverview } from './overview.view-model.ts';
import { chapterPath, CHAPTERS } from './result-chapters.ts';
import type { ResultInput } from './result-input.ts';
import { toReturnForm } from './return-form.view-model.ts';

const ON = '2027-03-15';
const remark = (measure: string, state: StepRemark['state']): StepRemark => ({
  ...{ measure, state, reason: state === 'stuck' ? ('no-time' as const) : null, note: null },
  at: `${ON}T09:00:00.000Z`,
  day: ON,
});

function resultOf(locale: Locale, remarks: readonly StepRemark[] = []): ResultInput {
  const present = { questionnaire: '2026-2', answers: JOINERY.answers, asOf: SAMPLE_DAY };
  return {
    report: buildReportAfter(JOINERY, locale, remarks),
    ...{ code: 'CODE', newCode: 'NEW', home: '/en/a/CODE', ended: null, quickCheck: null },
    verification: { href: '/v', hint: 'hint', text: 'text' },
    waves: { present, earlier: [] },
    returnForm: toReturnForm({ goals: [], useCases: [], refused: null }, translatorFor(locale)),
  };
}

const english = translatorFor('en');
const overview = (remarks: readonly StepRemark[] = []) => toOverview(resultOf('en', remarks), english);

describe('the overview of a result', () => {
  it('says one true sentence of each chapter', () => {
    const { report } = resultOf('en');
    const says = new Map(overview().chapters.entries.map((entry) => [entry.id, entry.says]));
    const shut = report.gates.doors.filter(({ state }) => state === 'shut').length;
    expect(says.get('standing')).toContain(['None', 'One', 'Two', 'Three', 'Four', 'Five', 'All'][shut]);
    expect(says.get('plan')).toBe(report.plan.lead);
    expect(says.get('steps')).toContain(report.steps.entries[0]?.title);
    expect(says.has('changes')).toBe(false);
  });

  it('speaks of the day of the last report, and says the way out where its step is stuck', () => {
    const first = overview().week?.done?.measure ?? '';
    const stuck = overview([remark(first, 'stuck')]);
    expect(stuck.who).toContain('15\u00a0March 2027');
    expect(stuck.week?.done?.measure).toBe(first);
    expect(stuck.week?.stuck?.text).toContain('no time');
    const done = overview([remark(first, 'done')]);
    expect(done.said?.text).toContain('1 done');
    expect(done.week?.done?.measure).not.toBe(first);
    expect(done.week?.stuck).toBeNull();
  });

  it('leads to chapters that hold nothing of the others', () => {
    for (const locale of LOCALES) {
      const input = resultOf(locale);
      for (const id of CHAPTERS.filter((each) => each !== 'changes')) {
        const view = toChapterView(id, input, translatorFor(locale));
        expect(view?.nav.links.map(({ href }) => href)).toContain(chapterPath(input.home, id));
        const texts = JSON.stringify(view);
        expect(texts.includes(input.report.ledger.neutrality), id).toBe(id === 'help');
        expect(texts).not.toContain('undefined');
      }
    }
  });

  it('has no chapter on changes where there was no last time', () => {
    expect(toChapterView('changes', resultOf('en'), english)).toBeNull();
  });
});
