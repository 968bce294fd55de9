import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import { drawLogoApart } from '#app/documents/logo-drawing.server.ts';
import type { Letterhead, Logo, LogoFault } from '#app/domain/own-report/letterhead.ts';
import { EMPTY_LETTERHEAD } from '#app/domain/own-report/letterhead.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { LetterheadFault, ReadLetterhead } from './letterhead-form.ts';

/** The letterhead for who may change it; empty where there is none yet. */
export async function openLetterhead(access: OrganisationAccess): Promise<Outcome<Letterhead>> {
  if (!may(access, 'change')) return fail({ code: 'not-found' });
  const looked = await currentStore().look(({ letterheads }) => letterheads.find(access.organisation));
  return looked.ok ? succeed(looked.value ?? EMPTY_LETTERHEAD) : looked;
}

/** The logo a letterhead is to have from now on: another one, none, or (left out) the one it has. */
type NextLogo = { readonly logo?: Logo | null };

/** What was said, kept in one write. What was not sent along stays as it is stored at that moment. */
function save(
  { organisation }: OrganisationAccess,
  words: ReadLetterhead['words'],
  { logo }: NextLogo,
): Promise<Outcome<null>> {
  return currentStore().write(async ({ letterheads, organisations }) => {
    if ((await organisations.find(organisation)) === null) return fail({ code: 'not-found' });
    const before = (await letterheads.find(organisation)) ?? EMPTY_LETTERHEAD;
    await letterheads.save(organisation, { ...words, logo: logo === undefined ? before.logo : logo });
    return succeed(null);
  });
}

/** The logo of the file that was sent, or what is wrong with it. */
async function readLogo({ file, isLogoRemoved }: ReadLetterhead): Promise<Outcome<NextLogo | LogoFault>> {
  if (file === null) return succeed(isLogoRemoved ? { logo: null } : {});
  const drawn = await drawLogoApart(new Uint8Array(await file.arrayBuffer()));
  if (!drawn.ok) return drawn;
  return succeed(typeof drawn.value === 'string' ? drawn.value : { logo: drawn.value });
}

/** Keeps a letterhead where nothing is wrong with it, and says what is. */
export async function sendLetterhead(
  access: OrganisationAccess,
  read: ReadLetterhead,
): Promise<Outcome<readonly LetterheadFault[]>> {
  if (!may(access, 'change')) return fail({ code: 'not-found' });
  const next = await readLogo(read);
  if (!next.ok) return next;
  if (typeof next.value === 'string') return succeed([{ field: 'logo', code: next.value }, ...read.faults]);
  if (read.faults.length > 0) return succeed(read.faults);
  const saved = await save(access, read.words, next.value);
  return saved.ok ? succeed([]) : saved;
}
