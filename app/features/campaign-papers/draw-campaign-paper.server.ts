import { campaignPaperDrawing } from '#app/documents/report-drawing.server.ts';
import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import { announcedWave } from '#app/domain/campaign/announced-wave.ts';
import type { Campaign } from '#app/domain/campaign/campaign.ts';
import { groupShortCode } from '#app/domain/campaign/short-code.ts';
import { EMPTY_LETTERHEAD } from '#app/domain/own-report/letterhead.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { env } from '#app/platform/env.server.ts';
import type { CampaignPaperKind } from '#app/report-model/campaign-papers/campaign-paper-model.ts';
import { toCampaignPaper } from '#app/report-model/campaign-papers/campaign-paper.view-model.ts';
import { OFFICE_TYPES } from '#app/platform/office-types.ts';

// A thread of its own, beside those of reports: who prints posters keeps nobody waiting who looks at a result.
const drawing = campaignPaperDrawing({
  ...{ workers: 1, queueLimit: env.pdf.queueLimit, timeoutMs: env.pdf.timeoutSeconds * 1000 },
});

export interface PaperRequest {
  readonly kind: CampaignPaperKind;
  readonly campaign: Campaign;
  /** Where firms join, in the language of the paper. */
  readonly url: string;
  readonly minutes: number;
  readonly today: IsoDate;
}

export interface DrawnPaper {
  readonly bytes: Uint8Array;
  /** As it is saved, in the language of the paper. */
  readonly name: string;
}

/**
 * A paper in the language of the translator, for who sees the campaign; `campaign-closed` where nobody can be invited any
 * more, `busy` when too many are being drawn. Nothing of it is kept.
 */
export async function drawCampaignPaper(
  translator: Translator,
  access: OrganisationAccess,
  { kind, ...request }: PaperRequest,
): Promise<Outcome<DrawnPaper>> {
  const { campaign, today } = request;
  const isOwn = campaign.organisation === access.organisation;
  if (!isOwn || !may(access, 'list-campaigns')) return fail({ code: 'not-found' });
  const wave = announcedWave(campaign, today);
  if (wave === null) return fail({ code: 'campaign-closed' });
  const looked = await currentStore().look(async ({ organisations, letterheads }) => ({
    organisation: await organisations.find(access.organisation),
    letterhead: (await letterheads.find(access.organisation)) ?? EMPTY_LETTERHEAD,
  }));
  if (!looked.ok) return looked;
  const { organisation, letterhead } = looked.value;
  if (organisation === null) return fail({ code: 'not-found' });
  const sender = { organisationName: organisation.name, operatorName: env.operator.name, letterhead };
  const source = { ...request, ...sender, wave };
  const drawn = await drawing.draw(toCampaignPaper(translator, kind, source));
  if (!drawn.ok) return drawn;
  const title = translator.t(`campaign-papers:files.${kind}`);
  const code = groupShortCode(campaign.shortCode).toLowerCase();
  const ending = kind === 'letter-word' ? 'docx' : 'pdf';
  return succeed({ bytes: drawn.value, name: `${title}-${code}-${wave.label}.${ending}` });
}

const TYPES = {
  pdf: 'application/pdf',
  docx: OFFICE_TYPES.docx,
} as const;

/** The paper as it is sent. */
export const toPaperHeaders = ({ locale }: Translator, { bytes, name }: DrawnPaper): HeadersInit => ({
  'Content-Type': name.endsWith('.pdf') ? TYPES.pdf : TYPES.docx,
  'Content-Length': String(bytes.byteLength),
  'Content-Language': locale,
  'Content-Disposition': `attachment; filename="${name}"`,
  'Cache-Control': 'private, no-store',
});
