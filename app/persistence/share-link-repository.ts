import type { CodeHash, ShareHash } from '#app/domain/access/access.ts';
import type { ShareLink } from '#app/domain/assessment/share-link.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { StoredVersion } from './assessment-repository.ts';
import type { Tables } from './database.ts';
import type { OpenedAssessment } from './open-assessment.ts';
import { openAssessment } from './open-assessment.ts';

type Reader = Pick<Tables, 'shareLink' | '$queryRaw' | 'stepReport'>;

/** Whose report a link shows, in which state and until when. */
export interface SharedVersion extends StoredVersion {
  /** The key of what is kept of it in memory. Never leaves the server. */
  readonly owner: CodeHash;
  readonly lastDay: IsoDate;
}

/** A link as it is stored. */
export interface StoredShareLink extends ShareLink {
  readonly share: ShareHash;
}

export interface ShareLinkReader {
  /** The links of an assessment that are open on a day, oldest first. */
  readonly list: (owner: CodeHash, today: IsoDate) => Promise<readonly StoredShareLink[]>;
  /** Null for an unknown token, a link that was withdrawn or has run out, and an erased assessment. */
  readonly find: (share: ShareHash, today: IsoDate) => Promise<SharedVersion | null>;
  /** Everything the report is made of, or null as above. */
  readonly open: (share: ShareHash, today: IsoDate) => Promise<OpenedAssessment | null>;
}

export interface ShareLinkWriter extends ShareLinkReader {
  /** The assessment under the code must be there. */
  readonly create: (owner: CodeHash, link: StoredShareLink) => Promise<void>;
  /** Takes a link of this owner back, if there is one of that id. */
  readonly remove: (owner: CodeHash, id: string) => Promise<void>;
}

async function find({ shareLink }: Reader, share: ShareHash, today: IsoDate): Promise<SharedVersion | null> {
  const row = await shareLink.findFirst({
    where: { tokenHash: share, lastDay: { gte: today } },
    select: {
      lastDay: true,
      assessment: { select: { codeHash: true, id: true, version: true, locale: true, asOf: true } },
    },
  });
  if (row === null) return null;
  const { codeHash, ...version } = row.assessment;
  return { ...version, owner: codeHash, lastDay: row.lastDay };
}

export function createShareLinkReader(tables: Reader): ShareLinkReader {
  return {
    list: async (owner, today) => {
      const rows = await tables.shareLink.findMany({
        where: { assessment: { codeHash: owner }, lastDay: { gte: today } },
        select: { id: true, madeOn: true, lastDay: true, tokenHash: true },
        orderBy: [{ madeOn: 'asc' }, { lastDay: 'asc' }, { id: 'asc' }],
      });
      return rows.map(({ tokenHash, ...link }) => ({ ...link, share: tokenHash }));
    },
    find: (share, today) => find(tables, share, today),
    open: async (share, today) => {
      const found = await find(tables, share, today);
      return found === null ? null : await openAssessment(tables, found.owner);
    },
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createShareLinkWriter(tables: Reader & Pick<Tables, 'assessment'>): ShareLinkWriter {
  return {
    ...createShareLinkReader(tables),
    create: async (owner, { share, ...link }) => {
      // Changing the row holds it, so that two links made at once are counted one after the other.
      const { id } = await tables.assessment.update({
        where: { codeHash: owner },
        data: { isClaimed: true },
        select: { id: true },
      });
      await tables.shareLink.create({
        data: { ...link, assessmentId: id, tokenHash: share },
        select: { id: true },
      });
    },
    remove: async (owner, id) => {
      await tables.shareLink.deleteMany({ where: { id, assessment: { codeHash: owner } } });
    },
  };
}
