import type { UseCase } from '#app/domain/evaluation/evaluation.ts';
import type { Answers } from '#app/domain/questionnaire/answers.ts';
import type {
  AiUse,
  ExposureWish,
  Goal,
  Resources,
  Role,
  Sector,
  SizeClass,
} from '#app/domain/questionnaire/profile.ts';
import type { Locale } from '#app/i18n/locales.ts';

/** A profile as far as it is filled in. A missing key is unanswered. */
export interface DraftProfile {
  readonly role?: Role;
  readonly sizeClass?: SizeClass;
  readonly sector?: Sector;
  readonly country?: string;
  readonly region?: string;
  readonly aiUse?: AiUse;
  readonly goals?: readonly Goal[];
  readonly exposure?: ExposureWish;
  readonly resources?: Resources;
}

export interface Consent {
  readonly statistics: boolean;
  /** Version of the text that was agreed to. */
  readonly text: string;
  /** ISO instant. */
  readonly at: string;
}

/** Everything stored under a code, as its holder may see it. */
export interface Assessment {
  readonly questionnaire: string;
  readonly revision: number;
  readonly status: 'draft' | 'completed';
  readonly locale: Locale;
  readonly profile: DraftProfile;
  readonly answers: Answers;
  /** 0 to 80 characters, NFC. Cover and pages only. */
  readonly firmName: string;
  readonly consent: Consent | null;
  readonly done: readonly string[];
  readonly useCases: readonly UseCase[];
  readonly testRun: boolean;
  readonly campaign: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly completedAt: string | null;
}

/** Merged by key; null takes a value back to unanswered; arrays are replaced. */
export interface AssessmentPatch {
  readonly revision: number;
  readonly profile?: { readonly [Key in keyof DraftProfile]?: DraftProfile[Key] | null };
  readonly answers?: { readonly [Key in keyof Answers]?: Answers[Key] | null };
  readonly firmName?: string;
  readonly consent?: { readonly statistics: boolean; readonly text: string };
  readonly done?: readonly string[];
  readonly useCases?: readonly UseCase[];
  readonly locale?: Locale;
}
