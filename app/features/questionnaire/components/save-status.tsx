import { useIsLive } from '#app/components/use-is-live.ts';
import { sentences } from '#app/i18n/punctuation.ts';
import type { SaveState } from '../autosave.ts';
import { leftOut } from '../autosave.ts';
import type { SaveWords } from '../form-words.ts';

interface SaveStatusProps {
  readonly save: SaveState;
  readonly words: SaveWords;
  readonly locale: string;
  /** The page already says what is wrong: said once more it would only cover the fields. */
  readonly areFaultsShown: boolean;
}

const CALM: readonly SaveState['state'][] = ['idle', 'empty', 'saving', 'saved'];

/** What is known about saving, said once and kept in view. Without JavaScript the hint stands there alone. */
export function SaveStatus(props: SaveStatusProps) {
  const { save } = props;
  const isLive = useIsLive();
  const look = CALM.includes(save.state) ? save.state : 'failed';
  return (
    <p className={`save-state save-state--${look} no-print`} role="status">
      {isLive ? textOf(props) : ''}
    </p>
  );
}

function textOf({ save, words, locale, areFaultsShown }: SaveStatusProps): string {
  switch (save.state) {
    case 'idle':
      return words.hint;
    case 'empty':
      return words.empty;
    case 'saving':
      return words.saving;
    case 'saved':
      return words.savedAt.replace('{time}', clock(save.at, locale));
    case 'unfinished':
      if (areFaultsShown) return words.notYet;
      return words.unfinished.replace('{reason}', sentences(...leftOut(save).map(({ text }) => text)));
    case 'offline':
      return words.offline;
    case 'not-saved':
      return words.notSaved;
    case 'conflict':
      return words.conflict;
    case 'closed':
      return words.closed;
    case 'gone':
      return words.gone;
  }
}

const clock = (at: Date, locale: string): string =>
  new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hour12: false }).format(at);
