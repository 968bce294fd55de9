import type { Translator } from '#app/i18n/translator.server.ts';
import { env } from '#app/platform/env.server.ts';
import { linkHome, toSignOnButton } from './account-views.ts';
import type { FormContent } from './form-page.view-model.ts';
import { toForm, toFrame } from './form-page.view-model.ts';
import type { FoundInvitation } from './invitation.server.ts';
import { accountPath } from './paths.ts';
import type { Member } from './session.server.ts';

interface InvitationSource {
  readonly code: string;
  readonly found: FoundInvitation | null;
  readonly member: Member | null;
  readonly content: FormContent;
}

/** What can be done with an invitation: by whom it is meant for, once signed in, or with a new account. */
type Way = 'find' | 'accept' | 'other' | 'sign-in' | 'new';

function wayOf({ found, member }: InvitationSource): Way {
  if (found === null) return 'find';
  if (member !== null) return member.email === found.email ? 'accept' : 'other';
  return found.hasAccount ? 'sign-in' : 'new';
}

/** Where there are no new passwords, a new account begins at the identity provider. */
const isOnlyFor = (way: Way): boolean => way === 'new' && env.signOn?.isOnly === true;

const FIELDS_OF = {
  find: ['code'],
  accept: [],
  other: [],
  'sign-in': [],
  new: ['name', 'newPassword'],
} as const;

export function toInvitationView(translator: Translator, source: InvitationSource) {
  const { t, locale } = translator;
  const { code, found, content } = source;
  const way = wayOf(source);
  const hidden: Readonly<Record<string, string>> = way === 'find' ? {} : { code };
  const next = encodeURIComponent(`${accountPath(locale, 'invitation')}?code=${code}`);
  return {
    ...toFrame(translator, 'invitationPage', content),
    way,
    text:
      found === null
        ? t('account:invitation.find')
        : t('account:invitation.found', {
            organisation: found.organisationName,
            role: t(`account:roles.${found.role}.label`),
            email: found.email,
          }),
    advice:
      way === 'find' || way === 'accept' ? null : t(`account:invitation.${isOnlyFor(way) ? 'sign-on' : way}`),
    form:
      way === 'other' || way === 'sign-in' || isOnlyFor(way)
        ? null
        : toForm(translator, { page: `invitation-${way}`, fields: FIELDS_OF[way], content, hidden }),
    signIn:
      way === 'sign-in'
        ? { href: `${accountPath(locale, 'sign-in')}?next=${next}`, text: t('account:links.sign-in') }
        : null,
    signOn:
      env.signOn !== null && (way === 'sign-in' || way === 'new')
        ? toSignOnButton(translator, env.signOn.name, `${accountPath(locale, 'invitation')}?code=${code}`)
        : null,
    signOut:
      way === 'other' ? { action: accountPath(locale, 'sign-out'), text: t('account:home.signOut') } : null,
    links: [linkHome(translator)],
  };
}
export type InvitationView = ReturnType<typeof toInvitationView>;
