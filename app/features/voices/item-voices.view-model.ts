import type { Item } from '#app/domain/questionnaire/items.ts';
import type { Revealed } from '#app/domain/voices/spread.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { VoiceRound } from '#app/persistence/voice-round-repository.ts';
import { toSpreadView } from '#app/report-model/spread.view-model.ts';

interface ItemVoicesSource {
  readonly item: Item;
  readonly round: VoiceRound | null;
  readonly revealed: ReadonlyMap<Item, Revealed>;
  /** Where voices are revealed. */
  readonly action: string;
}

/** What voices said of one question, or that it is covered; null where there is nothing to reveal. */
export function toItemVoices(translator: Translator, { item, round, revealed, action }: ItemVoicesSource) {
  const { t } = translator;
  if (round === null || round.agenda === null) return null;
  const shown = revealed.get(item);
  return {
    title: t('voices:spread.title'),
    spread: shown === undefined ? null : toSpreadView(translator, shown),
    covered:
      shown === undefined
        ? {
            ...{ item, action, text: t('voices:spread.hidden') },
            ...{ submit: t('voices:spread.reveal'), hint: t('voices:spread.revealHint') },
          }
        : null,
  };
}
export type ItemVoicesView = NonNullable<ReturnType<typeof toItemVoices>>;
