import type { Item } from '../questionnaire/items.ts';
import { ITEMS } from '../questionnaire/items.ts';
import type { Revealed } from './spread.ts';
import { voicesIn } from './spread.ts';
import { leastFinished } from './voice-round.ts';

/** What a report shows of voices, by item: as it was revealed. An item that was not is absent. */
export type ShownSpreads = Readonly<Partial<Record<Item, Revealed>>>;

/** Whether so many voices stand behind it that what is shown tells of nobody who was promised that. */
const isShowable = ({ spread, said }: Revealed): boolean =>
  voicesIn(spread) >= leastFinished(said === null ? 'spread-only' : 'named');

/**
 * What a report may show of what was revealed, in the order of the questions. A spread needs as many voices as it needed to be
 * revealed, whoever hands it in: a report travels further than a room.
 */
export const toShownSpreads = (revealed: ReadonlyMap<Item, Revealed>): ShownSpreads =>
  Object.fromEntries(
    ITEMS.flatMap((item) => {
      const shown = revealed.get(item);
      return shown !== undefined && isShowable(shown) ? [[item, shown]] : [];
    }),
  );
