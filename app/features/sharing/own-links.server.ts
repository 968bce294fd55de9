import { shareHashOf, shareTokenOf } from '#app/persistence/code-hash.ts';
import type { StoredShareLink } from '#app/persistence/share-link-repository.ts';
import type { OwnedLink } from './share.view-model.ts';

/**
 * Links with their tokens, which only the code of their owner makes. One that came with a hand-over, or was made under the
 * code of before it, has a token that is not made of this code: nobody but who has the link knows it.
 */
export const toOwnedLinks = (code: string, links: readonly StoredShareLink[]): readonly OwnedLink[] =>
  links.map(({ share, ...link }) => {
    const token = shareTokenOf(code, link.id);
    return { ...link, token: token !== null && shareHashOf(token) === share ? token : null };
  });
