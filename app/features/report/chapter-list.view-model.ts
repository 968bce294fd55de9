import type { Answers } from '#app/domain/questionnaire/answers.ts';
import { isNotApplicable, levelOf } from '#app/domain/questionnaire/answers.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { sentences } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ReportModel } from '#app/report-model/report-model.ts';
import { toChanges } from './changes.view-model.ts';
import type { ChapterId } from './result-chapters.ts';
import { chapterPath, CHAPTERS } from './result-chapters.ts';
import type { ResultInput } from './result-input.ts';

export interface ChapterLink {
  readonly id: ChapterId | 'what-if';
  readonly href: string;
  readonly title: string;
}

export interface ChapterEntry extends ChapterLink {
  /** One true sentence from it. */
  readonly says: string;
}

/** The chapters there are, with their addresses; trying things out stands beside the plan it changes. */
export function toChapterLinks({ home, waves }: ResultInput, { t }: Translator): ChapterLink[] {
  return CHAPTERS.filter((id) => id !== 'changes' || waves.earlier.length > 0).flatMap((id) => [
    { id, href: chapterPath(home, id), title: t(titleOf(id)) },
    ...(id === 'steps'
      ? [{ id: 'what-if' as const, href: `${home}/what-if`, title: t('report:whatIf.title') }]
      : []),
  ]);
}

/** The name of a chapter: the title of its only part, or one for all its parts. No part is put into words for it. */
function titleOf(id: ChapterId): string {
  switch (id) {
    case 'changes':
      return 'report:changes.title';
    case 'steps':
      return 'report:steps.title';
    case 'return':
      return 'report:returns.title';
    case 'help':
      return 'report:ledger.title';
    case 'standing':
    case 'plan':
    case 'answers':
      return `report:web.chapters.titles.${id}`;
  }
}

/** As above, each with one sentence from it, so that many need not open it. */
export const toChapterList = (input: ResultInput, translator: Translator): ChapterEntry[] =>
  toChapterLinks(input, translator).map((link) => ({ ...link, says: sayOf(link.id, input, translator) }));

function sayOf(id: ChapterLink['id'], { report, waves }: ResultInput, translator: Translator): string {
  const { t } = translator;
  switch (id) {
    case 'changes':
      return toChanges(waves, translator)?.lead ?? '';
    case 'standing':
      return sayDoors(report, t);
    case 'plan':
      return report.plan.lead;
    case 'steps':
      return saySteps(report, t);
    case 'what-if':
      return t('report:web.chapters.whatIf');
    case 'return':
      return report.returns.short;
    case 'help':
      return sayHelp(report, t);
    case 'answers': {
      const open = ITEMS.filter((item) => !isKnown(waves.present.answers, item)).length;
      return t('report:web.chapters.answered', { of: ITEMS.length, open });
    }
  }
}

const isKnown = (answers: Answers, item: Item): boolean =>
  levelOf(answers, item) !== null || isNotApplicable(answers, item);

function sayDoors({ gates: { doors } }: ReportModel, t: Translator['t']): string {
  const count = (state: string): number => doors.filter((door) => door.state === state).length;
  const [shut, unknown] = [count('shut'), count('unknown')];
  return sentences(
    t('report:web.chapters.doors', { shut }),
    unknown === 0 ? '' : t('report:web.chapters.doorsUnknown', { unknown }),
  );
}

function saySteps({ steps: { entries, reported, lead, instead } }: ReportModel, t: Translator['t']): string {
  const [next] = entries;
  if (next === undefined) return sentences(reported?.lead ?? '', instead?.lead ?? lead);
  const { number, title, months } = next;
  return sentences(reported?.lead ?? '', t('report:web.chapters.nextStep', { number, title, months }));
}

function sayHelp({ ledger: { needs } }: ReportModel, t: Translator['t']): string {
  return t('report:web.chapters.needs', { needs: needs.length, first: needs[0]?.title ?? '' });
}
