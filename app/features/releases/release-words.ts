import type { District } from '#app/domain/campaign/campaign.ts';
import { DIMENSIONS } from '#app/domain/questionnaire/items.ts';
import { AI_USES, GOALS, SIZE_CLASSES } from '#app/domain/questionnaire/profile.ts';
import { BANDS } from '#app/domain/scoring/bands.ts';
import { GATES } from '#app/domain/scoring/gates.ts';
import { SECTOR_GROUPS, STEP_RANGES } from '#app/domain/statistics/chamber-programme.ts';
import { ELSEWHERE, EVERYWHERE } from '#app/domain/statistics/districts.ts';
import {
  AI_USE,
  BAND,
  bandQuestion,
  DISTRICT,
  gateQuestion,
  goalQuestion,
  NO,
  OBSTACLE_ITEMS,
  obstacleQuestion,
  SECTOR_GROUP,
  SIZE_CLASS,
  STEPS,
  WITHHELD,
  YES,
} from '#app/domain/statistics/question-names.ts';
import { listed } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

type Labels = Readonly<Record<string, string>>;

const labels = <Id extends string>(ids: readonly Id[], labelOf: (id: Id) => string): Labels =>
  Object.fromEntries(ids.map((id) => [id, labelOf(id)]));

/** What questions and scores are called in tables. */
function questionLabels({ t }: Translator): Labels {
  const dimension = (id: string): string => t(`questionnaire:dimensions.${id}.title`);
  return {
    [BAND]: t('releases:questions.overall'),
    overall: t('releases:questions.overall'),
    ...labels(DIMENSIONS, dimension),
    ...Object.fromEntries(DIMENSIONS.map((id) => [bandQuestion(id), dimension(id)])),
    [AI_USE]: t('questionnaire:profile.aiUse.title'),
    ...Object.fromEntries(GATES.map(({ id }) => [gateQuestion(id), t(`method:gates.${id}.title`)])),
    ...Object.fromEntries(
      GOALS.map((goal) => [goalQuestion(goal), t(`questionnaire:profile.goals.options.${goal}`)]),
    ),
    ...Object.fromEntries(
      OBSTACLE_ITEMS.map((item) => [obstacleQuestion(item), t(`questionnaire:items.${item}.title`)]),
    ),
    [STEPS]: t('releases:questions.steps'),
  };
}

/** What answers are called. */
const answerLabels = ({ t }: Translator): Labels => ({
  ...labels(BANDS, (band) => t(`method:bands.${band}.title`)),
  [WITHHELD]: t('releases:withheld'),
  ...labels(AI_USES, (use) => t(`questionnaire:profile.aiUse.options.${use}`)),
  ...{ [YES]: t('releases:yes'), [NO]: t('releases:no') },
  ...labels(STEP_RANGES, (range) => t(`releases:steps.${range}`)),
});

/** What the categories of each visible dimension are called. */
const visibleLabels = ({ t }: Translator, districts: readonly District[]): Readonly<Record<string, Labels>> => ({
  [SIZE_CLASS]: labels(SIZE_CLASSES, (size) => t(`questionnaire:profile.sizeClass.options.${size}`)),
  [SECTOR_GROUP]: labels(Object.keys(SECTOR_GROUPS), (group) => t(`releases:sectorGroups.${group}`)),
  [DISTRICT]: {
    ...Object.fromEntries(districts.map(({ id, name }) => [id, name])),
    ...labels([ELSEWHERE, EVERYWHERE], (district) => t(`releases:districts.${district}`)),
  },
});

export interface ReleaseWords {
  readonly question: (id: string) => string;
  readonly answer: (id: string) => string;
  /** A group of categories. A district that its chamber has dropped is called by its id. */
  readonly group: (dimension: string, categories: readonly string[]) => string;
}

/** The words for the codes of a release. */
export function releaseWords(translator: Translator, districts: readonly District[]): ReleaseWords {
  const [questions, answers] = [questionLabels(translator), answerLabels(translator)];
  const visible = visibleLabels(translator, districts);
  return {
    question: (id) => questions[id] ?? id,
    answer: (id) => answers[id] ?? id,
    group: (dimension, categories) =>
      listed(
        translator,
        categories.map((category) => visible[dimension]?.[category] ?? category),
      ),
  };
}
