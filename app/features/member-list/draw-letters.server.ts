import { campaignPaperDrawing } from '#app/documents/report-drawing.server.ts';
import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { announcedWave } from '#app/domain/campaign/announced-wave.ts';
import { EMPTY_LETTERHEAD } from '#app/domain/own-report/letterhead.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail } from '#app/domain/shared/problem.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { StoredCampaign } from '#app/persistence/campaign-repository.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { env } from '#app/platform/env.server.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { takeTurn } from '#app/platform/turns.server.ts';
import type { LetterRecipient } from '#app/report-model/campaign-papers/campaign-paper-model.ts';
import {
  toPersonalLetter,
  toRecipient,
} from '#app/report-model/campaign-papers/personal-letters.view-model.ts';
import type { LetterTo } from './mailings.server.ts';
import { personalPath } from './paths.ts';

/** Two hundred pages take some seconds, on a busy machine many. Who prints them waits for a file, not for a page. */
const PATIENCE_MS = 180_000;

const PICTURES_A_TURN = 10;

// A thread of its own: who prints letters keeps nobody waiting who looks at a result or prints a poster.
const drawing = campaignPaperDrawing({ workers: 1, queueLimit: 2, timeoutMs: PATIENCE_MS });

export interface LettersRequest {
  readonly campaign: StoredCampaign;
  readonly mailing: number;
  readonly letters: readonly LetterTo[];
  readonly origin: string;
  /** Where everybody joins, in the language of the letters. */
  readonly url: string;
  readonly minutes: number;
}

/** Letters in the language of the translator, a page for each firm; `busy` when others are being drawn. Nothing of it is kept. */
export async function drawLetters(
  translator: Translator,
  { organisation: id }: Pick<OrganisationAccess, 'organisation'>,
  { origin, letters, ...request }: LettersRequest,
): Promise<Outcome<Uint8Array>> {
  const today = toIsoDay(now());
  const wave = announcedWave(request.campaign, today);
  if (wave === null) return fail({ code: 'campaign-closed' });
  const looked = await currentStore().look(async ({ organisations, letterheads }) => ({
    organisation: await organisations.find(id),
    letterhead: (await letterheads.find(id)) ?? EMPTY_LETTERHEAD,
  }));
  if (!looked.ok) return looked;
  const { organisation, letterhead } = looked.value;
  if (organisation === null) return fail({ code: 'not-found' });
  const sender = { organisationName: organisation.name, operatorName: env.operator.name, letterhead };
  const letter = toPersonalLetter(translator, { ...request, ...sender, wave, today });
  const recipients: LetterRecipient[] = [];
  for (const { firm, code } of letters) {
    const url = `${origin}${personalPath(translator.locale, code)}`;
    recipients.push(toRecipient(translator, letter, { firm, code, url }));
    // Two hundred pictures in a row would keep everybody else waiting.
    if (recipients.length % PICTURES_A_TURN === 0) await takeTurn();
  }
  return drawing.draw({ kind: 'personal-letters', letter, recipients });
}
