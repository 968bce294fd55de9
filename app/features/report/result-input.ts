import type { ReportModel } from '#app/report-model/report-model.ts';
import type { Waves } from './changes.view-model.ts';
import type { ReturnForm } from './return-form.view-model.ts';

/** What the pages of a result are made from. */
export interface ResultInput {
  readonly report: ReportModel;
  readonly code: string;
  /** Of what begins if this is done again. */
  readonly newCode: string;
  /** The address of the assessment. */
  readonly home: string;
  /** What of the ledger has ended since, in a sentence, or null. */
  readonly ended: string | null;
  /** Why the plan begins elsewhere than the quick check did, in a sentence or two, or null. */
  readonly quickCheck: string | null;
  /** What the owner may let others do, in finished words. */
  readonly verification: { readonly href: string; readonly hint: string; readonly text: string };
  /** What was answered now, and the completed assessments it follows, newest first. */
  readonly waves: Waves;
  /** The form of the return calculation, as it was sent if it was refused. */
  readonly returnForm: ReturnForm;
}
