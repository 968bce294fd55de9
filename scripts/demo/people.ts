import type { Adviser } from '#app/features/consulting/portfolio.server.ts';
import type { Role } from '#app/domain/access/roles.ts';
import { joinFor, openAccount, openOrganisationFor } from '#app/features/account/open-account.server.ts';
import { CommandError, valueOf } from '../administration/command.ts';
import type { DemoFirm } from './firms.ts';

/** Addresses of a domain that nobody can have: no letter to them ever arrives. */
const PEOPLE = {
  erika: { name: 'Erika Erfunden', email: 'erika@musterberatung.example' },
  max: { name: 'Max Erdacht', email: 'max@musterberatung.example' },
  ana: { name: 'Ana Ausgedacht', email: 'ana@musterberatung.example' },
  kim: { name: 'Kim Fabel', email: 'kim@musterkammer.example' },
  toni: { name: 'Toni Gedicht', email: 'toni@musterkammer.example' },
} as const;
type Person = keyof typeof PEOPLE;

export interface DemoAccount {
  readonly email: string;
  readonly organisation: string;
  readonly role: Role;
}

/** Whoever looks after clients, and where. */
export type DemoAdvisers = Readonly<
  Record<DemoFirm['adviser'], { readonly adviser: Adviser; readonly organisation: string }>
>;

async function open(person: Person, password: string): Promise<string> {
  const { name, email } = PEOPLE[person];
  const opened = valueOf(await openAccount({ name, email, locale: 'de' }, password));
  if (opened === null) throw new CommandError('already-created', 'The demonstration is there already.');
  return opened.account;
}

const CONSULTANCY = { name: 'Musterberatung (erfunden)', kind: 'consultancy' } as const;
const CHAMBER = { name: 'Musterkammer (erfunden)', kind: 'chamber' } as const;

/** A consultancy with an owner, a member and an analyst, a chamber with an owner and an analyst: one password for all of them. */
export async function openPeople(
  password: string,
): Promise<{ readonly advisers: DemoAdvisers; readonly accounts: readonly DemoAccount[] }> {
  const [erika, max] = [await open('erika', password), await open('max', password)];
  await open('ana', password);
  await open('toni', password);
  const kim = await open('kim', password);
  const consultancy = valueOf(await openOrganisationFor(PEOPLE.erika.email, CONSULTANCY));
  const chamber = valueOf(await openOrganisationFor(PEOPLE.kim.email, CHAMBER));
  valueOf(await joinFor(PEOPLE.max.email, { organisation: consultancy, role: 'member' }));
  valueOf(await joinFor(PEOPLE.ana.email, { organisation: consultancy, role: 'analyst' }));
  valueOf(await joinFor(PEOPLE.toni.email, { organisation: chamber, role: 'analyst' }));
  const as = (account: string, organisation: string, role: Role) => ({
    adviser: { kind: 'member', account, memberships: [{ organisation, role }] } as const,
    organisation,
  });
  return {
    advisers: {
      erika: as(erika, consultancy, 'owner'),
      max: as(max, consultancy, 'member'),
      kim: as(kim, chamber, 'owner'),
    },
    accounts: [
      { email: PEOPLE.erika.email, organisation: CONSULTANCY.name, role: 'owner' },
      { email: PEOPLE.max.email, organisation: CONSULTANCY.name, role: 'member' },
      { email: PEOPLE.ana.email, organisation: CONSULTANCY.name, role: 'analyst' },
      { email: PEOPLE.kim.email, organisation: CHAMBER.name, role: 'owner' },
      { email: PEOPLE.toni.email, organisation: CHAMBER.name, role: 'analyst' },
    ],
  };
}
