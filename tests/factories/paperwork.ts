import type { Attendance } from '#app/domain/grant-folder/attendance.ts';
import type { Folder } from '#app/domain/grant-folder/folder.ts';
import { EMPTY_FOLDER } from '#app/domain/grant-folder/folder.ts';
import { choiceOf } from '#app/domain/questionnaire/answers.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import type { WorkshopNote } from '#app/domain/workshop/workshop-note.ts';
import { EMPTY_NOTE } from '#app/domain/workshop/workshop-note.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { GrantFolderSource } from '#app/report-model/paperwork/grant-folder.view-model.ts';
import type { SessionSource } from '#app/report-model/paperwork/session-source.ts';
import type { SampleFirm } from './firms.ts';
import { JOINERY } from './firms.ts';
import { evaluateSample } from './report-models.ts';

const TODAY = '2026-11-27';
const AGREED_AT = new Date('2026-11-20T10:00:00Z');

/** A folder somebody has filled in. */
export const FILLED_FOLDER: Folder = {
  ...EMPTY_FOLDER,
  programme: 'inqa-coaching',
  assignment: 'Angebote sollen schneller fertig sein.\nDaten der Kunden verlassen das Haus nicht.',
  days: {
    ...{ applied: '2026-10-01', approved: '2026-10-20', began: '2026-11-02', ended: null, 'handed-in': null },
  },
  decisions: 'Preise aller Zulieferer kommen in eine Liste.\nDie Meisterin sucht drei alte Angebote heraus.',
  nextOn: '2026-12-15',
};

export const ATTENDANCES: readonly Attendance[] = [
  {
    ...{
      id: 'a',
      day: '2026-11-02',
      beganAt: 540,
      durationMinutes: 90,
      people: 'Inhaber, Meisterin, Beratung',
    },
    work: 'Erstes Gespräch: Ziele und wie Angebote heute entstehen',
  },
  {
    ...{ id: 'b', day: '2026-11-20', beganAt: null, durationMinutes: 135, people: 'Inhaber, Büro, Beratung' },
    work: 'Fragen beantwortet, Unterlagen angesehen',
  },
];

const noted = (item: Item, more: Partial<WorkshopNote>): WorkshopNote => ({
  ...{ ...EMPTY_NOTE, item, agreed: null },
  ...more,
});
const agreed = (choice: string) => ({ agreed: { choice, at: AGREED_AT, by: [] } });

/** Notes of all kinds: agreed, changed since, said only, seen, with a document. */
export const NOTES: readonly WorkshopNote[] = [
  noted('data.digital', {
    ...agreed('1'),
    ...{ note: 'Aufträge auf Papier,\nRechnungen im Programm.', saidBy: 'owner-said' },
  }),
  noted('data.quality', { ...agreed('4'), evidence: 'Preisliste im Ordner „Einkauf“', saidBy: 'owner-said' }),
  noted('data.access', {
    ...agreed('1'),
    ...{ saidBy: 'document-seen', evidence: 'Ordner 3', evidenceLink: 'https://example.org/liste' },
  }),
  noted('skills.leadership', { note: 'Der Inhaber will es selbst.', saidBy: 'adviser-saw' }),
];

export function toSession(locale: Locale, changes: Partial<SessionSource> = {}): SessionSource {
  const translator = translatorFor(locale);
  return {
    translator,
    ...{ client: 'Schreinerei Lindenhof', folder: FILLED_FOLDER, attendances: ATTENDANCES, notes: NOTES },
    choices: (item) => choiceOf(JOINERY.answers[item]),
    choiceText: (item, choice) =>
      /^\d$/.test(choice) ? translator.t(`questionnaire:items.${item}.levels.${choice}`) : choice,
    today: TODAY,
    dayOf: (instant) => instant.toISOString().slice(0, 10),
    ...changes,
  };
}

export function toGrantFolderSource(
  locale: Locale,
  changes: Partial<GrantFolderSource> & { readonly firm?: SampleFirm } = {},
): GrantFolderSource {
  const { firm = JOINERY, ...rest } = changes;
  return {
    report: {
      result: evaluateSample(firm),
      progress: null,
      facts: { ...firm, testRun: false },
      translator: translatorFor(locale),
      links: { resume: null },
    },
    ...{ folder: FILLED_FOLDER, attendances: ATTENDANCES, client: 'Schreinerei Lindenhof' },
    ...{ organisation: 'Beratung am Fluss', today: TODAY },
    ...rest,
  };
}

/** As long as everything may be: a note on every question, the longest texts, no room left. */
export const FULL_NOTES: readonly WorkshopNote[] = ITEMS.map((item, index) =>
  noted(item, {
    ...(index % 2 === 0 ? agreed('0') : {}),
    ...{ note: 'Sehr lange Notiz. '.repeat(110), evidence: 'Unterlage mit langem Namen '.repeat(18) },
    ...{ saidBy: 'owner-said', evidenceLink: `https://example.org/${'a'.repeat(900)}` },
  }),
);
