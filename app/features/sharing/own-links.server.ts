import type { ShareLink } from '#app/domain/assessment/share-link.ts';
import { shareTokenOf } from '#app/persistence/code-hash.ts';
import type { OwnedLink } from './share.view-model.ts';

/** Links with their tokens, which only the code of their owner makes. */
export const toOwnedLinks = (code: string, links: readonly ShareLink[]): readonly OwnedLink[] =>
  links.flatMap((link) => {
    const token = shareTokenOf(code, link.id);
    return token === null ? [] : [{ ...link, token }];
  });
