import type { Logo } from '#app/domain/own-report/letterhead.ts';
import type { Locale } from '#app/i18n/locales.ts';
import type { QrPath } from '../qr-path.server.ts';
import type { ReportMeta } from '../report-model.ts';

/** What a chamber prints for firms. The letter is also there for word processors; the form is the questionnaire to tick. */
export const CAMPAIGN_PAPERS = ['poster', 'flyer', 'letter', 'letter-word', 'form'] as const;
export type CampaignPaperKind = (typeof CAMPAIGN_PAPERS)[number];

/** How a firm comes to the campaign, and until when. */
export interface WayModel {
  readonly qr: QrPath;
  /** What the picture says, for who does not see it. */
  readonly qrSaid: string;
  readonly url: string;
  /** The same as it is typed. */
  readonly place: string;
  readonly placeLabel: string;
  readonly code: string;
  readonly codeLabel: string;
  readonly lastDay: string;
  readonly lastDayLabel: string;
}

/** What all of them hold, in finished words. Plain JSON, so that it can cross to a worker. */
interface Invitation {
  readonly locale: Locale;
  readonly meta: Pick<ReportMeta, 'title' | 'subject' | 'author' | 'asOf'>;
  readonly product: string;
  readonly organisation: string;
  readonly campaign: string;
  readonly logo: (Logo & { readonly said: string }) | null;
  /** The colour of the chamber; null: that of the reports. */
  readonly accent: string | null;
  readonly way: WayModel;
}

/** To hang up, or to hand out. */
export interface InvitationSheet extends Invitation {
  readonly kind: 'poster' | 'flyer';
  readonly title: string;
  /** What a firm gets, and what it gives for it. */
  readonly gain: string;
  /** What it does not need. */
  readonly needs: string;
  readonly promises: readonly string[];
  /** Who asks, who runs it, who answers questions. */
  readonly imprint: readonly string[];
}

/** To whom a page of letters goes, and by which way that firm comes. */
export interface LetterRecipient {
  readonly address: readonly string[];
  readonly greeting: string;
  readonly way: WayModel;
}

/** To be sent to members, on one page. */
export interface InvitationLetter extends Invitation {
  readonly kind: 'letter' | 'letter-word';
  readonly day: string;
  readonly subject: string;
  readonly greeting: string;
  readonly opening: readonly string[];
  readonly parts: readonly { readonly title: string; readonly text: string }[];
  readonly contact: string;
  readonly farewell: string;
  /** Names of the columns of a list of addresses, which fields of the letter ask for. */
  readonly columns: { readonly address: readonly string[]; readonly salutation: string };
}

/** The letters of a list, a page for each firm. */
export interface PersonalLetters {
  readonly kind: 'personal-letters';
  readonly letter: InvitationLetter;
  readonly recipients: readonly LetterRecipient[];
}

/** A question of the form. What is to be ticked stands below it, in one column or several; without any, there is a line to write on. */
export interface FormQuestion {
  readonly question: string;
  readonly hint: string | null;
  readonly options: readonly string[];
  readonly columns: 1 | 2 | 3;
}

/** The questionnaire to be filled in by hand. Its chamber enters it, and gives the firm its result. */
export interface PaperForm extends Invitation {
  readonly kind: 'form';
  readonly title: string;
  readonly intro: readonly string[];
  readonly codeLabel: string;
  readonly codeHint: string;
  /** How many boxes the code of a letter needs, in groups. */
  readonly codeGroups: readonly number[];
  readonly seen: { readonly title: string; readonly points: readonly string[] };
  readonly consent: { readonly title: string; readonly label: string; readonly hint: string };
  readonly firm: { readonly title: string; readonly questions: readonly FormQuestion[] };
  readonly goals: { readonly title: string; readonly questions: readonly FormQuestion[] };
  readonly rule: string;
  readonly parts: readonly {
    readonly title: string;
    readonly questions: readonly (FormQuestion & { readonly number: string })[];
  }[];
  readonly others: { readonly unknown: string; readonly notApplicable: string };
  readonly back: { readonly title: string; readonly texts: readonly string[] };
  /** Of the footer, with `PAGE_MARKS`. */
  readonly page: string;
}

/** Papers for everybody, one of a kind. */
export type PublicPaper = InvitationSheet | InvitationLetter | PaperForm;
export type CampaignPaper = PublicPaper | PersonalLetters;
