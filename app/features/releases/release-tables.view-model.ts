import type { District } from '#app/domain/campaign/campaign.ts';
import { QUARTERS } from '#app/domain/disclosure/publish-scores.ts';
import { DIMENSIONS } from '#app/domain/questionnaire/items.ts';
import { AI_USES, GOALS } from '#app/domain/questionnaire/profile.ts';
import { BANDS } from '#app/domain/scoring/bands.ts';
import { GATES } from '#app/domain/scoring/gates.ts';
import { STEP_RANGES } from '#app/domain/statistics/chamber-programme.ts';
import {
  AI_USE,
  BAND,
  bandQuestion,
  gateQuestion,
  goalQuestion,
  OBSTACLE_ITEMS,
  obstacleQuestion,
  STEPS,
  WITHHELD,
  YES,
} from '#app/domain/statistics/question-names.ts';
import type { Cell, CellKey, Release } from '#app/domain/statistics/release.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { FindCell, ToldGroup } from './release-cells.ts';
import { ALL_FIRMS, cellsOf, groupsBy } from './release-cells.ts';
import type { ReleaseWords } from './release-words.ts';
import { releaseWords } from './release-words.ts';

export interface TableView {
  readonly id: string;
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly id: string; readonly label: string; readonly cells: readonly string[] }[];
}

interface Telling {
  readonly translator: Translator;
  readonly words: ReleaseWords;
  readonly release: Release;
  readonly find: FindCell;
}

/** The dimensions and, one after the other, their groups, all firms first. */
const everyGroup = ({ release }: Telling): readonly ToldGroup[] => [
  ALL_FIRMS,
  ...release.noise.exact.flatMap((dimension) => groupsBy(release, dimension)),
];

const groupLabel = ({ translator, words }: Telling, { dimension, categories }: ToldGroup): string =>
  dimension === null ? translator.t('releases:tables.all') : words.group(dimension, categories);

/** A count with its share, or what is said in its place: empty where the programme tells nothing of it. */
function countText({ translator: { t, format } }: Telling, cell: Cell | null): string {
  if (cell === null) return '';
  const { value, max = 0, n } = cell;
  if (value !== null && n !== null && n > 0) {
    return t('releases:tables.count', { value: format.integer(value), share: format.percent(value / n) });
  }
  return max === (n ?? -1) ? t('releases:tables.notTold') : t('releases:tables.under', { floor: max + 1 });
}

function scoreText({ translator: { t, format } }: Telling, cell: Cell | null): string {
  if (cell === null) return '';
  return cell.value === null ? t('releases:tables.notTold') : format.integer(cell.value);
}

/** The groups of the programme for which a cell is there at all. */
const toldGroups = (telling: Telling, key: CellKey): readonly ToldGroup[] =>
  everyGroup(telling).filter((group) => telling.find(key, group) !== null);

function participation(telling: Telling): TableView {
  const { translator, find } = telling;
  const { t, format } = translator;
  return {
    id: 'participation',
    caption: t('releases:tables.participation'),
    heads: [t('releases:tables.group'), t('releases:tables.firms')],
    rows: everyGroup(telling).map((group, index) => {
      const cell = find({}, group);
      const told = cell?.value ?? null;
      const text = told === null ? countText(telling, cell) : format.integer(told);
      return { id: String(index), label: groupLabel(telling, group), cells: [text] };
    }),
  };
}

/** One question: a row for each group, a column for each answer. */
function answers(telling: Telling, question: string, categories: readonly string[]): TableView {
  const { translator, words, find } = telling;
  const [first = ''] = categories;
  return {
    id: question,
    caption: words.question(question),
    heads: [translator.t('releases:tables.group'), ...categories.map(words.answer)],
    rows: toldGroups(telling, { [question]: first }).map((group, index) => ({
      id: String(index),
      label: groupLabel(telling, group),
      cells: categories.map((category) => countText(telling, find({ [question]: category }, group))),
    })),
  };
}

/** Several questions that are answered by yes or no: a row for each, a column for each group. */
function yesAnswers(telling: Telling, id: string, questions: readonly string[]): TableView {
  const { translator, words, find } = telling;
  const [first = ''] = questions;
  const groups = toldGroups(telling, { [first]: YES });
  return {
    id,
    caption: translator.t(`releases:tables.${id}`),
    heads: [translator.t('releases:tables.what'), ...groups.map((group) => groupLabel(telling, group))],
    rows: questions.map((question) => ({
      id: question,
      label: words.question(question),
      cells: groups.map((group) => countText(telling, find({ [question]: YES }, group))),
    })),
  };
}

/** One score: a row for each group, with mean and quartiles. */
function scores(telling: Telling, score: string): TableView {
  const { translator, words, find } = telling;
  const { t } = translator;
  return {
    id: `score-${score}`,
    caption: t('releases:tables.score', { what: words.question(score) }),
    heads: ['group', 'mean', ...QUARTERS].map((head) => t(`releases:tables.${head}`)),
    rows: toldGroups(telling, { score }).map((group, index) => ({
      id: String(index),
      label: groupLabel(telling, group),
      cells: [{ score }, ...QUARTERS.map((quarter) => ({ score, quarter }))].map((key) =>
        scoreText(telling, find(key, group)),
      ),
    })),
  };
}

/** All a release tells, as tables to read. Source: method 2026-2, section 7. */
export function toReleaseTables(
  translator: Translator,
  release: Release,
  districts: readonly District[],
): readonly TableView[] {
  const telling = { translator, release, words: releaseWords(translator, districts), find: cellsOf(release) };
  return [
    participation(telling),
    ...[BAND, ...DIMENSIONS.map(bandQuestion)].map((id) => answers(telling, id, [...BANDS, WITHHELD])),
    ...['overall', ...DIMENSIONS].map((id) => scores(telling, id)),
    answers(telling, AI_USE, AI_USES),
    yesAnswers(telling, 'gates', GATES.map(({ id }) => gateQuestion(id))),
    yesAnswers(telling, 'goals', GOALS.map(goalQuestion)),
    yesAnswers(telling, 'obstacles', OBSTACLE_ITEMS.map(obstacleQuestion)),
    answers(telling, STEPS, STEP_RANGES),
  ];
}
