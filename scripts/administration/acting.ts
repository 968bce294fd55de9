import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { accessToOrganisation } from '#app/domain/access/access.ts';
import { canonicalEmail } from '#app/domain/shared/email.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { NamedMember } from '#app/persistence/organisation-repository.ts';
import type { Flags } from './command.ts';
import { CommandError, textOf, valueOf } from './command.ts';

/** The e-mail address of a flag, in its one spelling. */
export function emailIn(flags: Flags, name: string): string {
  const email = canonicalEmail(textOf(flags, name));
  if (email === null) throw new CommandError('wrong-email', `--${name} is no e-mail address.`);
  return email;
}

export interface Acting {
  readonly access: OrganisationAccess;
  readonly adviser: Extract<OrganisationAccess['actor'], { readonly kind: 'member' }>;
  readonly own: NamedMember;
  readonly memberNamed: (email: string) => string;
}

/** In whose name something is done (`--as`), by the membership of this moment: nobody does more here than on the pages. */
export async function act(flags: Flags): Promise<Acting> {
  const organisation = textOf(flags, 'organisation');
  const email = emailIn(flags, 'as');
  const members = valueOf(
    await currentStore().look(({ organisations }) => organisations.members(organisation)),
  );
  const find = (wanted: string): NamedMember => {
    const found = members.find((member) => member.email === wanted);
    if (found === undefined) throw new CommandError('not-found', `Nobody with that address belongs to it.`);
    return found;
  };
  const own = find(email);
  const memberships = [{ organisation, role: own.role }];
  const adviser = { kind: 'member', account: own.account, memberships } as const;
  const access = accessToOrganisation(adviser, organisation);
  return { access, adviser, own, memberNamed: (wanted) => find(wanted).account };
}

export const ACTING = { organisation: 'required', as: 'required' } as const;
