import type { OrganisationId } from '#app/domain/access/roles.ts';
import type { CampaignId } from '#app/domain/campaign/campaign.ts';
import type { ListedFirm } from '#app/domain/campaign/listed-firm.ts';
import type { Mailing } from '#app/domain/campaign/mailings.ts';
import type { Tables } from './database.ts';

type Reader = Pick<Tables, 'listedFirm' | 'mailing'>;

/** Names a firm on a list; opens nothing. */
export type ListedFirmId = string;

export interface StoredListedFirm extends ListedFirm {
  readonly id: ListedFirmId;
  readonly place: number;
}

/** Whose list it is. */
export interface ListOwner {
  readonly organisation: OrganisationId;
  readonly campaign: CampaignId;
}

/** What is told of a list without naming anybody. */
export interface ListCounts {
  readonly firms: number;
  readonly withEmail: number;
  readonly withoutLetters: number;
  /** The highest place that is taken. */
  readonly lastPlace: number;
}

export interface FirmListReader {
  readonly count: (owner: ListOwner) => Promise<ListCounts>;
  /** All of them, in their order: for telling which firms are there already. */
  readonly list: (owner: ListOwner) => Promise<readonly StoredListedFirm[]>;
  /** The mailings of a wave, the invitation first. */
  readonly mailings: (owner: ListOwner, wave: string) => Promise<readonly Mailing[]>;
}

export interface FirmListWriter extends FirmListReader {
  /** Puts firms behind those that are there. */
  readonly add: (
    owner: ListOwner,
    firms: readonly (ListedFirm & { readonly id: ListedFirmId })[],
    at: Date,
  ) => Promise<void>;
  /** Erases the whole list and says how many there were. Letters that were sent still open the campaign. */
  readonly erase: (owner: ListOwner) => Promise<number>;
  readonly remove: (owner: ListOwner, firm: ListedFirmId) => Promise<void>;
  /** Notes that a firm wants no letters. */
  readonly endLetters: (owner: ListOwner, firm: ListedFirmId, at: Date) => Promise<void>;
  /** False where that mailing was opened before. */
  readonly openMailing: (owner: ListOwner, wave: string, mailing: Mailing) => Promise<boolean>;
}

/** As many as one statement takes. */
const SLICE = 500;

const COLUMNS = {
  ...{ id: true, place: true, number: true, name: true, person: true, salutation: true },
  ...{ email: true, street: true, town: true, locale: true },
} as const;

const within = ({ organisation, campaign }: ListOwner) => ({
  campaignId: campaign,
  campaign: { organisationId: organisation },
});

export function createFirmListReader({ listedFirm, mailing }: Reader): FirmListReader {
  return {
    count: async (owner) => {
      const where = within(owner);
      const last = await listedFirm.findFirst({ where, select: { place: true }, orderBy: { place: 'desc' } });
      return {
        firms: await listedFirm.count({ where }),
        withEmail: await listedFirm.count({ where: { ...where, email: { not: null } } }),
        withoutLetters: await listedFirm.count({ where: { ...where, noLettersAt: { not: null } } }),
        lastPlace: last?.place ?? 0,
      };
    },
    list: (owner) =>
      listedFirm.findMany({ where: within(owner), select: COLUMNS, orderBy: { place: 'asc' } }),
    mailings: (owner, waveId) =>
      mailing.findMany({
        where: { waveId, wave: within(owner) },
        select: { number: true, openedOn: true },
        orderBy: { number: 'asc' },
      }),
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createFirmListWriter(tables: Reader): FirmListWriter {
  const { listedFirm, mailing } = tables;
  const reader = createFirmListReader(tables);
  return {
    ...reader,
    add: async (owner, firms, at) => {
      const { lastPlace } = await reader.count(owner);
      for (let start = 0; start < firms.length; start += SLICE) {
        const data = firms.slice(start, start + SLICE).map((firm, index) => ({
          ...firm,
          ...{ campaignId: owner.campaign, place: lastPlace + start + index + 1, createdAt: at },
        }));
        await listedFirm.createMany({ data });
      }
    },
    erase: async (owner) => (await listedFirm.deleteMany({ where: within(owner) })).count,
    remove: async (owner, id) => {
      await listedFirm.deleteMany({ where: { id, ...within(owner) } });
    },
    endLetters: async (owner, id, at) => {
      await listedFirm.updateMany({
        where: { id, noLettersAt: null, ...within(owner) },
        data: { noLettersAt: at },
      });
    },
    openMailing: async (owner, waveId, { number, openedOn }) => {
      const isThere = (await mailing.count({ where: { waveId, number, wave: within(owner) } })) > 0;
      if (isThere) return false;
      await mailing.create({ data: { waveId, number, openedOn }, select: { number: true } });
      return true;
    },
  };
}
