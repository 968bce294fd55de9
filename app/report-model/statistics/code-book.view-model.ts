import { findSubject } from '#app/domain/statistics/question-kinds.ts';
import type { Release } from '#app/domain/statistics/release.ts';
import type { CodeBook, CodeGroup } from './release-paper-model.ts';
import { labelRelease } from './labelled-release.ts';
import type { WordedRelease } from './release-words.ts';
import { columnTitle, subjectName } from './release-words.ts';

type Meanings = Map<string, Map<string, string>>;

/** The codes under a title; what was said of a code first holds. */
function groupOf(meanings: Meanings, title: string): (code: string, label: string) => void {
  const group = meanings.get(title) ?? new Map<string, string>();
  meanings.set(title, group);
  return (code, label) => void group.set(code, group.get(code) ?? label);
}

/** Codes of answers and groups, under what their column is called; the bands of five scores are listed once. */
function addCategories(meanings: Meanings, worded: WordedRelease): void {
  for (const { columns, cells } of labelRelease(worded)) {
    columns.forEach(({ id }, place) => {
      const add = groupOf(meanings, columnTitle(worded.translator, id));
      for (const { codes, labels } of cells) add(codes[place] ?? '', labels[place] ?? '');
    });
  }
}

const LISTED: readonly string[] = ['gate', 'goal', 'obstacle'];

/** Gates, goals and items are columns of their own in files: their codes name what is asked. */
function addQuestions(meanings: Meanings, { translator }: WordedRelease, { tables }: Release): void {
  for (const id of tables.flatMap(({ dimensions }) => dimensions)) {
    const subject = findSubject(id);
    if (subject === null || !LISTED.includes(subject.kind)) continue;
    const add = groupOf(meanings, translator.t(`statistics:codes.${subject.kind}`));
    add(id, subjectName(translator, subject));
  }
}

/** What the codes of a release stand for, for who reads a report beside a file. */
export function toCodeBook(worded: WordedRelease): CodeBook {
  const { release, translator } = worded;
  const { t } = translator;
  const meanings: Meanings = new Map();
  addCategories(meanings, worded);
  addQuestions(meanings, worded, release);
  const addStatus = groupOf(meanings, t('statistics:xlsx.status'));
  addStatus('F', t('statistics:status.told'));
  addStatus('C', t('statistics:codes.untold', { floor: release.floor }));
  return {
    title: t('statistics:codes.title'),
    text: t('statistics:codes.text'),
    groups: [...meanings].map(([title, codes]): CodeGroup => ({
      title,
      codes: [...codes].map(([code, label]) => ({ code, label })),
    })),
  };
}
