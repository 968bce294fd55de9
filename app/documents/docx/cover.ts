import type { FileChild } from 'docx';
import { HeadingLevel, LeaderType, Paragraph, TableOfContents } from 'docx';
import type { CheckModel, WordReport } from '#app/report-model/report-model.ts';
import type { ChapterHeading } from './blocks.ts';
import { note, paragraph, small } from './blocks.ts';
import { STYLE } from './look.ts';
import { link, runs, strongRuns } from './runs.ts';
import { factTable } from './table.ts';

/** What stands on the first page, before the list of chapters. */
export function toCover({ cover, meta, word }: WordReport): FileChild[] {
  return [
    paragraph(cover.product, { style: STYLE.subtitle }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs(cover.title) }),
    paragraph(cover.firm, { style: STYLE.subtitle }),
    paragraph(cover.subtitle),
    ...(meta.testRun === null ? [] : [note(strongRuns(meta.testRun))]),
    ...factTable(cover.facts),
    paragraph(strongRuns(cover.promise)),
    paragraph(
      cover.originalUrl === null
        ? cover.original
        : [...runs(`${cover.original} `), link(withoutScheme(cover.originalUrl), cover.originalUrl)],
    ),
    paragraph(word.editable),
    small(cover.privacy),
    ...(cover.check === null ? [] : toCheck(cover.check)),
  ];
}

interface Contents {
  readonly title: string;
  readonly chapters: readonly ChapterHeading[];
  /** Begins a page; else it stands on the first one. */
  readonly isFirst: boolean;
}

/** Without numbers of pages, which only a word processor knows: it would ask before it filled them in. */
export const toContents = ({ title, chapters, isFirst }: Contents): FileChild[] => [
  paragraph(strongRuns(title), { keepNext: true, pageBreakBefore: isFirst, spacing: { before: 240 } }),
  new TableOfContents(title, {
    ...{ hyperlink: true, headingStyleRange: '1-1', pageNumbersEntryLevelsRange: '1-1', beginDirty: false },
    tabLeader: LeaderType.NONE,
    cachedEntries: chapters.map((chapter) => ({ title: chapter.title, level: 1, href: chapter.mark })),
  }),
];

const withoutScheme = (url: string): string => url.replace(/^https?:\/\//, '');

/** How a reader checks the report, by typing. */
const toCheck = ({ title, codeLabel, code, place, url, text }: CheckModel): FileChild[] => [
  paragraph(strongRuns(title), { keepNext: true }),
  paragraph([...runs(`${codeLabel} `), ...strongRuns(code)], { keepNext: true }),
  paragraph([link(place, url)], { keepNext: true }),
  small(text),
];
