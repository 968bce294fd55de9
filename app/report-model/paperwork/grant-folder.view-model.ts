import type { Attendance } from '#app/domain/grant-folder/attendance.ts';
import type { Folder } from '#app/domain/grant-folder/folder.ts';
import type { Chapter, ReportProfile } from '#app/domain/grant-folder/report-profile.schema.ts';
import { chaptersOf, findReportProfile } from '#app/domain/grant-folder/report-profiles.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Fact } from '../table-model.ts';
import type { ReportInput } from '../report-input.ts';
import { toPrintedReport } from '../report.view-model.ts';
import { mostDaysText, toAttendanceBlocks } from './attendance-words.ts';
import { toDeadlineWords } from './deadline-words.ts';
import type { Paperwork, PaperworkBlock, PaperworkChapter } from './paperwork-model.ts';
import { toFrame, toSignatures, typedText } from './paperwork-frame.ts';
import { programmeName, sourceText, unconfirmedTexts } from './profile-words.ts';
import { toAnalysis, toCauses, toMeasures, toProviders } from './report-chapters.ts';

export interface GrantFolderSource {
  /** What the report of the completed assessment says. */
  readonly report: ReportInput;
  readonly folder: Folder;
  readonly attendances: readonly Attendance[];
  /** The name of the client. */
  readonly client: string;
  /** The consultancy or chamber of the adviser. */
  readonly organisation: string;
  readonly today: IsoDate;
}

/** What is handed in to a programme: its chapters in its order, then attendance, deadlines and where both sides sign. */
export function toGrantFolder(source: GrantFolderSource): Paperwork {
  const { folder, client, today } = source;
  const { translator } = source.report;
  const { t } = translator;
  const profile = findReportProfile(folder.programme);
  return {
    ...toFrame({ kind: 'grant-folder', translator, client, today }),
    facts: toFacts(source, profile),
    notice: folder.closedAt === null ? t('folder:kinds.grant-folder.draft') : null,
    chapters: [
      ...chaptersOf(profile).map((chapter) => toChapter(chapter, source)),
      toProviders(toPrintedReport(source.report), { profile, folder, translator }),
      toAttendance(source, profile),
      ...(profile === null ? [] : [toDeadlines(source, profile), toOrigin(source, profile)]),
      {
        title: t('folder:signatures.title'),
        blocks: [{ kind: 'text', text: t('folder:signatures.text') }, toSignatures(translator)],
      },
    ],
  };
}

function toFacts({ report, organisation, today }: GrantFolderSource, profile: ReportProfile | null): Fact[] {
  const { t, format } = report.translator;
  return [
    {
      label: t('folder:facts.programme'),
      value: profile === null ? t('folder:programme.none') : programmeName(profile),
    },
    { label: t('folder:facts.organisation'), value: organisation },
    { label: t('folder:facts.asOf'), value: format.date(report.result.asOf) },
    { label: t('folder:facts.today'), value: format.date(today) },
  ];
}

/** Each chapter a programme may ask for, filled from what there is. */
const CHAPTER: Readonly<Record<Chapter, (source: GrantFolderSource) => readonly PaperworkBlock[]>> = {
  assignment: ({ folder, report: { translator } }) =>
    typedText(folder.assignment, translator.t('folder:chapters.assignment.none')),
  analysis: ({ report }) => toAnalysis(toPrintedReport(report)),
  causes: ({ report }) => toCauses(toPrintedReport(report)),
  measures: ({ report }) => toMeasures(toPrintedReport(report), report.translator),
};

const toChapter = (chapter: Chapter, source: GrantFolderSource): PaperworkChapter => ({
  title: source.report.translator.t(`folder:chapters.${chapter}.title`),
  blocks: CHAPTER[chapter](source),
});

function toAttendance(
  { report: { translator }, attendances }: GrantFolderSource,
  profile: ReportProfile | null,
): PaperworkChapter {
  const blocks = toAttendanceBlocks(translator, attendances);
  return {
    title: translator.t('folder:attendance.title'),
    blocks:
      profile === null
        ? blocks
        : [...blocks, { kind: 'small', text: mostDaysText(translator, profile, attendances) }],
  };
}

function toDeadlines(
  { report: { translator }, folder }: GrantFolderSource,
  profile: ReportProfile,
): PaperworkChapter {
  const { t } = translator;
  const checked = toDeadlineWords(translator, profile, folder.days);
  return {
    title: t('folder:deadlines.title'),
    blocks: [
      { kind: 'text', text: t('folder:deadlines.lead') },
      {
        kind: 'table',
        table: {
          head: (['rule', 'days', 'state'] as const).map((column) => t(`folder:deadlines.head.${column}`)),
          rows: checked.map(({ rule, days, stateText }) => [rule, days, stateText]),
          numeric: [],
        },
        widths: [3, 2.6, 1.3],
      },
    ],
  };
}

/** Where the rules were read, and which of them nobody has confirmed. */
function toOrigin({ report: { translator } }: GrantFolderSource, profile: ReportProfile): PaperworkChapter {
  const texts = unconfirmedTexts(translator, profile);
  return {
    title: translator.t('folder:unconfirmed.title'),
    blocks: [
      { kind: 'text', text: sourceText(translator, profile) },
      ...(texts.length === 0 ? [] : [{ kind: 'list', entries: texts } as const]),
    ],
  };
}
