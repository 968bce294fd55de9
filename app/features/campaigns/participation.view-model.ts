import type { Campaign } from '#app/domain/campaign/campaign.ts';
import { firstCountOn, stepOf } from '#app/domain/campaign/participation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { StoredWave } from '#app/persistence/campaign-repository.ts';

/** What is told of who took part in a wave, as a sentence. */
export function toParticipation(
  { t, format }: Translator,
  { floor }: Pick<Campaign, 'floor'>,
  wave: StoredWave,
): string {
  const step = stepOf(floor);
  if (wave.participation === null) {
    return t('campaign:participation.later', { date: format.date(firstCountOn(wave)) });
  }
  const { firms, asOf } = wave.participation;
  const words = { firms: format.number(firms), step: format.number(step), date: format.date(asOf) };
  return t(firms === 0 ? 'campaign:participation.few' : 'campaign:participation.some', words);
}
