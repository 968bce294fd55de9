import type { Translator } from '#app/i18n/translator.server.ts';
import { toOwnLinks } from './account-views.ts';
import type { FormContent } from './form-page.view-model.ts';
import { toFrame } from './form-page.view-model.ts';
import { accountPath, organisationPath } from './paths.ts';
import type { Member } from './session.server.ts';

/** Where who is signed in begins: organisations, the own account, and the way out. */
export function toHomeView(translator: Translator, member: Member, content: FormContent) {
  const { t, locale } = translator;
  return {
    ...toFrame(translator, 'home', content),
    hello: t('account:home.hello', { name: member.name, email: member.email }),
    organisationsTitle: t('account:home.organisations'),
    organisations: member.memberships.map(({ organisation, name, role }) => ({
      href: organisationPath(locale, organisation),
      text: name,
      role: t(`account:roles.${role}.label`),
    })),
    none: t('account:home.none'),
    clientsTitle: t('account:home.clients'),
    clients: t('account:home.clientsSoon'),
    advice: member.hasSecondFactor
      ? null
      : {
          text: t('account:home.advice'),
          href: accountPath(locale, 'second-factor'),
          link: t('account:links.second-factor'),
        },
    ownTitle: t('account:home.own'),
    own: toOwnLinks(translator),
    signOut: { action: accountPath(locale, 'sign-out'), text: t('account:home.signOut') },
  };
}
export type HomeView = ReturnType<typeof toHomeView>;
