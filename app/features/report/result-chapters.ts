/** The chapters of a result in reading order; each has an address of its own. `changes` needs an earlier assessment. */
export const CHAPTERS = ['changes', 'standing', 'plan', 'steps', 'return', 'help', 'answers'] as const;

/** What is addressed like a chapter: those, and all a bank wants on one page for the printer. */
export const RESULT_PAGES = [...CHAPTERS, 'print'] as const;

export type ChapterId = (typeof CHAPTERS)[number];
export type ResultPageId = (typeof RESULT_PAGES)[number];

export const findResultPage = (name: string | undefined): ResultPageId | null =>
  RESULT_PAGES.find((id) => id === name) ?? null;

/** The address of a chapter under that of its assessment. */
export const chapterPath = (home: string, id: ResultPageId): string => `${home}/result/${id}`;
