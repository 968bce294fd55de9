import { ITEMS } from '#app/domain/questionnaire/items.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

/** What the form of the panel asks for. */
const CHOICES = { 'show-spreads': true, 'hide-spreads': false } as const;

/** Whether the report is to show voices; null where it is none of these forms. */
export const readShowing = (form: FormData): boolean | null =>
  Object.entries(CHOICES).find(([intent]) => intent === form.get('intent'))?.[1] ?? null;

interface ShowingSource {
  /** How many items were revealed. */
  readonly revealed: number;
  readonly isShown: boolean;
  /** Whether the firm has decided about it itself. */
  readonly isFirmsWord: boolean;
}

/** A button of the panel, with what it asks for. */
const toButton = ({ t }: Translator, intent: keyof typeof CHOICES, words: 'show' | 'hide' | 'never') => ({
  intent,
  text: t(`voices:report.panel.${words}`),
});

interface FirmsSource extends ShowingSource {
  /** Whether an adviser could change it as long as the firm does not decide. */
  readonly hasAdviser: boolean;
  readonly isDone: boolean;
}

/** What the report says of voices, as its firm decides; null where nothing was revealed that it could decide about. */
export function toShowing(translator: Translator, { revealed, isShown, ...source }: FirmsSource) {
  if (revealed === 0 && !isShown) return null;
  const { t } = translator;
  const { isFirmsWord, hasAdviser, isDone } = source;
  const isOpen = !isFirmsWord && hasAdviser;
  const whose = isShown ? !isFirmsWord : isOpen;
  return {
    title: t('voices:report.panel.title'),
    done: isDone ? t(`voices:report.panel.${isShown ? 'shownNow' : 'hiddenNow'}`) : null,
    text: t('voices:report.panel.text', { revealed, total: ITEMS.length }),
    who: t('voices:report.panel.who'),
    state: t(`voices:report.panel.${isShown ? 'shown' : 'hidden'}${whose ? 'ByAdviser' : ''}`),
    buttons: isShown
      ? [toButton(translator, 'hide-spreads', 'hide')]
      : [
          toButton(translator, 'show-spreads', 'show'),
          ...(isOpen ? [toButton(translator, 'hide-spreads', 'never')] : []),
        ],
  };
}
export type ShowingView = NonNullable<ReturnType<typeof toShowing>>;

/** The same for the adviser of a session, who decides nothing any more once the firm has. */
export function toShowingInSession(
  translator: Translator,
  { revealed, isShown, isFirmsWord }: ShowingSource,
): ShowingView | null {
  if (revealed === 0 && !isShown) return null;
  const { t } = translator;
  const decided = isFirmsWord ? 'Decided' : '';
  return {
    title: t('voices:report.panel.title'),
    done: null,
    text: t('voices:lead.report.text'),
    who: t('voices:lead.report.who'),
    state: t(`voices:lead.report.${isShown ? 'shown' : 'hidden'}${decided}`),
    buttons: isFirmsWord
      ? []
      : [
          isShown
            ? toButton(translator, 'hide-spreads', 'hide')
            : toButton(translator, 'show-spreads', 'show'),
        ],
  };
}
