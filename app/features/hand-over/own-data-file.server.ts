import { toSpreadsheet } from '#app/documents/spreadsheet.server.ts';
import { DIMENSIONS, itemsOf } from '#app/domain/questionnaire/items.ts';
import { levelOf } from '#app/domain/questionnaire/answers.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { OpenedAssessment } from '#app/persistence/open-assessment.ts';
import { dimensionTitle } from '#app/report-model/chapters/profile.view-model.ts';
import { answerText, itemTitle } from '#app/report-model/wording.ts';
import type { OwnData } from './own-data.server.ts';

/** Grows when a program that reads such files would no longer understand them. */
const FORMAT = 'ki-bruecke-own-data/1';

/** From whom it came, and who sees something of it: by name and day, without the ids by which this program knows them. */
const toWhoSees = ({ handOvers, listing, admitted, links }: OwnData) => ({
  takenOver: handOvers.map(({ mode, madeOn, takenAt, organisationName, adviserName }) => ({
    ...{ mode, madeOn, takenAt, organisation: organisationName, adviser: adviserName },
  })),
  onListsOf: listing.map(({ organisation, since }) => ({ organisation: organisation.name, since })),
  sessionsWith: admitted.map(({ organisation, adviser, state, since }) => ({
    ...{ organisation: organisation.name, adviser, state, since },
  })),
  links: links.map(({ madeOn, lastDay }) => ({ madeOn, lastDay })),
});

/**
 * All that is kept under a code, for its holder: to read, to keep, to take elsewhere. Without the code and what is made of
 * it, which would open everything to whoever finds the file; and without what an adviser notes for themselves.
 */
export function toOwnDataFile(opened: OpenedAssessment, data: OwnData, at: Date): string {
  const { assessment, remarks, isVerifiable, quickFirst, reopenedFrom, follows } = opened;
  const content = {
    format: FORMAT,
    writtenAt: at,
    assessment,
    result: opened.readResult(),
    steps: remarks,
    ...{ isVerifiable, quickFirst, reopenedFrom },
    earlier: follows.map(({ questionnaire, answers, asOf }) => ({ questionnaire, answers, asOf })),
    scenarios: data.scenarios.map(({ name, changes, createdAt }) => ({ name, changes, createdAt })),
    whoSees: toWhoSees(data),
    versions: data.versions.map(({ words, organisation, adviser, updatedAt }) => ({
      ...{ organisation: organisation.name, adviser, updatedAt, ...words },
    })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

const COLUMNS = ['area', 'title', 'question', 'level', 'answer'] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string | number | null>>;

/** The answers in the words they were given with, as a table for a spreadsheet. */
export function toAnswersTable(
  { assessment: { answers } }: OpenedAssessment,
  translator: Translator,
): string {
  const { t } = translator;
  const rows: readonly Row[] = DIMENSIONS.flatMap((dimension) =>
    itemsOf(dimension).map((item) => ({
      area: dimensionTitle(translator, dimension),
      title: itemTitle(translator, item),
      question: t(`questionnaire:items.${item}.question`),
      level: levelOf(answers, item),
      answer: answerText(translator, answers, item),
    })),
  );
  const columns = COLUMNS.map((key) => ({ key, header: t(`hand-over:data.columns.${key}`) }));
  return toSpreadsheet(rows, columns, translator);
}
