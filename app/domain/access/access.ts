import type { AccompanimentAction, AccompanimentTies } from './accompaniment-actions.ts';
import { ACCOMPANIMENT_ACTIONS, actionsOnAccompaniment } from './accompaniment-actions.ts';
import type { ClientAction, ClientTies } from './client-actions.ts';
import { actionsOnClient, CLIENT_ACTIONS } from './client-actions.ts';
import type { OperatorAction, OwnThing } from './own-actions.ts';
import { actionsOnOwn, OPERATOR_ACTIONS } from './own-actions.ts';
import type { ProgressActor, ProgressThing, ReminderHash } from './progress-keys.ts';
import { BY_PROGRESS_KEY, hasProgressKey } from './progress-keys.ts';
import type { AccountId, Membership, OrganisationAction, OrganisationId } from './roles.ts';
import { actionsOfRole, ORGANISATION_ACTIONS } from './roles.ts';
import type { TokenScope } from './token-scopes.ts';
import { throughScopes } from './token-scopes.ts';
import type { WorkshopAction, WorkshopTies } from './workshop-actions.ts';
import { actionsOnWorkshop, WORKSHOP_ACTIONS } from './workshop-actions.ts';

/** SHA-256 of a canonical resume code, hex. */
export type CodeHash = string;
/** SHA-256 of a verification code, hex. */
export type VerificationHash = string;
/** SHA-256 of the token of a share link, hex. */
export type ShareHash = string;
/** SHA-256 of the token of a projected view, hex. */
export type ProjectorHash = string;
/** SHA-256 of the code of a hand-over, hex. */
export type HandOverHash = string;
/** SHA-256 of the token of a voice, hex. */
export type VoiceHash = string;

/**
 * Who asks. An owner of a firm shows a code or a link and nothing else; a member is somebody who is signed in, with all
 * factors shown and the address proven. A token is a program that comes for a member, into one organisation, for what its
 * scopes say. A voice is one of several people of a firm who answer apart, with a token of the own.
 */
export type Actor =
  | { readonly kind: 'code-holder'; readonly owner: CodeHash }
  | { readonly kind: 'report-reader'; readonly verification: VerificationHash }
  | { readonly kind: 'link-reader'; readonly share: ShareHash }
  | { readonly kind: 'onlooker'; readonly projector: ProjectorHash }
  | { readonly kind: 'taker'; readonly handOver: HandOverHash }
  | ProgressActor
  | { readonly kind: 'voice'; readonly voice: VoiceHash }
  | ({ readonly kind: 'member' } & ForMember)
  | ({ readonly kind: 'token'; readonly scopes: readonly TokenScope[] } & ForMember)
  | { readonly kind: 'nobody' };

/** Whose eyes are looked with: those of a member. */
interface ForMember {
  readonly account: AccountId;
  readonly memberships: readonly Membership[];
}

/** What may be asked for. */
export type Thing =
  | { readonly kind: 'assessment'; readonly owner: CodeHash }
  | { readonly kind: 'confirmation'; readonly verification: VerificationHash }
  | { readonly kind: 'shared-report'; readonly share: ShareHash }
  | { readonly kind: 'projection'; readonly projector: ProjectorHash }
  | { readonly kind: 'offer'; readonly handOver: HandOverHash }
  | ProgressThing
  | { readonly kind: 'own-voice'; readonly voice: VoiceHash }
  | OwnThing
  | { readonly kind: 'organisation'; readonly organisation: OrganisationId }
  | ({ readonly kind: 'client' } & ClientTies)
  | { readonly kind: 'workshop'; readonly ties: WorkshopTies }
  | { readonly kind: 'accompaniment'; readonly ties: AccompanimentTies };

/** What the holder of its code can do to an assessment. */
const HOLDER = [
  'read',
  'change',
  'complete',
  'follow',
  'keep-scenarios',
  'remark-on-steps',
  'allow-verification',
  'share',
  'admit-adviser',
  'invite-check-in',
  'hand-over',
  'erase',
] as const;
/** The one thing that can be done with a key that is good for one thing. */
const BY_KEY = {
  confirmation: 'confirm',
  'shared-report': 'read-report',
  projection: 'look-on',
  offer: 'take',
  ...BY_PROGRESS_KEY,
  'own-voice': 'answer-apart',
} as const;

export type Action =
  | (typeof HOLDER)[number]
  | (typeof BY_KEY)[keyof typeof BY_KEY]
  | OperatorAction
  | OrganisationAction
  | ClientAction
  | WorkshopAction
  | AccompanimentAction;
/** All there is to be done to anything. */
export const ACTIONS: readonly Action[] = [
  ...new Set([
    ...HOLDER,
    ...Object.values(BY_KEY),
    ...OPERATOR_ACTIONS,
    ...ORGANISATION_ACTIONS,
    ...CLIENT_ACTIONS,
    ...WORKSHOP_ACTIONS,
    ...ACCOMPANIMENT_ACTIONS,
  ]),
];

/**
 * What an actor may do to a thing; nothing for whatever is not the actor's own. Every decision on access is made here.
 * Source: the HTTP API v1, "The code".
 */
export function actionsOn(actor: Actor, thing: Thing): readonly Action[] {
  if (isKeyed(thing)) return hasKeyTo(actor, thing) ? [BY_KEY[thing.kind]] : [];
  switch (thing.kind) {
    case 'assessment':
      return actor.kind === 'code-holder' && actor.owner === thing.owner ? HOLDER : [];
    case 'account':
    case 'installation':
      return actor.kind === 'member' ? actionsOnOwn(actor.account, thing) : [];
    case 'organisation':
    case 'client':
      return actionsInOrganisation(actor, thing);
    case 'workshop':
      return actor.kind === 'member' ? actionsOnWorkshop(actor, thing.ties) : [];
    case 'accompaniment':
      return actor.kind === 'member' ? actionsOnAccompaniment(actor, thing.ties) : [];
  }
}

type KeyedThing = Extract<Thing, { readonly kind: keyof typeof BY_KEY }>;

const isKeyed = (thing: Thing): thing is KeyedThing => thing.kind in BY_KEY;

/** Whether somebody came with the key to this very thing. */
function hasKeyTo(actor: Actor, thing: KeyedThing): boolean {
  switch (thing.kind) {
    case 'confirmation':
      return actor.kind === 'report-reader' && actor.verification === thing.verification;
    case 'shared-report':
      return actor.kind === 'link-reader' && actor.share === thing.share;
    case 'projection':
      return actor.kind === 'onlooker' && actor.projector === thing.projector;
    case 'offer':
      return actor.kind === 'taker' && actor.handOver === thing.handOver;
    case 'own-voice':
      return actor.kind === 'voice' && actor.voice === thing.voice;
    case 'reminder':
    case 'check-in':
    case 'calendar-feed':
    case 'weekly-letter':
      return hasProgressKey(actor, thing);
  }
}

/** A program never does more than who made its token, as that one stands at this moment. */
function actionsInOrganisation(
  actor: Actor,
  thing: Extract<Thing, { readonly kind: 'organisation' | 'client' }>,
): readonly Action[] {
  if (actor.kind !== 'member' && actor.kind !== 'token') return [];
  const ofMember =
    thing.kind === 'client' ? actionsOnClient(actor, thing) : actionsAmong(actor, thing.organisation);
  return actor.kind === 'token' ? throughScopes(ofMember, actor.scopes) : ofMember;
}

function actionsAmong(
  { memberships }: ForMember,
  organisation: OrganisationId,
): readonly OrganisationAction[] {
  const own = memberships.find((membership) => membership.organisation === organisation);
  return own === undefined ? [] : actionsOfRole(own.role);
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

/** Who looks on while an assessment is answered. */
export interface ProjectionAccess {
  readonly actor: Actor;
  readonly projector: ProjectorHash;
  readonly actions: readonly Action[];
}

/** Who asks to take what is handed over. */
export interface OfferAccess {
  readonly actor: Actor;
  readonly handOver: HandOverHash;
  readonly actions: readonly Action[];
}

/** Who asks to get no more reminders. */
export interface ReminderAccess {
  readonly actor: Actor;
  readonly reminder: ReminderHash;
  readonly actions: readonly Action[];
}

/** Who gives the own voice. */
export interface VoiceAccess {
  readonly actor: Actor;
  readonly voice: VoiceHash;
  readonly actions: readonly Action[];
}

/** Who asks for an account. */
export interface AccountAccess {
  readonly actor: Actor;
  readonly account: AccountId;
  readonly actions: readonly Action[];
}

/** Who asks for an organisation. */
export interface OrganisationAccess {
  readonly actor: Actor;
  readonly organisation: OrganisationId;
  readonly actions: readonly Action[];
}

/** Who asks for a client. */
export interface ClientAccess {
  readonly actor: Actor;
  readonly client: ClientTies;
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

export function accessToProjection(actor: Actor, projector: ProjectorHash): ProjectionAccess {
  return { actor, projector, actions: actionsOn(actor, { kind: 'projection', projector }) };
}

export function accessToOffer(actor: Actor, handOver: HandOverHash): OfferAccess {
  return { actor, handOver, actions: actionsOn(actor, { kind: 'offer', handOver }) };
}

export function accessToReminder(actor: Actor, reminder: ReminderHash): ReminderAccess {
  return { actor, reminder, actions: actionsOn(actor, { kind: 'reminder', reminder }) };
}

export function accessToVoice(actor: Actor, voice: VoiceHash): VoiceAccess {
  return { actor, voice, actions: actionsOn(actor, { kind: 'own-voice', voice }) };
}

/** An assessment by way of the workshop in which it is answered: as much of it as the workshop allows. */
export function accessByWorkshop(actor: Actor, owner: CodeHash, ties: WorkshopTies): AssessmentAccess {
  return { actor, owner, actions: actionsOn(actor, { kind: 'workshop', ties }) };
}

export function accessToAccount(actor: Actor, account: AccountId): AccountAccess {
  return { actor, account, actions: actionsOn(actor, { kind: 'account', account }) };
}

export function accessToOrganisation(actor: Actor, organisation: OrganisationId): OrganisationAccess {
  return { actor, organisation, actions: actionsOn(actor, { kind: 'organisation', organisation }) };
}

export function accessToClient(actor: Actor, client: ClientTies): ClientAccess {
  return { actor, client, actions: actionsOn(actor, { kind: 'client', ...client }) };
}

/** Whether the action is among what was granted. */
export const may = ({ actions }: { readonly actions: readonly Action[] }, action: Action): boolean =>
  actions.includes(action);
