/** SHA-256 of a canonical resume code, hex. */
export type CodeHash = string;
/** SHA-256 of a verification code, hex. */
export type VerificationHash = string;
/** SHA-256 of the token of a share link, hex. */
export type ShareHash = string;

/**
 * Who asks. Today a code or a link is all that anybody can show; a member of an organisation, a second voice and a token
 * of the HTTP API are further kinds.
 */
export type Actor =
  | { readonly kind: 'code-holder'; readonly owner: CodeHash }
  | { readonly kind: 'report-reader'; readonly verification: VerificationHash }
  | { readonly kind: 'link-reader'; readonly share: ShareHash }
  | { readonly kind: 'nobody' };

/** What may be asked for. */
export type Thing =
  | { readonly kind: 'assessment'; readonly owner: CodeHash }
  | { readonly kind: 'confirmation'; readonly verification: VerificationHash }
  | { readonly kind: 'shared-report'; readonly share: ShareHash };

/** What can be done to an assessment, and the one thing each kind of reader of its report can ask. */
export const ACTIONS = [
  'read',
  'change',
  'complete',
  'follow',
  'remark-on-steps',
  'allow-verification',
  'share',
  'erase',
  'confirm',
  'read-report',
] as const;
export type Action = (typeof ACTIONS)[number];

const READERS: readonly Action[] = ['confirm', 'read-report'];
const HOLDER: readonly Action[] = ACTIONS.filter((action) => !READERS.includes(action));

/**
 * What an actor may do to a thing; nothing for whatever is not the actor's own. Every decision on access is made here.
 * Source: the HTTP API v1, "The code".
 */
export function actionsOn(actor: Actor, thing: Thing): readonly Action[] {
  if (actor.kind === 'code-holder' && thing.kind === 'assessment') {
    return actor.owner === thing.owner ? HOLDER : [];
  }
  if (actor.kind === 'report-reader' && thing.kind === 'confirmation') {
    return actor.verification === thing.verification ? ['confirm'] : [];
  }
  if (actor.kind === 'link-reader' && thing.kind === 'shared-report') {
    return actor.share === thing.share ? ['read-report'] : [];
  }
  return [];
}

/** Who asks, for which assessment, and what that may be: made once, at the edge. */
export interface AssessmentAccess {
  readonly actor: Actor;
  /** The key of the assessment; empty for a code that cannot be one, under which nothing is ever found. */
  readonly owner: CodeHash;
  readonly actions: readonly Action[];
}

/** Who asks to have a report confirmed. */
export interface ConfirmationAccess {
  readonly actor: Actor;
  readonly verification: VerificationHash;
  readonly actions: readonly Action[];
}

/** Who asks to read a report by a link. */
export interface SharedReportAccess {
  readonly actor: Actor;
  readonly share: ShareHash;
  readonly actions: readonly Action[];
}

export function accessToAssessment(actor: Actor, owner: CodeHash): AssessmentAccess {
  return { actor, owner, actions: actionsOn(actor, { kind: 'assessment', owner }) };
}

export function accessToConfirmation(actor: Actor, verification: VerificationHash): ConfirmationAccess {
  return { actor, verification, actions: actionsOn(actor, { kind: 'confirmation', verification }) };
}

export function accessToSharedReport(actor: Actor, share: ShareHash): SharedReportAccess {
  return { actor, share, actions: actionsOn(actor, { kind: 'shared-report', share }) };
}

/** Whether the action is among what was granted. */
export const may = ({ actions }: { readonly actions: readonly Action[] }, action: Action): boolean =>
  actions.includes(action);
