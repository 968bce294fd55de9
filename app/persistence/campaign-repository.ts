import { z } from 'zod';
import type { CodeHash } from '#app/domain/access/access.ts';
import type { AccountId, OrganisationId } from '#app/domain/access/roles.ts';
import type { Campaign, CampaignId, CampaignWave, District } from '#app/domain/campaign/campaign.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Tables } from './database.ts';
import type { Prisma } from './generated/sqlite/client.ts';
import { hasAdvised } from './has-advised.ts';

type Reader = Pick<Tables, '$queryRaw' | 'campaign' | 'assessment'>;
type Writer = Reader & Pick<Tables, 'campaignWave' | 'paperClerk'>;

/** How many firms took part in a wave, in steps; null before it was first counted. */
export interface ToldParticipation {
  readonly firms: number;
  /** The Monday it was counted for. */
  readonly asOf: IsoDate;
}
export interface StoredWave extends CampaignWave {
  readonly participation: ToldParticipation | null;
}

export interface StoredCampaign extends Campaign {
  readonly waves: readonly StoredWave[];
}

/** What firms are shown of a campaign. */
export interface PublicCampaign extends Campaign {
  readonly organisationName: string;
}

/** What a firm takes part in, and the district it chose. */
export interface JoinedCampaign {
  readonly campaign: PublicCampaign;
  readonly district: District | null;
  /** Whether it was begun by the personal code of a letter. */
  readonly byPersonalCode: boolean;
  /** Whether its chamber entered its first answers from paper. */
  readonly fromPaper: boolean;
}

export type CampaignWords = Pick<Campaign, 'name' | 'languages' | 'introduction' | 'contact'>;
/** What is fixed from its first day on. */
export type CampaignTerms = Pick<Campaign, 'floor' | 'districts'>;
export type NewCampaign = Omit<Campaign, 'organisation' | 'closedAt'>;

export interface CampaignReader {
  /** Those of an organisation, the newest first. */
  readonly list: (organisation: OrganisationId) => Promise<readonly StoredCampaign[]>;
  readonly find: (organisation: OrganisationId, campaign: CampaignId) => Promise<StoredCampaign | null>;
  /** For firms: by what they typed, or by what their assessment was begun for. */
  readonly findPublic: (
    by: { readonly shortCode: string } | { readonly id: CampaignId },
  ) => Promise<PublicCampaign | null>;
  /** What the assessment under a code was begun for; null where that is nothing, or gone. */
  readonly findOf: (owner: CodeHash) => Promise<JoinedCampaign | null>;
  /**
   * Whether somebody knows answers of a firm that takes part, by any organisation: sees it as a client, answered together
   * with it, handed it over, follows its plan, keeps a copy, or entered its answers from paper.
   */
  readonly hasAdvised: (account: AccountId, campaign: CampaignId) => Promise<boolean>;
}

export interface CampaignWriter extends CampaignReader {
  readonly create: (organisation: OrganisationId, campaign: NewCampaign, at: Date) => Promise<void>;
  /** False where there is none, here and below. */
  readonly change: (
    organisation: OrganisationId,
    campaign: CampaignId,
    change: { readonly data: CampaignWords & Partial<CampaignTerms>; readonly at: Date },
  ) => Promise<boolean>;
  readonly close: (organisation: OrganisationId, campaign: CampaignId, at: Date) => Promise<boolean>;
  /** The campaign, which nobody changes until the unit is over: what comes next is decided by what was before. */
  readonly hold: (organisation: OrganisationId, campaign: CampaignId) => Promise<StoredCampaign | null>;
  /** Notes that somebody enters answers from paper: from then on they know some of this campaign. */
  readonly noteClerk: (account: AccountId, campaign: CampaignId, at: Date) => Promise<void>;
  readonly addWave: (campaign: Campaign, wave: CampaignWave) => Promise<void>;
  readonly moveWave: (
    campaign: Campaign,
    wave: Pick<CampaignWave, 'id' | 'label' | 'firstDay' | 'lastDay'>,
  ) => Promise<void>;
}

const languagesColumn = z.array(z.string());
const introductionColumn = z.record(z.string(), z.string());
const districtsColumn = z.array(
  z.strictObject({ id: z.string(), name: z.string(), members: z.array(z.string()) }),
);

const COLUMNS = {
  ...{ id: true, organisationId: true, shortCode: true, name: true, languages: true, introduction: true },
  ...{ contact: true, floor: true, districts: true, closedAt: true },
  waves: {
    select: {
      ...{ id: true, number: true, label: true, firstDay: true, lastDay: true },
      ...{ participation: true, participationOn: true },
    },
    orderBy: { number: 'asc' },
  },
} as const satisfies Prisma.CampaignSelect;

type Row = Prisma.CampaignGetPayload<{ select: typeof COLUMNS }>;

const toWave = ({ participation, participationOn, ...wave }: Row['waves'][number]): StoredWave => ({
  ...wave,
  participation:
    participation === null || participationOn === null
      ? null
      : { firms: participation, asOf: participationOn },
});

export const readDistricts = (column: string): readonly District[] =>
  districtsColumn.parse(JSON.parse(column));

function toCampaign({ organisationId, languages, introduction, districts, ...row }: Row): StoredCampaign {
  return {
    ...row,
    organisation: organisationId,
    languages: languagesColumn.parse(JSON.parse(languages)),
    introduction: introductionColumn.parse(JSON.parse(introduction)),
    districts: readDistricts(districts),
    waves: row.waves.map(toWave),
  };
}

const wordColumns = ({ name, languages, introduction, contact }: CampaignWords) => ({
  ...{ name, contact },
  ...{ languages: JSON.stringify(languages), introduction: JSON.stringify(introduction) },
});
const termColumns = ({ floor, districts }: Partial<CampaignTerms>) => ({
  ...(floor !== undefined && { floor }),
  ...(districts !== undefined && { districts: JSON.stringify(districts) }),
});

export function createCampaignReader(tables: Reader): CampaignReader {
  const { campaign: table, assessment } = tables;
  const findPublic: CampaignReader['findPublic'] = async (by) => {
    const select = { ...COLUMNS, organisation: { select: { name: true } } };
    const row = await table.findFirst({ where: by, select });
    if (row === null) return null;
    const { organisation, ...campaign } = row;
    return { ...toCampaign(campaign), organisationName: organisation.name };
  };
  return {
    list: async (organisationId) => {
      const rows = await table.findMany({
        where: { organisationId },
        select: COLUMNS,
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      });
      return rows.map(toCampaign);
    },
    find: async (organisationId, id) => {
      const row = await table.findFirst({ where: { id, organisationId }, select: COLUMNS });
      return row === null ? null : toCampaign(row);
    },
    findPublic,
    findOf: async (owner) => {
      const select = { campaign: true, district: true, inviteMark: true, fromPaper: true } as const;
      const row = await assessment.findUnique({ where: { codeHash: owner }, select });
      const id = row?.campaign ?? null;
      const campaign = id === null ? null : await findPublic({ id });
      const chosen = campaign?.districts.find((each) => each.id === row?.district);
      const byPersonalCode = (row?.inviteMark ?? null) !== null;
      const fromPaper = row?.fromPaper ?? false;
      return campaign && { campaign, district: chosen ?? null, byPersonalCode, fromPaper };
    },
    hasAdvised: (account, campaign) => hasAdvised(tables, account, campaign),
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createCampaignWriter(tables: Writer): CampaignWriter {
  const { campaign: table, campaignWave, paperClerk } = tables;
  const reader = createCampaignReader(tables);
  return {
    ...reader,
    create: async (organisationId, { id, shortCode, waves, ...campaign }, at) => {
      const columns = { ...wordColumns(campaign), ...termColumns(campaign) };
      const { districts = '[]' } = columns;
      const data = { ...columns, districts, id, shortCode, organisationId, createdAt: at, updatedAt: at };
      await table.create({ data, select: { id: true } });
      for (const wave of waves) {
        await campaignWave.create({ data: { ...wave, campaignId: id }, select: { id: true } });
      }
    },
    change: async (organisationId, id, { data, at }) => {
      const columns = { ...wordColumns(data), ...termColumns(data), updatedAt: at };
      return (await table.updateMany({ where: { id, organisationId }, data: columns })).count > 0;
    },
    close: async (organisationId, id, at) => {
      const where = { id, organisationId, closedAt: null };
      const { count } = await table.updateMany({ where, data: { closedAt: at, updatedAt: at } });
      return count > 0 || (await table.count({ where: { id, organisationId } })) > 0;
    },
    hold: async (organisationId, id) => {
      // Changing the row holds it until the end of the transaction.
      await table.updateMany({ where: { id, organisationId }, data: { id } });
      return reader.find(organisationId, id);
    },
    noteClerk: async (accountId, campaignId, since) => {
      const key = { campaignId, accountId };
      if ((await paperClerk.count({ where: key })) > 0) return;
      await paperClerk.create({ data: { ...key, since }, select: { since: true } });
    },
    addWave: async ({ id }, wave) => {
      await campaignWave.create({ data: { ...wave, campaignId: id }, select: { id: true } });
    },
    moveWave: async ({ id: campaignId }, { id, ...data }) => {
      await campaignWave.updateMany({ where: { id, campaignId }, data });
    },
  };
}
