import type { LoaderFunctionArgs } from '@remix-run/node';
import {
  drawCampaignPaper,
  toPaperHeaders,
} from '#app/features/campaign-papers/draw-campaign-paper.server.ts';
import { readPaper } from '#app/features/campaign-papers/paths.ts';
import { joinPath } from '#app/features/campaigns/paths.ts';
import { timesNeeded } from '#app/features/questionnaire/time-needed.ts';
import { isLocale } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireCampaign, requireChamber } from './$lng.account._index/campaign-pages.server.ts';

/** A poster, flyer or letter as a file, in the language of its address and not in that of the page. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const chamber = await requireChamber(args);
  const { campaign } = await requireCampaign(chamber, args);
  const { language, paper } = args.params;
  const kind = readPaper(paper);
  if (kind === null || !isLocale(language) || !campaign.languages.includes(language)) {
    throw new Response(null, { status: 404 });
  }
  const translator = translatorFor(language);
  const request = {
    ...{ kind, campaign, today: chamber.today },
    url: `${args.context.publicOrigin}${joinPath(language, campaign.shortCode)}`,
    minutes: timesNeeded(translator).questions,
  };
  const drawn = requireValue(await drawCampaignPaper(translator, chamber.access, request));
  const body = args.request.method === 'HEAD' ? null : Uint8Array.from(drawn.bytes);
  return new Response(body, { headers: toPaperHeaders(translator, drawn) });
}
