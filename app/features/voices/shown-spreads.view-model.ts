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
  readonly isDone: boolean;
}

/** What the report says of voices, as its firm decides; null where nothing was revealed that it could decide about. */
export function toShowing({ t }: Translator, { revealed, isShown, isDone }: ShowingSource) {
  if (revealed === 0 && !isShown) return null;
  return {
    title: t('voices:report.panel.title'),
    done: isDone ? t(`voices:report.panel.${isShown ? 'shownNow' : 'hiddenNow'}`) : null,
    text: t('voices:report.panel.text', { revealed, total: ITEMS.length }),
    who: t('voices:report.panel.who'),
    state: t(`voices:report.panel.${isShown ? 'shown' : 'hidden'}`),
    intent: isShown ? 'hide-spreads' : 'show-spreads',
    submit: t(`voices:report.panel.${isShown ? 'hide' : 'show'}`),
  };
}
export type ShowingView = NonNullable<ReturnType<typeof toShowing>>;
