import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import { ROLES } from '#app/domain/access/roles.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { AuditEvent } from '#app/persistence/audit-repository.ts';
import { linkHome } from './account-views.ts';
import type { FormContent } from './form-page.view-model.ts';
import { toForm, toFrame } from './form-page.view-model.ts';
import type { OpenedOrganisation } from './organisation.server.ts';
import { accountOf } from './organisation.server.ts';
import { agreementsPath, campaignsPath, letterheadPath, paperPath, tokensPath } from './paths.ts';

interface OrganisationSource {
  readonly access: OrganisationAccess;
  readonly opened: OpenedOrganisation;
  readonly content: FormContent;
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** Who belongs to an organisation, who is invited, and what was done. What somebody may not do is not offered. */
export function toOrganisationView(translator: Translator, { access, opened, content }: OrganisationSource) {
  const { t } = translator;
  const own = accountOf(access);
  return {
    ...toFrame(translator, 'organisationPage', content),
    name: opened.name,
    kind: t(`account:kinds.${opened.kind}.label`),
    membersTitle: t('account:organisation.members', { count: opened.members.length }),
    members: opened.members.map(({ account, name, email, role }) => ({
      ...{ account, name, email, role },
      roleName: t(`account:roles.${role}.label`),
      isOwn: account === own,
    })),
    roles: may(access, 'change-role')
      ? ROLES.map((value) => ({ value, label: t(`account:roles.${value}.label`) }))
      : null,
    words: {
      you: t('account:organisation.you'),
      role: t('account:organisation.role'),
      changeRole: t('account:organisation.changeRole'),
      remove: may(access, 'remove-member') ? t('account:organisation.remove') : null,
      leave: t('account:organisation.leave'),
      leaveText: t('account:organisation.leaveText'),
      withdraw: t('account:organisation.withdraw'),
    },
    invitation: may(access, 'invite') ? toInvitations(translator, opened, content) : null,
    events: may(access, 'read-audit') ? toEvents(translator, opened) : null,
    /** What belongs to the organisation, on pages of its own. */
    pages: [
      ...(may(access, 'list-campaigns') && opened.kind === 'chamber'
        ? [{ href: campaignsPath(translator.locale, access.organisation), text: t('campaign:list.link') }]
        : []),
      ...(may(access, 'enter-paper') && opened.kind === 'chamber'
        ? [{ href: paperPath(translator.locale, access.organisation), text: t('paper:list.title') }]
        : []),
      ...(may(access, 'change')
        ? [
            {
              href: letterheadPath(translator.locale, access.organisation),
              text: t('own-report:letterhead.link'),
            },
          ]
        : []),
      { href: tokensPath(translator.locale, access.organisation), text: t('account:organisation.tokens') },
      {
        href: agreementsPath(translator.locale, access.organisation),
        text: t('account:organisation.agreements'),
      },
    ],
    links: [linkHome(translator)],
  };
}
export type OrganisationView = ReturnType<typeof toOrganisationView>;

function toInvitations(translator: Translator, { invitations }: OpenedOrganisation, content: FormContent) {
  const { t, format } = translator;
  return {
    title: t('account:organisation.inviteTitle'),
    form: toForm(translator, {
      ...{ page: 'invite', fields: ['inviteEmail', 'role'], content },
      hidden: { intent: 'invite' },
    }),
    openTitle: t('account:organisation.open', { count: invitations.length }),
    open: invitations.map(({ id, email, role, expiresAt }) => ({
      ...{ id, email },
      text: t('account:organisation.until', {
        role: t(`account:roles.${role}.label`),
        date: format.date(dayOf(expiresAt)),
      }),
    })),
  };
}

const withCapital = (sentence: string, locale: string): string =>
  sentence.slice(0, 1).toLocaleUpperCase(locale) + sentence.slice(1);

/** Whom it was done to, by the name a member has today. */
function toEvent({ t, format, locale }: Translator, { members }: OpenedOrganisation, event: AuditEvent) {
  const { kind, at, by, detail } = event;
  const somebody = t('account:events.somebody');
  const about = members.find(({ account }) => account === detail.account)?.name ?? somebody;
  const role = detail.role === undefined ? '' : t(`account:roles.${detail.role}.label`);
  const sentence = t(`account:events.${kind}`, { name: by?.name ?? somebody, about, role });
  return {
    id: event.id,
    date: format.date(dayOf(at)),
    // A name keeps the letters somebody gave it; what stands for one begins a sentence like any word.
    text: by === null ? withCapital(sentence, locale) : sentence,
  };
}

const toEvents = (translator: Translator, opened: OpenedOrganisation) => ({
  title: translator.t('account:organisation.events'),
  hint: translator.t('account:organisation.eventsHint'),
  list: opened.events.map((event) => toEvent(translator, opened, event)),
});
