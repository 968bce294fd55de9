import type { Answers } from '#app/domain/questionnaire/answers.ts';
import { choiceOf } from '#app/domain/questionnaire/answers.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { toGrantFolder } from '#app/report-model/paperwork/grant-folder.view-model.ts';
import { toMinutes } from '#app/report-model/paperwork/minutes.view-model.ts';
import type { Paperwork, PaperworkKind } from '#app/report-model/paperwork/paperwork-model.ts';
import { PAPERWORK_KINDS } from '#app/report-model/paperwork/paperwork-model.ts';
import { toPreparation } from '#app/report-model/paperwork/preparation.view-model.ts';
import type { SessionSource } from '#app/report-model/paperwork/session-source.ts';
import type { ReportInput } from '#app/report-model/report-input.ts';
import type { PaperworkForm } from './draw-paperwork.server.ts';
import { readForm } from './draw-paperwork.server.ts';
import type { OpenedFolder } from './keep-folder.server.ts';

/** Which document was asked for, and how. */
export interface AskedPaperwork {
  readonly kind: PaperworkKind;
  readonly form: PaperworkForm;
}

/** Null where it is none of ours. */
export function readAsked(sent: FormData): AskedPaperwork | null {
  const kind = PAPERWORK_KINDS.find((each) => each === sent.get('kind'));
  const form = readForm(sent);
  return kind === undefined || form === null ? null : { kind, form };
}

interface PaperworkSource extends OpenedFolder, Pick<SessionSource, 'notes' | 'choiceText' | 'client'> {
  readonly kind: PaperworkKind;
  readonly translator: Translator;
  /** The answers as the session shows them now; null where they are the firm's alone. */
  readonly answers: Answers | null;
  /** What the report of the completed assessment says; null where nobody came with its code. */
  readonly report: ReportInput | null;
  readonly organisation: string;
}

/** A document in finished words; null for a grant folder without a report, of which there is none. */
export function toPaperwork({
  kind,
  answers,
  report,
  organisation,
  ...rest
}: PaperworkSource): Paperwork | null {
  const known = report?.facts.answers ?? answers;
  const session: SessionSource = {
    ...rest,
    choices: known && ((item) => choiceOf(known[item])),
    today: toIsoDay(now()),
    dayOf: toIsoDay,
  };
  if (kind === 'minutes') return toMinutes(session);
  if (kind === 'preparation') return toPreparation({ ...session, plan: report });
  return report && toGrantFolder({ ...session, report, organisation });
}
