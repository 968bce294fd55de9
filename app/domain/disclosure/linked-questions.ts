import type { Link, Programme, Question } from '../statistics/programme.ts';

/** Questions that links tie together, directly or over others, and these links. */
export interface LinkedQuestions {
  readonly questions: readonly Question[];
  readonly links: readonly Link[];
}

const questionsOf = ({ terms }: Link): readonly string[] => terms.map(({ question }) => question);

/** The questions in parts that no link joins, so that each part can be protected for itself. */
export function partsOf({ questions, links }: Programme): readonly LinkedQuestions[] {
  const parts = links.reduce<readonly ReadonlySet<string>[]>(
    (sets, link) => {
      const named = new Set(questionsOf(link));
      const touched = sets.filter((set) => [...set].some((id) => named.has(id)));
      const joined = new Set(touched.flatMap((set) => [...set]));
      return [...sets.filter((set) => !touched.includes(set)), joined];
    },
    questions.map(({ id }) => new Set([id])),
  );
  return parts.map((part) => ({
    questions: questions.filter(({ id }) => part.has(id)),
    links: links.filter((link) => questionsOf(link).some((id) => part.has(id))),
  }));
}
