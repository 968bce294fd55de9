import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import { actionsOfRole } from '#app/domain/access/roles.ts';
import type { Agreement } from '#app/domain/agreement/agreement.ts';
import { CURRENT_AGREEMENT } from '#app/domain/agreement/agreement.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { Acceptance, AcceptedText } from '#app/persistence/acceptance-repository.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { StoredOrganisation } from '#app/persistence/organisation-repository.ts';
import { now } from '#app/platform/clock.ts';
import { env } from '#app/platform/env.server.ts';
import { newId } from '#app/platform/random.server.ts';
import { sha256 } from '#app/platform/sha256.server.ts';
import type { AgreementText } from './agreement-text.ts';
import { toAgreementText, toPlainText } from './agreement-text.ts';

export interface OpenedAgreements {
  readonly organisation: StoredOrganisation;
  /** What was agreed to, older versions as well, the latest first. */
  readonly accepted: readonly Acceptance[];
}

/** What an organisation has agreed to, for who belongs to it. */
export async function openAgreements(access: OrganisationAccess): Promise<Outcome<OpenedAgreements>> {
  if (!may(access, 'read')) return fail({ code: 'not-found' });
  const looked = await currentStore().look(async ({ organisations, acceptances }) => {
    const organisation = await organisations.find(access.organisation);
    return organisation && { organisation, accepted: await acceptances.list(access.organisation) };
  });
  if (!looked.ok) return looked;
  return looked.value === null ? fail({ code: 'not-found' }) : succeed(looked.value);
}

/** A text in force as it is to be read, and what tells it from every other. */
export interface CurrentText {
  readonly text: AgreementText;
  readonly plain: string;
  readonly digest: string;
}

/** The text in force for an organisation, with the operator as it is set up today. */
export function currentText(translator: Translator, agreement: Agreement, organisation: string): CurrentText {
  const text = toAgreementText(translator, agreement, { organisation, operator: env.operator });
  const plain = toPlainText(text);
  return { text, plain, digest: sha256(plain) };
}

/** Whether the operator is bound by the texts here, and has said who it is; else they are templates and nothing more. */
export const isOffered = (): boolean =>
  env.offersAgreements && env.operator.name !== null && env.operator.address !== null;

/** What waits for who may agree to it, where it is offered; null for everybody else. */
export async function openWaiting(access: OrganisationAccess): Promise<Outcome<OpenedAgreements | null>> {
  const isAsked = isOffered() && may(access, 'accept-agreements');
  return isAsked ? openAgreements(access) : succeed(null);
}

export interface AcceptanceRequest {
  readonly agreement: Agreement;
  /** Of the text that was shown. */
  readonly digest: string;
  readonly translator: Translator;
}

/** What became of it: `changed` where another text stands there by now than the one that was shown. */
export type Accepting = 'accepted' | 'changed';

/**
 * Agrees to the text in force for an organisation, with the text itself. Whether somebody may is decided once more by the
 * members as they are then. Repeated, it changes nothing.
 */
export async function acceptAgreement(
  access: OrganisationAccess,
  { agreement, digest, translator }: AcceptanceRequest,
): Promise<Outcome<Accepting>> {
  const { actor, organisation } = access;
  if (!may(access, 'accept-agreements') || actor.kind !== 'member' || !isOffered()) {
    return fail({ code: 'not-found' });
  }
  const { account } = actor;
  return currentStore().write(async ({ organisations, acceptances, audit }): Promise<Outcome<Accepting>> => {
    const members = await organisations.holdMembers(organisation);
    const own = members.find((member) => member.account === account);
    const stored = await organisations.find(organisation);
    if (own === undefined || stored === null) return fail({ code: 'not-found' });
    if (!actionsOfRole(own.role).includes('accept-agreements')) return fail({ code: 'not-found' });
    const { plain, digest: present } = currentText(translator, agreement, stored.name);
    if (present !== digest) return succeed('changed');
    const version = CURRENT_AGREEMENT[agreement];
    const whose = { name: own.name, acceptedAt: now(), locale: translator.locale };
    const isNew = await acceptances.accept(organisation, account, {
      ...{ agreement, version, digest, text: plain, ...whose },
    });
    if (isNew) {
      const event = { id: newId(), kind: 'agreement-accepted', organisation, detail: {} } as const;
      await audit.note(account, event, now());
    }
    return succeed('accepted');
  });
}

/** A text as it was accepted, for who belongs to the organisation. */
export async function readAccepted(
  access: OrganisationAccess,
  agreement: Agreement,
  version: string,
): Promise<Outcome<AcceptedText>> {
  if (!may(access, 'read')) return fail({ code: 'not-found' });
  const looked = await currentStore().look(({ acceptances }) =>
    acceptances.read(access.organisation, agreement, version),
  );
  if (!looked.ok) return looked;
  return looked.value === null ? fail({ code: 'not-found' }) : succeed(looked.value);
}
