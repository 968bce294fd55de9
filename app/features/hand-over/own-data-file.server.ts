import { toSpreadsheet } from '#app/documents/spreadsheet.server.ts';
import { DIMENSIONS, itemsOf } from '#app/domain/questionnaire/items.ts';
import { toCanonicalJson } from '#app/domain/shared/canonical-json.ts';
import { levelOf } from '#app/domain/questionnaire/answers.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { OpenedAssessment } from '#app/persistence/open-assessment.ts';
import { sha256 } from '#app/platform/sha256.server.ts';
import { dimensionTitle } from '#app/report-model/chapters/profile.view-model.ts';
import { answerText, itemTitle } from '#app/report-model/wording.ts';
import type { OwnData } from './own-data.server.ts';

/** Grows when a program that reads such files would no longer understand them. */
const FORMAT = 'ki-bruecke-own-data/1';

/** From whom it came, and who sees something of it: by name and day, without the ids by which this program knows them. */
const toWhoSees = ({ handOvers, listing, admitted, links, copies, joined, ...progress }: OwnData) => ({
  takenOver: handOvers.map(({ mode, madeOn, takenAt, organisationName, adviserName }) => ({
    ...{ mode, madeOn, takenAt, organisation: organisationName, adviser: adviserName },
  })),
  onListsOf: listing.map(({ organisation, since }) => ({ organisation: organisation.name, since })),
  sessionsWith: admitted.map(({ organisation, adviser, state, since }) => ({
    ...{ organisation: organisation.name, adviser, state, since },
  })),
  planFollowedBy: progress.accompanying.map(({ organisation, adviser, since }) => ({
    ...{ organisation: organisation.name, adviser: adviser.name, since },
  })),
  takesPartIn: joined && {
    ...{ campaign: joined.campaign.name, organisation: joined.campaign.organisationName },
    district: joined.district?.name ?? null,
    ...{ byPersonalCode: joined.byPersonalCode, enteredFromPaper: joined.fromPaper },
  },
  links: links.map(({ madeOn, lastDay }) => ({ madeOn, lastDay })),
  // Without a name: made by the holder of the code.
  linksToReport: progress.checkIns.map(({ adviserName, madeOn, lastDay }) => ({
    ...{ adviser: adviserName, madeOn, lastDay },
  })),
  copiesOf: copies.map(({ organisation, adviser, basis, reason, keptOn, deleteOn, digest, objection }) => ({
    ...{ organisation: organisation.name, adviser: adviser?.name ?? null, basis, reason },
    ...{ keptOn, deleteOn, digest, objection },
  })),
});

/** The assessment itself with its result and all that hangs on it, without who came by it and who sees it. */
const toContent = (opened: OpenedAssessment) => {
  const { assessment, remarks, isVerifiable, quickFirst, reopenedFrom, follows } = opened;
  return {
    assessment,
    result: opened.readResult(),
    steps: remarks,
    ...{ isVerifiable, quickFirst, reopenedFrom },
    earlier: follows.map(({ questionnaire, answers, asOf }) => ({ questionnaire, answers, asOf })),
  };
};

/**
 * All that is kept under a code, for its holder: to read, to keep, to take elsewhere. Without the code and what is made of
 * it, which would open everything to whoever finds the file; and without what an adviser notes for themselves.
 */
export function toOwnDataFile(opened: OpenedAssessment, data: OwnData, at: Date): string {
  const content = {
    ...{ format: FORMAT, writtenAt: at, ...toContent(opened) },
    voices: opened.shownSpreads,
    poolPosition: opened.poolPosition,
    scenarios: data.scenarios.map(({ name, changes, createdAt }) => ({ name, changes, createdAt })),
    whoSees: toWhoSees(data),
    versions: data.versions.map(({ words, organisation, adviser, updatedAt }) => ({
      ...{ organisation: organisation.name, adviser, updatedAt, ...words },
    })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Grows like `FORMAT`. */
const COPY_FORMAT = 'ki-bruecke-file-copy/1';

/**
 * What an adviser keeps of an assessment, which is what its firm gets: the same data give the same bytes, so that both can
 * compare the digest. Nothing of the day on which it is written, nor of the people around it, stands in it.
 */
export function toFileCopy(opened: OpenedAssessment): { readonly content: string; readonly digest: string } {
  const content = toCanonicalJson({ format: COPY_FORMAT, ...toContent(opened) });
  return { content, digest: sha256(content) };
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
