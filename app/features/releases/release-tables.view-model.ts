import { QUARTERS } from '#app/domain/disclosure/publish-scores.ts';
import { DIMENSIONS } from '#app/domain/questionnaire/items.ts';
import { AI_USES, GOALS } from '#app/domain/questionnaire/profile.ts';
import { BANDS } from '#app/domain/scoring/bands.ts';
import { GATES } from '#app/domain/scoring/gates.ts';
import { STEP_RANGES } from '#app/domain/statistics/chamber-programme.ts';
import { findSubject } from '#app/domain/statistics/question-kinds.ts';
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
import type { Cell, CellKey } from '#app/domain/statistics/release.ts';
import type { ReleasedGroup } from '#app/domain/statistics/release-cells.ts';
import { allGroups, keyOf } from '#app/domain/statistics/release-cells.ts';
import type { WordedRelease } from '#app/report-model/statistics/release-words.ts';
import {
  codeName,
  columnTitle,
  groupName,
  scoreTitle,
  subjectTitle,
} from '#app/report-model/statistics/release-words.ts';
import type { TableModel } from '#app/report-model/table-model.ts';

/** Finds the cell that tells of something in a group; null where the programme has none. */
type FindCell = (key: CellKey, group: ReleasedGroup) => Cell | null;

const nameOf = (key: CellKey): string => JSON.stringify(Object.entries(key).toSorted());

function cellFinder({ release: { tables } }: WordedRelease): FindCell {
  const all = tables.flatMap(({ cells }) => cells);
  const cells = new Map(all.map((cell) => [nameOf(cell.key), cell] as const));
  return (key, group) => cells.get(nameOf({ ...key, ...keyOf(group) })) ?? null;
}

/** What is told, with the words for it and the ways to find it. */
interface Telling {
  readonly worded: WordedRelease;
  readonly find: FindCell;
  readonly groups: readonly ReleasedGroup[];
}

const toldGroups = ({ groups, find }: Telling, key: CellKey): readonly ReleasedGroup[] =>
  groups.filter((group) => find(key, group) !== null);

/** A count with its share, or what is said in its place. */
function countText({ worded: { translator, release } }: Telling, cell: Cell | null): string {
  const { t, format } = translator;
  if (cell === null) return '';
  const { value, n } = cell;
  if (value !== null && n !== null) {
    return t('releases:tables.count', { value: format.integer(value), share: format.percent(value / n) });
  }
  const { floor } = release;
  return n === null || n < 2 * floor
    ? t('statistics:status.smallGroup')
    : t('statistics:status.underFloor', { floor });
}

function pointsText({ worded: { translator } }: Telling, cell: Cell | null): string {
  if (cell === null) return '';
  return cell.value === null
    ? translator.t('statistics:status.fewScores')
    : translator.format.integer(cell.value);
}

const numericFrom = (head: readonly string[]): readonly number[] =>
  head.slice(1).map((_, index) => index + 1);

function participation(telling: Telling): TableModel {
  const { worded, find, groups } = telling;
  const { t, format } = worded.translator;
  const { floor } = worded.release;
  return {
    caption: t('statistics:questions.participation'),
    head: [t('releases:tables.group'), t('statistics:facts.firms')],
    numeric: [1],
    rows: groups.map((group) => {
      const firms = find({}, group)?.value ?? null;
      const told = firms === null ? t('statistics:status.underFloor', { floor }) : format.integer(firms);
      return [groupName(worded, group), told];
    }),
  };
}

const titleOf = ({ worded }: Telling, question: string): string => {
  const subject = findSubject(question);
  if (subject === null) throw new RangeError(`There is no question ${question}`);
  return subjectTitle(worded.translator, subject);
};

/** One question: a row for each group, a column for each answer. */
function answers(telling: Telling, question: string, codes: readonly string[]): TableModel {
  const { worded, find } = telling;
  const head = [
    worded.translator.t('releases:tables.group'),
    ...codes.map((code) => codeName(worded, question, code)),
  ];
  return {
    ...{ caption: titleOf(telling, question), head, numeric: numericFrom(head) },
    rows: toldGroups(telling, { [question]: codes[0] ?? '' }).map((group) => [
      groupName(worded, group),
      ...codes.map((code) => countText(telling, find({ [question]: code }, group))),
    ]),
  };
}

/** Questions that are answered by yes or no: a row for each, a column for each group. */
function yesAnswers(
  telling: Telling,
  part: 'gates' | 'goals' | 'obstacles',
  questions: readonly string[],
): TableModel {
  const { worded, find } = telling;
  const [first = ''] = questions;
  const groups = toldGroups(telling, { [first]: YES });
  const head = [columnTitle(worded.translator, first), ...groups.map((group) => groupName(worded, group))];
  return {
    ...{ caption: worded.translator.t(`releases:tables.${part}`), head, numeric: numericFrom(head) },
    rows: questions.map((question) => [
      rowTitle(telling, question),
      ...groups.map((group) => countText(telling, find({ [question]: YES }, group))),
    ]),
  };
}

/** A question of several in one table, in few words. */
function rowTitle({ worded: { translator } }: Telling, question: string): string {
  const subject = findSubject(question);
  switch (subject?.kind) {
    case 'gate':
      return translator.t(`method:gates.${subject.gate}.title`);
    case 'goal':
      return translator.t(`questionnaire:profile.goals.options.${subject.goal}`);
    case 'obstacle':
      return translator.t(`questionnaire:items.${subject.item}.title`);
    default:
      throw new RangeError(`No row tells of ${question}`);
  }
}

/** One score: a row for each group, with mean and quartiles. */
function points(telling: Telling, score: string): TableModel {
  const { worded, find } = telling;
  const { translator } = worded;
  const { t } = translator;
  const keys = [{ score }, ...QUARTERS.map((quarter) => ({ score, quarter }))];
  const head = [
    t('releases:tables.group'),
    t('releases:tables.mean'),
    ...QUARTERS.map((quarter) => codeName(worded, 'quarter', quarter)),
  ];
  return {
    caption: t('releases:tables.points', { what: scoreTitle(translator, score) }),
    ...{ head, numeric: numericFrom(head) },
    rows: toldGroups(telling, { score }).map((group) => [
      groupName(worded, group),
      ...keys.map((key) => pointsText(telling, find(key, group))),
    ]),
  };
}

/** All a release tells, as tables to read. Source: method 2026-2, section 7. */
export function toReleaseTables(worded: WordedRelease): readonly TableModel[] {
  const telling = { worded, find: cellFinder(worded), groups: allGroups(worded.release) };
  return [
    participation(telling),
    ...[BAND, ...DIMENSIONS.map(bandQuestion)].map((id) => answers(telling, id, [...BANDS, WITHHELD])),
    ...['overall', ...DIMENSIONS].map((id) => points(telling, id)),
    answers(telling, AI_USE, AI_USES),
    yesAnswers(
      telling,
      'gates',
      GATES.map(({ id }) => gateQuestion(id)),
    ),
    yesAnswers(telling, 'goals', GOALS.map(goalQuestion)),
    yesAnswers(telling, 'obstacles', OBSTACLE_ITEMS.map(obstacleQuestion)),
    answers(telling, STEPS, STEP_RANGES),
  ];
}
