import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import type { Agreement } from '#app/domain/agreement/agreement.ts';
import { AGREEMENTS, agreementState, CURRENT_AGREEMENT } from '#app/domain/agreement/agreement.ts';
import { languageNameOf } from '#app/i18n/locales.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { Acceptance } from '#app/persistence/acceptance-repository.ts';
import { toIsoDay } from '#app/platform/clock.ts';
import type { CurrentText, OpenedAgreements } from './agreements.server.ts';
import { acceptedTextPath, agreementDocumentPath, agreementPath, agreementsPath } from './paths.ts';

/** What was just done, as the page says it. */
const STATES = ['accepted', 'changed'] as const;
export type AcceptingState = (typeof STATES)[number];
export const readAcceptingState = (shown: string | null): AcceptingState | null =>
  STATES.find((state) => state === shown) ?? null;

const ofAgreement = (accepted: readonly Acceptance[], agreement: Agreement): readonly Acceptance[] =>
  accepted.filter((each) => each.agreement === agreement);
const stateOf = (accepted: readonly Acceptance[], agreement: Agreement) =>
  agreementState(
    agreement,
    ofAgreement(accepted, agreement).map(({ version }) => version),
  );

/** That the text in force was accepted, or null. */
export const acceptedNow = (accepted: readonly Acceptance[], agreement: Agreement): Acceptance | null =>
  ofAgreement(accepted, agreement).find(({ version }) => version === CURRENT_AGREEMENT[agreement]) ?? null;

/** Who agreed to what and when, and what tells the text from every other. */
export function toAcceptedLines({ t, format }: Translator, accepted: Acceptance): readonly string[] {
  const { version, name, acceptedAt, digest, locale } = accepted;
  const date = format.date(toIsoDay(acceptedAt));
  const language = languageNameOf(locale);
  return [t('agreements:acceptedBy', { version, name, date, language }), t('agreements:digest', { digest })];
}

interface AgreementsSource extends OpenedAgreements {
  readonly isOffered: boolean;
  readonly backHref: string;
}

/** The texts there are, and where the organisation stands with each. */
export function toAgreementsView(translator: Translator, source: AgreementsSource) {
  const { t, locale } = translator;
  const { organisation, accepted, isOffered, backHref } = source;
  const title = t('agreements:list.title');
  return {
    documentTitle: pageTitle(translator, title),
    title,
    intro: t('agreements:list.intro', { organisation: organisation.name }),
    notice: t('agreements:notice'),
    notOffered: isOffered ? null : t('agreements:notOffered'),
    agreements: AGREEMENTS.map((agreement) => ({
      id: agreement,
      title: t(`agreements:${agreement}.title`),
      text: t(`agreements:${agreement}.short`),
      state:
        isOffered || ofAgreement(accepted, agreement).length > 0
          ? t(`agreements:state.${stateOf(accepted, agreement)}`)
          : null,
      href: agreementPath(locale, organisation.id, agreement),
      read: t('agreements:list.read'),
      accepted: ofAgreement(accepted, agreement).map((each) => ({
        version: each.version,
        lines: toAcceptedLines(translator, each),
        href: acceptedTextPath(locale, organisation.id, each),
      })),
    })),
    download: t('agreements:list.download'),
    back: { href: backHref, text: t('agreements:list.back') },
  };
}
export type AgreementsView = ReturnType<typeof toAgreementsView>;

interface AgreementSource extends OpenedAgreements {
  readonly agreement: Agreement;
  readonly access: OrganisationAccess;
  readonly current: CurrentText;
  readonly isOffered: boolean;
  readonly state: AcceptingState | null;
}

/** One text in force, with what it takes to accept it. */
export function toAgreementView(translator: Translator, source: AgreementSource) {
  const { t, locale } = translator;
  const { organisation, accepted, agreement, access, current, isOffered, state } = source;
  const inForce = acceptedNow(accepted, agreement);
  const words = { organisation: organisation.name };
  const mayAccept = may(access, 'accept-agreements');
  return {
    documentTitle: pageTitle(translator, current.text.title),
    text: current.text,
    state: state && { text: t(`agreements:said.${state}`), isDone: state === 'accepted' },
    accepted: inForce && toAcceptedLines(translator, inForce),
    older: inForce === null && stateOf(accepted, agreement) === 'older' ? t('agreements:older') : null,
    notOffered: isOffered ? null : t('agreements:notOffered'),
    ownersOnly: isOffered && inForce === null && !mayAccept ? t('agreements:ownersOnly') : null,
    form:
      isOffered && inForce === null && mayAccept
        ? {
            title: t('agreements:accept.title'),
            text: t('agreements:accept.text', words),
            digest: current.digest,
            submit: t('agreements:accept.submit', words),
          }
        : null,
    document: {
      href: agreementDocumentPath(locale, organisation.id, agreement),
      text: t('agreements:document'),
    },
    print: t('agreements:print'),
    back: { href: agreementsPath(locale, organisation.id), text: t('agreements:back') },
  };
}
export type AgreementView = ReturnType<typeof toAgreementView>;

/** On the page of the organisation, for who may agree: what waits for that, or null where nothing does. */
export function toWaitingAgreements({ t, locale }: Translator, source: OpenedAgreements) {
  const { organisation, accepted } = source;
  const waiting = AGREEMENTS.filter((agreement) => stateOf(accepted, agreement) !== 'accepted');
  if (waiting.length === 0) return null;
  const isAgain = waiting.some((agreement) => stateOf(accepted, agreement) === 'older');
  return {
    text: t(isAgain ? 'agreements:waiting.again' : 'agreements:waiting.first'),
    link: { href: agreementsPath(locale, organisation.id), text: t('agreements:waiting.link') },
  };
}
export type WaitingAgreements = NonNullable<ReturnType<typeof toWaitingAgreements>>;
