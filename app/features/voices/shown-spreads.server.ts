import type { AssessmentAccess, CodeHash } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { toShownSpreads } from '#app/domain/voices/shown-spreads.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';

/** How many items were revealed in sessions about an assessment: so many its holder may let the report show. */
export async function countRevealed({ owner, ...access }: AssessmentAccess): Promise<Outcome<number>> {
  if (!may(access, 'admit-adviser')) return fail({ code: 'not-found' });
  const looked = await currentStore().look(({ voiceRounds }) => voiceRounds.listRevealedOf(owner));
  return looked.ok ? succeed(looked.value.size) : looked;
}

type Repositories = Pick<WriteRepositories, 'assessments' | 'voiceRounds'>;

const copyRevealed = async ({ assessments, voiceRounds }: Repositories, owner: CodeHash): Promise<void> =>
  assessments.setShownSpreads(owner, toShownSpreads(await voiceRounds.listRevealedOf(owner)));

/**
 * What is shown is copied to the assessment, so that the firm keeps it when its adviser is gone; taken back, the copy is
 * erased.
 */
export const setShown = (repositories: Repositories, owner: CodeHash, isShown: boolean): Promise<void> =>
  isShown ? copyRevealed(repositories, owner) : repositories.assessments.setShownSpreads(owner, null);

/**
 * Lets the report show what was revealed, or no longer, by the word of the firm, which no adviser changes any more. Repeated,
 * it changes nothing.
 */
export async function showSpreads(
  { owner, ...access }: AssessmentAccess,
  isShown: boolean,
): Promise<Outcome<null>> {
  if (!may(access, 'admit-adviser')) return fail({ code: 'not-found' });
  return currentStore().write(async (repositories) => {
    const stored = await repositories.assessments.find(owner);
    if (stored === null) return fail({ code: 'not-found' });
    if (!stored.hasFirmDecidedOnVoices) await repositories.assessments.keepFirmsWord(owner);
    if ((stored.shownSpreads !== null) !== isShown) await setShown(repositories, owner, isShown);
    return succeed(null);
  });
}

/** After something was revealed or discarded: where the firm lets its report show voices, it follows. */
export async function followRevealed(repositories: Repositories, owner: CodeHash): Promise<void> {
  const stored = await repositories.assessments.find(owner);
  if (stored !== null && stored.shownSpreads !== null) await copyRevealed(repositories, owner);
}
