import type { ReportModel, SummaryModel } from '#app/report-model/report-model.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { toChapterList } from './chapter-list.view-model.ts';
import { chapterPath } from './result-chapters.ts';
import type { ResultInput } from './result-input.ts';
import { toCheckIn } from './step-check-in.view-model.ts';
import { toTakeAlong } from './take-along.view-model.ts';

/** The first page of a result: the verdict, this week, what runs out, and where the rest stands. */
export function toOverview(input: ResultInput, translator: Translator) {
  const { report, code, home } = input;
  const { summary, meta } = report;
  const { t } = translator;
  return {
    documentTitle: meta.title,
    code,
    kind: report.cover.title,
    who: summary.who,
    verdict: summary.headline.title,
    benefit: summary.headline.benefit || summary.headline.text,
    said: toSaid(report, home, t),
    week: summary.thisWeek && toWeek(summary.thisWeek, report, t),
    quickCheck: input.quickCheck,
    checkIn: toCheckIn(translator),
    deadlines: summary.deadlines && toShownDeadlines(summary.deadlines, t),
    first: { title: summary.nextTitle, entries: summary.next },
    // The months of trial and routine stand in the verdict.
    figures: summary.figures.filter(({ id }) => id !== 'trial' && id !== 'routine'),
    tight: summary.tight,
    spoken: { title: summary.spokenTitle, sentences: summary.spoken },
    chapters: { title: t('report:web.chapters.title'), entries: toChapterList(input, translator) },
    takeAlong: toTakeAlong(input, translator),
    actions: toActions(input, translator),
  };
}
export type OverviewView = ReturnType<typeof toOverview>;

/** That something was reported, and where it stands; null before. */
function toSaid({ steps: { reported } }: ReportModel, home: string, t: Translator['t']) {
  if (reported === null) return null;
  return {
    text: t('report:web.said.text', { reported: reported.lead }),
    link: { href: `${chapterPath(home, 'steps')}#reported`, text: t('report:web.said.look') },
  };
}

type ThisWeek = NonNullable<SummaryModel['thisWeek']>;

/** What was said of its step goes with it: who is stuck needs the way out before the task. */
function toWeek(week: ThisWeek, { steps: { reported } }: ReportModel, t: Translator['t']) {
  const stuck = reported?.entries.find(
    ({ measure, state }) => measure === week.done?.measure && state === 'stuck',
  );
  return {
    ...week,
    isStuck: t('report:web.week.isStuck'),
    stuck: stuck === undefined ? null : { text: stuck.sentence, advice: stuck.advice },
  };
}
export type WeekView = ReturnType<typeof toWeek>;

function toShownDeadlines(
  { title, entries: [next = '', ...others] }: NonNullable<SummaryModel['deadlines']>,
  t: Translator['t'],
) {
  return { title, next, others, more: t('report:web.moreDeadlines', { dates: others.length }) };
}

/** What can be done with a result. */
function toActions({ newCode, home, verification }: ResultInput, { t, locale }: Translator) {
  const way = (name: 'consent' | 'data' | 'erase') => ({
    href: `${home}/${name}`,
    hint: t(`report:web.${name}Hint`),
    text: t(`report:web.${name}`),
  });
  return {
    title: t('report:web.goTo'),
    newCode,
    start: `/${locale}/start`,
    correction: t('report:web.correction'),
    correctionHint: t('report:web.correctionHint'),
    consent: way('consent'),
    data: way('data'),
    verification,
    erase: way('erase'),
  };
}
