import { toProfileScene } from '#app/report-model/plots/dimension-profile.ts';
import { toDoorsScene } from '#app/report-model/plots/gate-doors.ts';
import { toReturnScene } from '#app/report-model/plots/return-fan.ts';
import { toTimelineScene } from '#app/report-model/plots/roadmap-timeline.ts';
import type { Scene } from '#app/report-model/plots/scene.ts';
import { toLadderScene } from '#app/report-model/plots/sovereignty-ladder.ts';
import type { ReportModel } from '#app/report-model/report-model.ts';
import { sentence, sentences } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { toBenchmarkPlots } from './benchmark-plots.ts';
import { toChanges } from './changes.view-model.ts';
import { toChapterLinks } from './chapter-list.view-model.ts';
import type { ChapterId } from './result-chapters.ts';
import type { ResultInput } from './result-input.ts';
import { inTwoWidths } from '#app/report-model/plots/scene-model.ts';
import { toCheckIn } from './step-check-in.view-model.ts';

/** A chapter as a page of its own: what it says and nothing of the others but their names. Null where it is not there. */
export function toChapterView(id: ChapterId, input: ResultInput, translator: Translator) {
  const { t } = translator;
  const content = toContent(id, input, translator);
  if (content === null) return null;
  const links = toChapterLinks(input, translator);
  const place = links.findIndex((link) => link.id === id);
  const title = links[place]?.title ?? '';
  const overview = { href: `${input.home}/result`, text: t('report:web.chapters.overview') };
  const next = links[place + 1] ?? null;
  return {
    documentTitle: t('report:web.chapters.documentTitle', {
      chapter: title,
      report: input.report.meta.title,
    }),
    title,
    content,
    nav: { title: t('report:web.chapters.nav'), links, overview },
    next: next && { href: next.href, text: t('report:web.chapters.next', { title: next.title }) },
  };
}
export type ChapterView = NonNullable<ReturnType<typeof toChapterView>>;
export type ChapterContent = NonNullable<ReturnType<typeof toContent>>;

function toContent(id: ChapterId, input: ResultInput, translator: Translator) {
  const { report, home, waves, ended, returnForm } = input;
  const { t } = translator;
  switch (id) {
    case 'changes': {
      const changes = toChanges(waves, translator);
      return changes && { id, changes };
    }
    case 'standing':
      return { id, ...toStanding(report, translator), more: t('report:web.benchmarkMore') };
    case 'plan':
      return { id, ...toPlanContent(report) };
    case 'steps':
      return {
        ...{ id, steps: report.steps, nextGoals: report.nextGoals },
        ...{ checkIn: toCheckIn(translator), more: t('report:web.more') },
        choose: {
          href: `${home}/result#actions-title`,
          text: t('report:nextGoals.choosing.link', { again: t('report:web.correction') }),
        },
      };
    case 'return':
      return { id, ...toReturnContent(report), form: returnForm, more: t('report:web.returnMore') };
    case 'help':
      return { id, ledger: report.ledger, ended, more: t('report:web.neutralityMore') };
    case 'answers':
      return { id, answers: report.answers, method: report.method };
  }
}

/** The ladder is drawn at most this wide. */
const LADDER = 230;

/** What each chapter says of its picture. */
interface NamedPlot {
  readonly plotTitle: string;
  readonly plotText: string;
}

const draw = (scene: (width: number) => Scene, { plotTitle, plotText }: NamedPlot) =>
  inTwoWidths(scene, { name: plotTitle, label: plotText });

export function toProfileContent({ profile }: ReportModel) {
  return { profile, profilePlot: draw((width) => toProfileScene(profile.plot, width), profile) };
}

export function toDoorsContent({ gates }: ReportModel) {
  return { gates, doors: draw((width) => toDoorsScene(gates.doors, width), gates) };
}

function toStanding(report: ReportModel, translator: Translator) {
  const { benchmarks, sovereignty, summary } = report;
  return {
    // Its text goes on from its title, which is the heading of the overview.
    lead: sentences(sentence(translator, summary.headline.title), summary.headline.text),
    ...toProfileContent(report),
    benchmarks,
    benchmarkPlots: toBenchmarkPlots(benchmarks),
    ...toDoorsContent(report),
    sovereignty,
    ladder: draw((width) => toLadderScene(sovereignty.ladder, Math.min(width, LADDER)), sovereignty),
  };
}

export function toPlanContent({ plan, law, lawInForce, locked }: ReportModel) {
  const { plot } = plan;
  const timeline = plot === null ? null : draw((width) => toTimelineScene(plot, width), plan);
  return { plan, law, lawInForce, locked, timeline };
}

function toReturnContent({ returns }: ReportModel) {
  const plots = returns.entries.map((entry) => {
    const { plot } = entry;
    return plot === null ? null : draw((width) => toReturnScene(plot, width), entry);
  });
  return { returns, plots };
}
