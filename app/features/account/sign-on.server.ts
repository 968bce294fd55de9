import { z } from 'zod';
import { canonicalEmail } from '#app/domain/shared/email.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { DEFAULT_LOCALE, LOCALES } from '#app/i18n/locales.ts';
import type { Locale } from '#app/i18n/locales.ts';
import type { StoredAccount } from '#app/persistence/account-repository.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { spend } from '#app/platform/client-budget.server.ts';
import { now } from '#app/platform/clock.ts';
import type { SignOnSettings } from '#app/platform/sign-on-settings.ts';
import { newId } from '#app/platform/random.server.ts';
import { note } from './audit-note.server.ts';
import type { Person } from './identity-provider.server.ts';
import { arrive, depart } from './identity-provider.server.ts';
import { accountPath } from './paths.ts';
import type { Browser } from './session.server.ts';
import { startSession } from './session.server.ts';
import type { SignOnFault } from './sign-on-fault.ts';

/** How long somebody may take at the provider. */
export const JOURNEY_SECONDS = 10 * 60;
const LONGEST_NAME = 100;

/** What is kept of a browser on its way to the provider and back, sealed. */
const journeySchema = z.object({
  checks: z.object({ state: z.string(), nonce: z.string(), verifier: z.string() }),
  locale: z.enum(LOCALES),
  next: z.string().nullable(),
  /** Who wants to link an account; null for who wants to get in. */
  linkTo: z.string().nullable(),
  until: z.number(),
});
type Journey = z.infer<typeof journeySchema>;

/** Where the provider sends everybody back to, whatever their language: it knows one address. */
export const returnAddress = (origin: string): string =>
  `${origin}${accountPath(DEFAULT_LOCALE, 'sign-on-return')}`;

interface Start extends Pick<Journey, 'locale' | 'next' | 'linkTo'> {
  readonly origin: string;
}

export interface Begun {
  readonly address: string;
  /** For the cookie. */
  readonly kept: string;
}

/** Sends a browser to the provider; null where that does not answer as it should. */
export async function beginSignOn(
  settings: SignOnSettings,
  { origin, ...start }: Start,
): Promise<Outcome<Begun | null>> {
  const paid = await spend('sign-ins');
  if (!paid.ok) return paid;
  const departure = await depart(settings, returnAddress(origin));
  if (departure === null) return succeed(null);
  const { address, checks } = departure;
  const until = now().getTime() + JOURNEY_SECONDS * 1000;
  const journey: Journey = { ...start, checks, until };
  return succeed({ address, kept: JSON.stringify(journey) });
}

function readJourney(kept: string | null): Journey | null {
  if (kept === null) return null;
  const journey = journeySchema.safeParse(JSON.parse(kept)).data ?? null;
  return journey === null || journey.until < now().getTime() ? null : journey;
}

/** The address the provider answers for, in its one spelling, or null. */
function provenAddress({ email, isEmailProven }: Person, { trustsAddresses }: SignOnSettings): string | null {
  const isProven = isEmailProven ?? trustsAddresses;
  return isProven && email !== null ? canonicalEmail(email) : null;
}

interface Entering {
  readonly settings: SignOnSettings;
  readonly browser: Browser;
  readonly locale: Locale;
}

type Entered = { readonly account: StoredAccount; readonly isNew: boolean } | SignOnFault;

/** An account for who was invited. One that is there already is never taken over by its address. */
async function createInvited(
  repositories: WriteRepositories,
  person: Person,
  { settings, locale }: Entering,
): Promise<Entered> {
  const { accounts, invitations, signOns } = repositories;
  const email = provenAddress(person, settings);
  if (email === null) return 'no-address';
  if (!(await invitations.isInvited(email, now()))) return 'no-way-in';
  await accounts.removeUnverified(email);
  if ((await accounts.findByEmail(email)) !== null) return 'no-way-in';
  const id = newId();
  const name = (person.name === '' ? email : person.name).slice(0, LONGEST_NAME);
  await accounts.create({ id, email, name, locale, passwordHash: null, verifiedAt: now() }, now());
  const { issuer, subject } = person;
  await signOns.link(id, { id: newId(), issuer, subject }, now());
  await note(repositories, { by: id, kind: 'signed-up' });
  await note(repositories, { by: id, kind: 'sign-on-linked' });
  const account = await accounts.find(id);
  return account === null ? 'no-way-in' : { account, isNew: true };
}

async function enter(repositories: WriteRepositories, person: Person, entering: Entering): Promise<Entered> {
  const known = await repositories.signOns.find(person);
  const account = known === null ? null : await repositories.accounts.find(known);
  return account === null ? createInvited(repositories, person, entering) : { account, isNew: false };
}

export type SignedOn =
  | {
      readonly kind: 'in' | 'half-way';
      readonly token: string;
      readonly next: string | null;
      readonly isNew: boolean;
    }
  /** Who wants to link an account confirms that with the password. */
  | { readonly kind: 'to-confirm'; readonly kept: string }
  | { readonly kind: 'refused'; readonly fault: SignOnFault };

async function signOnAs(person: Person, next: string | null, entering: Entering): Promise<Outcome<SignedOn>> {
  return currentStore().write(async (repositories): Promise<Outcome<SignedOn>> => {
    const entered = await enter(repositories, person, entering);
    if (typeof entered === 'string') return succeed({ kind: 'refused', fault: entered });
    const { account, isNew } = entered;
    const isComplete = account.totpSince === null;
    await note(repositories, { by: account.id, kind: 'signed-in-by-provider' });
    const token = await startSession(repositories, account.id, { ...entering.browser, isComplete });
    return succeed({ kind: isComplete ? 'in' : 'half-way', token, next, isNew });
  });
}

/** What waits for the password of who wants to link an account. */
export const pendingLinkSchema = z.object({
  ...{ linkTo: z.string(), issuer: z.string(), subject: z.string(), until: z.number() },
});

export interface Return {
  /** What the cookie held. */
  readonly kept: string | null;
  /** The address the browser came back to, as the provider knows it. */
  readonly url: URL;
  readonly browser: Browser;
}

/** Lets in who comes back from the provider, or says why not. The second factor of an account is asked for all the same. */
export async function completeSignOn(
  settings: SignOnSettings,
  { kept, url, browser }: Return,
): Promise<Outcome<{ readonly locale: Locale; readonly signedOn: SignedOn }>> {
  const paid = await spend('sign-ins');
  if (!paid.ok) return paid;
  const journey = readJourney(kept);
  const locale = journey?.locale ?? DEFAULT_LOCALE;
  const refuse = (fault: SignOnFault) => succeed({ locale, signedOn: { kind: 'refused', fault } as const });
  if (journey === null || url.searchParams.get('state') !== journey.checks.state) return refuse('stale');
  const person = await arrive(settings, url, journey.checks);
  if (typeof person === 'string') return refuse(person);
  const { linkTo, next } = journey;
  if (linkTo !== null) {
    const { issuer, subject } = person;
    const pending = { linkTo, issuer, subject, until: now().getTime() + JOURNEY_SECONDS * 1000 };
    return succeed({ locale, signedOn: { kind: 'to-confirm', kept: JSON.stringify(pending) } });
  }
  const signedOn = await signOnAs(person, next, { settings, browser, locale });
  return signedOn.ok ? succeed({ locale, signedOn: signedOn.value }) : signedOn;
}
