import type { QuestionSubject } from '#app/domain/statistics/question-kinds.ts';
import { findSubject } from '#app/domain/statistics/question-kinds.ts';
import {
  DISTRICT,
  RETURN,
  RETURNED,
  SECTOR_GROUP,
  SIZE_CLASS,
} from '#app/domain/statistics/question-names.ts';
import type { Cell, Release, Table } from '#app/domain/statistics/release.ts';
import type { ReleasedGroup } from '#app/domain/statistics/release-cells.ts';
import { categoriesIn } from '#app/domain/statistics/release-cells.ts';
import { toOneLine } from '#app/domain/shared/one-line.ts';
import { enumerated } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

/** What a chamber called things, which is in no release: a name may change, an id does not. */
export interface ReleaseNames {
  readonly campaign: string;
  /** By the id of the district. */
  readonly districts: Readonly<Record<string, string>>;
}

/** A release with the words it is shown in. */
export interface WordedRelease {
  readonly release: Release;
  readonly names: ReleaseNames;
  readonly translator: Translator;
}

/** The title of a score: one of the four dimensions, or overall. */
export const scoreTitle = ({ t }: Translator, score: string): string =>
  score === 'overall' ? t('statistics:overall') : t(`questionnaire:dimensions.${score}.title`);

/** What a visible dimension, a question or a part of a key is called at the head of a column. */
export function columnTitle({ t }: Translator, id: string): string {
  const subject = findSubject(id);
  return t(`statistics:columns.${subject === null ? id : subject.kind}`);
}

function districtName({ names }: WordedRelease, id: string): string {
  const name = toOneLine(names.districts[id] ?? '');
  return name === '' ? id : name;
}

/** Size classes beside each other as one: from the least of the first to the most of the last. */
export function sizesName({ t, format }: Translator, classes: readonly string[]): string {
  if (classes.length === 1) return t(`questionnaire:profile.sizeClass.options.${classes[0] ?? ''}`);
  const [, from] = /^(\d+)/.exec(classes[0] ?? '') ?? [];
  const [, to] = /-(\d+)$/.exec(classes.at(-1) ?? '') ?? [];
  const least = format.integer(Number(from));
  return to === undefined
    ? t('statistics:sizes.from', { from: least })
    : t('statistics:sizes.between', { from: least, to: format.integer(Number(to)) });
}

function categoryName(worded: WordedRelease, dimension: string, category: string): string {
  const { t } = worded.translator;
  switch (dimension) {
    case SECTOR_GROUP:
      return t(`statistics:sectorGroups.${category}`);
    case RETURN:
      return t(`statistics:returns.${category}`);
    case DISTRICT:
      return category === 'all' ? t('statistics:allFirms') : districtName(worded, category);
    default:
      throw new RangeError(`No words for the dimension ${dimension}`);
  }
}

/** All firms, or the categories of a group one after the other. */
export function groupName(worded: WordedRelease, { dimension, name }: ReleasedGroup): string {
  const { release, translator } = worded;
  if (dimension === null || name === null) return translator.t('statistics:allFirms');
  const categories = categoriesIn(release, dimension, name);
  if (dimension === SIZE_CLASS) return sizesName(translator, categories);
  return enumerated(
    translator,
    categories.map((category) => categoryName(worded, dimension, category)),
  );
}

function answerName({ t }: Translator, subject: QuestionSubject, code: string): string {
  switch (subject.kind) {
    case 'band':
      return code === 'withheld' ? t('statistics:withheld') : t(`method:bands.${code}.title`);
    case 'use':
      return t(`statistics:uses.${code}`);
    case 'steps':
      return t(`statistics:steps.${code}`);
    case 'steps-done':
    case 'steps-finished':
    case 'steps-stuck':
      return t(`statistics:reported.${code}`);
    case 'change':
      return t(`statistics:changes.${code}`);
    case 'gate':
    case 'goal':
    case 'obstacle':
      return t(`statistics:answers.${subject.kind}.${code}`);
  }
}

/** What a code of a key stands for: of a group, an answer, a score or a quarter. */
export function codeName(worded: WordedRelease, column: string, code: string): string {
  const { translator } = worded;
  const subject = findSubject(column);
  if (subject !== null) return answerName(translator, subject, code);
  if (column === 'score') return scoreTitle(translator, code);
  if (column === 'quarter') return translator.t(`statistics:quarters.${code}`);
  return groupName(worded, { dimension: column, name: code });
}

/** What a gate, a goal or an item is called; of others their question. */
export function subjectName(translator: Translator, subject: QuestionSubject): string {
  const { t } = translator;
  switch (subject.kind) {
    case 'gate':
      return t(`method:gates.${subject.gate}.title`);
    case 'goal':
      return t(`questionnaire:profile.goals.options.${subject.goal}`);
    case 'obstacle':
      return t(`questionnaire:items.${subject.item}.title`);
    default:
      return subjectTitle(translator, subject);
  }
}

/** The question a subject is asked as; it says nothing of what comes out. */
export function subjectTitle({ t }: Translator, subject: QuestionSubject): string {
  switch (subject.kind) {
    case 'band':
      return subject.of === 'overall'
        ? t('statistics:questions.band')
        : t('statistics:questions.bandIn', { dimension: t(`questionnaire:dimensions.${subject.of}.title`) });
    case 'gate':
      return t('statistics:questions.gate', { gate: t(`method:gates.${subject.gate}.title`) });
    case 'goal':
      return t('statistics:questions.goal', {
        goal: t(`questionnaire:profile.goals.options.${subject.goal}`),
      });
    case 'obstacle':
      return t('statistics:questions.obstacle', { item: t(`questionnaire:items.${subject.item}.title`) });
    case 'change':
      return subject.of === 'overall'
        ? t('statistics:questions.change')
        : t('statistics:questions.changeIn', {
            dimension: t(`questionnaire:dimensions.${subject.of}.title`),
          });
    default:
      return t(`statistics:questions.${subject.kind}`);
  }
}

/** What a table tells of, without its groups. */
function aboutTitle(translator: Translator, { kind, dimensions, cells }: Table): string {
  const subject = dimensions.map(findSubject).find((each) => each !== null);
  if (subject) return subjectTitle(translator, subject);
  if (kind === 'count') return translator.t('statistics:questions.participation');
  const score = cells[0]?.key['score'] ?? 'overall';
  return translator.t(`statistics:questions.${kind}${score === 'overall' ? '' : 'In'}`, {
    dimension: scoreTitle(translator, score),
  });
}

const isVisible = ({ noise }: Release, dimension: string): boolean => noise.exact.includes(dimension);

/** The title of a table: a question, and by which groups it is answered. */
export function tableTitle({ release, translator }: WordedRelease, table: Table): string {
  const title = aboutTitle(translator, table);
  const by = table.dimensions.find((dimension) => isVisible(release, dimension));
  // Of some firms alone: the question says so.
  const isOfSome = table.cells.every(({ key }) => key[by ?? ''] === RETURNED);
  return by === undefined || isOfSome ? title : translator.t(`statistics:by.${by}`, { title });
}

/** Why a cell says nothing, or that it is told. Source: method 2026-2, section 7, step 5. */
export function statusName({ release, translator }: WordedRelease, table: Table, cell: Cell): string {
  const { floor } = release;
  if (cell.status === 'F') return translator.t('statistics:status.told');
  if (table.kind !== 'count') return translator.t('statistics:status.fewScores');
  const isAnswer = table.dimensions.some((dimension) => findSubject(dimension) !== null);
  const isSmall = isAnswer && (cell.n === null || cell.n < 2 * floor);
  return translator.t(`statistics:status.${isSmall ? 'smallGroup' : 'underFloor'}`, { floor });
}
