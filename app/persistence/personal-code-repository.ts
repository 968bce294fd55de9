import type { CampaignId } from '#app/domain/campaign/campaign.ts';
import type { PersonalCodeHash } from '#app/domain/campaign/personal-code.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Tables } from './database.ts';
import type { ListedFirmId, ListOwner, StoredListedFirm } from './firm-list-repository.ts';
import type { Prisma } from './generated/sqlite/client.ts';

type Reader = Pick<Tables, 'personalCode' | 'listedFirm'>;

/** What a personal code opens. */
export interface FoundPersonalCode {
  readonly wave: string;
  readonly campaign: CampaignId;
  readonly organisation: string;
  /** By which the campaign is found. */
  readonly shortCode: string;
  /** Null once it is on no list any more. */
  readonly firm: ListedFirmId | null;
  readonly wantsNoLetters: boolean;
}

/** A mailing of a list. */
export interface MailingOf extends ListOwner {
  readonly wave: string;
  readonly number: number;
}

/** Firms that a mailing is still for, from one place of the list to another. */
export interface Addressed {
  /** Null: in every language. */
  readonly locale: string | null;
  readonly first: number;
  readonly last: number;
}

export interface NewPersonalCode {
  readonly id: string;
  readonly firm: ListedFirmId;
  readonly hash: PersonalCodeHash;
}

/** A letter by mail that is to be sent now. */
export interface DueLetter {
  readonly id: string;
  readonly tries: number;
  readonly mailing: number;
  /** Null: the firm is gone, wants no letters, or its code was used meanwhile. */
  readonly to: Pick<StoredListedFirm, 'email' | 'salutation' | 'locale'> | null;
  readonly campaign: CampaignId;
}

export type LetterEnd =
  { readonly state: 'sent' | 'failed'; readonly at: Date } | { readonly state: 'waiting'; readonly at: Date };

export interface PersonalCodeReader {
  readonly find: (code: PersonalCodeHash) => Promise<FoundPersonalCode | null>;
  /**
   * The firms to which a mailing has still to be written: none that has begun, wants no letters, or gets this mailing by mail.
   * So many at a time, behind a place.
   */
  readonly listUnwritten: (
    mailing: MailingOf,
    addressed: Addressed,
    most: number,
  ) => Promise<readonly StoredListedFirm[]>;
  /** The same, of those with an address of mail: how many. */
  readonly countMailable: (mailing: MailingOf) => Promise<number>;
  /** How many letters of a mailing go by mail, and how many of them could not be sent. */
  readonly countMail: (mailing: MailingOf) => Promise<{ readonly asked: number; readonly failed: number }>;
}

export interface PersonalCodeWriter extends PersonalCodeReader {
  /** Codes in the place of those the firms had in this wave; a firm that has begun meanwhile keeps its own. */
  readonly replace: (mailing: MailingOf, codes: readonly NewPersonalCode[]) => Promise<void>;
  /** Notes the week in which somebody first began with a code. False where the code opens nothing of that wave. */
  readonly use: (code: PersonalCodeHash, wave: string, monday: IsoDate) => Promise<boolean>;
  /** Has the letters of these firms sent by mail; what they were given before holds until then. */
  readonly askForMail: (
    mailing: MailingOf,
    firms: readonly { readonly id: string; readonly firm: ListedFirmId }[],
    at: Date,
  ) => Promise<void>;
  /** Takes a letter that is due, for one process alone; from then on this code holds for its firm. Null: none is due. */
  readonly takeLetter: (code: PersonalCodeHash, at: Date) => Promise<DueLetter | null>;
  readonly settleLetter: (id: string, end: LetterEnd) => Promise<void>;
  /** Gives up what a process was sending when it ended: nobody knows whether it arrived. */
  readonly giveUpInterrupted: (before: Date, at: Date) => Promise<void>;
}

const FIRM = {
  ...{ id: true, place: true, number: true, name: true, person: true, salutation: true },
  ...{ email: true, street: true, town: true, locale: true },
} as const;

const UNDER_WAY = ['waiting', 'sending', 'sent'];

function unwritten({ organisation, campaign, wave, number }: MailingOf): Prisma.ListedFirmWhereInput {
  const isWritten = { OR: [{ usedIn: { not: null } }, { mailing: number, mailState: { in: UNDER_WAY } }] };
  return {
    ...{ campaignId: campaign, campaign: { organisationId: organisation }, noLettersAt: null },
    codes: { none: { waveId: wave, ...isWritten } },
  };
}

export function createPersonalCodeReader({ personalCode, listedFirm }: Reader): PersonalCodeReader {
  return {
    find: async (codeHash) => {
      const row = await personalCode.findUnique({
        where: { codeHash },
        select: {
          ...{ waveId: true, firmId: true, firm: { select: { noLettersAt: true } } },
          wave: { select: { campaign: { select: { id: true, organisationId: true, shortCode: true } } } },
        },
      });
      if (row === null) return null;
      const { id: campaign, organisationId: organisation, shortCode } = row.wave.campaign;
      const wantsNoLetters = row.firm !== null && row.firm.noLettersAt !== null;
      return { wave: row.waveId, campaign, organisation, shortCode, firm: row.firmId, wantsNoLetters };
    },
    listUnwritten: (mailing, { locale, first, last }, most) =>
      listedFirm.findMany({
        where: {
          ...unwritten(mailing),
          place: { gte: first, lte: last },
          ...(locale !== null && { locale }),
        },
        ...{ select: FIRM, orderBy: { place: 'asc' }, take: most },
      }),
    countMailable: (mailing) => listedFirm.count({ where: { ...unwritten(mailing), email: { not: null } } }),
    countMail: async ({ wave: waveId, number: mailing }) => ({
      asked: await personalCode.count({ where: { waveId, mailing, mailState: { not: null } } }),
      failed: await personalCode.count({ where: { waveId, mailing, mailState: 'failed' } }),
    }),
  };
}

const DUE = {
  ...{ id: true, mailTries: true, mailing: true, usedIn: true },
  firm: { select: { email: true, salutation: true, locale: true, noLettersAt: true } },
  wave: { select: { campaignId: true } },
} as const;

async function takeLetter(tables: Reader, code: PersonalCodeHash, at: Date): Promise<DueLetter | null> {
  const { personalCode } = tables;
  const row = await personalCode.findFirst({
    where: { mailState: 'waiting', mailAt: { lte: at } },
    select: DUE,
    orderBy: [{ mailAt: 'asc' }, { id: 'asc' }],
  });
  if (row === null) return null;
  const { id, mailTries, mailing, firm, wave } = row;
  const isWanted = firm !== null && firm.noLettersAt === null && firm.email !== null && row.usedIn === null;
  const taken = await personalCode.updateMany({
    where: { id, mailState: 'waiting', mailTries, usedIn: row.usedIn },
    // A letter that is not sent leaves the code that its firm has.
    data: {
      ...{ mailState: 'sending', mailTries: mailTries + 1, mailAt: at },
      ...(isWanted && { codeHash: code }),
    },
  });
  // Another process was faster, or the firm has just begun: the next one is looked for.
  if (taken.count === 0) return takeLetter(tables, code, at);
  const to = isWanted ? { email: firm.email, salutation: firm.salutation, locale: firm.locale } : null;
  return { id, tries: mailTries + 1, mailing, to, campaign: wave.campaignId };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createPersonalCodeWriter(tables: Reader): PersonalCodeWriter {
  const { personalCode } = tables;
  const reader = createPersonalCodeReader(tables);
  return {
    ...reader,
    replace: async ({ wave: waveId, number: mailing }, codes) => {
      const firms = codes.map(({ firm }) => firm);
      await personalCode.deleteMany({ where: { waveId, firmId: { in: firms }, usedIn: null } });
      const kept = await personalCode.findMany({
        where: { waveId, firmId: { in: firms } },
        select: { firmId: true },
      });
      const begun = new Set(kept.map(({ firmId }) => firmId));
      const data = codes
        .filter(({ firm }) => !begun.has(firm))
        .map(({ id, firm, hash }) => ({ id, waveId, firmId: firm, codeHash: hash, mailing, mailTries: 0 }));
      await personalCode.createMany({ data });
    },
    use: async (codeHash, waveId, monday) => {
      await personalCode.updateMany({ where: { codeHash, waveId, usedIn: null }, data: { usedIn: monday } });
      return (await personalCode.count({ where: { codeHash, waveId } })) > 0;
    },
    askForMail: async ({ wave: waveId, number: mailing }, firms, at) => {
      const asked = { mailing, mailState: 'waiting', mailTries: 0, mailAt: at };
      const ids = firms.map(({ firm }) => firm);
      await personalCode.updateMany({ where: { waveId, firmId: { in: ids }, usedIn: null }, data: asked });
      const there = await personalCode.findMany({
        where: { waveId, firmId: { in: ids } },
        select: { firmId: true },
      });
      const known = new Set(there.map(({ firmId }) => firmId));
      const data = firms
        .filter(({ firm }) => !known.has(firm))
        .map(({ id, firm }) => ({ id, waveId, firmId: firm, ...asked }));
      await personalCode.createMany({ data });
    },
    takeLetter: (code, at) => takeLetter(tables, code, at),
    settleLetter: async (id, { state, at }) => {
      await personalCode.updateMany({ where: { id }, data: { mailState: state, mailAt: at } });
    },
    giveUpInterrupted: async (before, at) => {
      const where = { mailState: 'sending', mailAt: { lt: before } };
      await personalCode.updateMany({ where, data: { mailState: 'failed', mailAt: at } });
    },
  };
}
