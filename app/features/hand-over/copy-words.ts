import type { CopyTerms } from '#app/domain/client/file-copy.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

/** On what ground a copy is kept, with the interest where that is the ground. */
export const groundWords = ({ t }: Translator, { basis, reason }: CopyTerms): string =>
  t(`file-copy:grounds.${basis}`, { reason: reason ?? '' });

const GROUP = 8;

/** A digest in groups that can be compared by eye. */
export const digestGroups = (digest: string): readonly string[] =>
  Array.from({ length: Math.ceil(digest.length / GROUP) }, (_, index) =>
    digest.slice(index * GROUP, (index + 1) * GROUP),
  );
