import { choiceOf } from '#app/domain/questionnaire/answers.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import { dimensionOf, DIMENSIONS, ITEMS, itemsOf, LEVELS } from '#app/domain/questionnaire/items.ts';
import { isStillAgreed } from '#app/domain/workshop/workshop-note.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { toSpreadView } from '#app/report-model/spread.view-model.ts';
import type { Projection } from './projection.server.ts';
import { toTime } from './workshop.view-model.ts';

/** How many of what was agreed last are shown in words; all of them would hide the question. */
const MOST_IN_WORDS = 3;

interface ProjectionSource {
  readonly projection: Projection;
  readonly answerText: (item: Item) => string;
  /** Where is asked whether there is something new. */
  readonly versionHref: string;
  readonly at: Date;
}

export type ProjectionView = ReturnType<typeof toProjectionView>;

/** One question for a whole room: its levels, what is chosen, and what was agreed so far. Nothing that was noted. */
export function toProjectionView(translator: Translator, source: ProjectionSource) {
  const { t } = translator;
  const { workshop, assessment, agreed, revealed } = source.projection;
  const spread = revealed && toSpreadView(translator, revealed);
  const { item } = workshop;
  const words = (part: string): string => t(`questionnaire:items.${item}.${part}`);
  const choice = choiceOf(assessment.answers[item]);
  const isAgreed = isStillAgreed(agreed.get(item) ?? null, choice);
  const isLevel = choice !== null && isLevelChoice(choice);
  return {
    documentTitle: pageTitle(translator, t('workshop:projection.title')),
    version: workshop.version,
    versionHref: source.versionHref,
    paused: toTime(translator, workshop, source.at).paused,
    submitted: workshop.ties.state === 'submitted' ? t('workshop:projection.submitted') : null,
    dimension: t(`questionnaire:dimensions.${dimensionOf(item)}.title`),
    position: t('assess:question.position', { number: ITEMS.indexOf(item) + 1, total: ITEMS.length }),
    question: words('question'),
    levels: LEVELS.map((level) => ({
      level: String(level),
      text: words(`levels.${level}`),
      mark: choice === String(level) ? markOf(translator, isAgreed) : null,
      voices: spread?.rows.find((row) => row.choice === String(level)) ?? null,
    })),
    /** An answer that is no level. */
    other:
      choice === null || isLevel
        ? null
        : { text: source.answerText(item), mark: markOf(translator, isAgreed) },
    /** What voices said that is no level, and how far apart they are in a line. */
    spread: spread && {
      summary: spread.summary,
      others: spread.rows.filter(({ choice: said }) => !isLevelChoice(said)),
    },
    count: t('workshop:overview.agreed', { agreed: agreed.size, total: ITEMS.length }),
    tracks: DIMENSIONS.map((dimension) =>
      itemsOf(dimension).map((each) => ({ item: each, isAgreed: agreed.has(each), isHere: each === item })),
    ),
    last: toLast(translator, source),
    lost: t('workshop:projection.lost'),
  };
}

const isLevelChoice = (choice: string): boolean => (LEVELS.map(String) as readonly string[]).includes(choice);

const markOf = ({ t }: Translator, isAgreed: boolean) => ({
  isAgreed,
  text: t(`workshop:projection.${isAgreed ? 'agreed' : 'chosen'}`),
});

function toLast({ t }: Translator, { projection, answerText }: ProjectionSource) {
  const { agreed, workshop } = projection;
  const items = [...agreed]
    .filter(([item]) => item !== workshop.item)
    .sort(([, one], [, other]) => other.at.getTime() - one.at.getTime())
    .slice(0, MOST_IN_WORDS);
  return {
    title: t('workshop:projection.last'),
    items: items.map(([item]) => ({
      item,
      title: t(`questionnaire:items.${item}.title`),
      answer: answerText(item),
    })),
  };
}

/** One page for every address that shows nothing. */
export function toClosedProjection(translator: Translator) {
  const { t } = translator;
  const title = t('workshop:projection.closedTitle');
  return { documentTitle: pageTitle(translator, title), title, text: t('workshop:projection.closedText') };
}
export type ClosedProjectionView = ReturnType<typeof toClosedProjection>;
