import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { stateOf } from '#app/domain/campaign/waves.ts';
import { toLines, toOneLine } from '#app/domain/shared/one-line.ts';
import type { CampaignRequest } from '#app/features/campaigns/campaign-request.ts';
import type { Changed } from '#app/features/campaigns/manage-campaigns.server.ts';
import {
  closeCampaign,
  listCampaigns,
  makeCampaign,
} from '#app/features/campaigns/manage-campaigns.server.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import type { Command, Flags } from './command.ts';
import { CommandError, textOf, valueOf } from './command.ts';
import { act, ACTING } from './people-commands.ts';

const line = z.string().overwrite(toOneLine);

/** What stands in the file of `campaign create`. Whether it makes sense is looked at where the pages have it looked at. */
const fileSchema = z.strictObject({
  name: line,
  firstDay: z.string(),
  lastDay: z.string(),
  languages: z.array(z.enum(LOCALES)),
  introduction: z.partialRecord(z.enum(LOCALES), z.string().overwrite(toLines)).default({}),
  contact: z.string().overwrite(toLines),
  floor: z.number().default(5),
  districts: z.array(z.strictObject({ name: line, members: z.array(line).default([]) })).default([]),
});

function readRequest(file: string): CampaignRequest {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new CommandError('not-json', `${file} is no file with JSON in it.`);
  }
  const read = fileSchema.safeParse(content);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  throw new CommandError('wrong-type', 'The file does not say what a campaign needs.', { faults });
}

function changed(change: Changed): { readonly campaign: string } {
  if ('campaign' in change) return change;
  const { faults } = change;
  throw new CommandError(faults[0]?.code ?? 'wrong-type', 'Nothing was changed.', { faults });
}

async function list(flags: Flags): Promise<unknown> {
  const today = toIsoDay(now());
  const campaigns = valueOf(await listCampaigns((await act(flags)).access));
  return campaigns.map((campaign) => ({
    ...{ id: campaign.id, shortCode: campaign.shortCode, name: campaign.name },
    ...{ state: stateOf(campaign, today), floor: campaign.floor, districts: campaign.districts.length },
    waves: campaign.waves.map(({ label, firstDay, lastDay, participation }) => ({
      ...{ label, firstDay, lastDay, participation },
    })),
  }));
}

export const CAMPAIGN_COMMANDS: Readonly<Record<string, Command>> = {
  'campaign create': {
    flags: { ...ACTING, file: 'required' },
    run: async (flags) => {
      const request = readRequest(textOf(flags, 'file'));
      return changed(valueOf(await makeCampaign((await act(flags)).access, request)));
    },
  },
  'campaign close': {
    flags: { ...ACTING, id: 'required' },
    run: async (flags) =>
      changed(valueOf(await closeCampaign((await act(flags)).access, textOf(flags, 'id')))),
  },
  'campaign list': { flags: ACTING, run: list },
};
