import type { Translator } from '#app/i18n/translator.server.ts';
import type { FieldFault } from './draft.ts';

/** The words every form of an assessment shares: its buttons, its faults, and what saving says. */
export interface FormWords {
  readonly back: string;
  readonly next: string;
  readonly home: string;
  readonly errorTitle: string;
  readonly save: SaveWords;
}

export interface SaveWords {
  readonly hint: string;
  /** Where nothing was entered that could be saved. */
  readonly empty: string;
  readonly saving: string;
  /** `{time}` is filled in by the browser, which knows the clock on the wall. */
  readonly savedAt: string;
  /** `{reason}` is what is wrong with the field, as the server says it. */
  readonly unfinished: string;
  /** Where what is wrong is said above. */
  readonly notYet: string;
  readonly offline: string;
  readonly notSaved: string;
  readonly conflict: string;
  readonly closed: string;
  readonly gone: string;
}

export function formWordsOf({ t }: Translator): FormWords {
  return {
    back: t('assess:form.back'),
    next: t('assess:form.next'),
    home: t('assess:form.home'),
    errorTitle: t('common:form.errorTitle'),
    save: {
      hint: t('assess:save.hint'),
      empty: t('assess:save.empty'),
      saving: t('assess:save.saving'),
      savedAt: t('assess:save.savedAt', { time: '{time}' }),
      unfinished: t('assess:save.unfinished', { reason: '{reason}' }),
      notYet: t('assess:save.notYet'),
      offline: t('assess:save.offline'),
      notSaved: t('assess:save.notSaved'),
      conflict: t('assess:save.conflict'),
      closed: t('assess:save.closed'),
      gone: t('assess:save.gone'),
    },
  };
}

export interface FieldErrorText {
  readonly field: string;
  readonly text: string;
}

export interface FormFaultText extends FieldErrorText {
  /** Nothing is entered there yet. */
  readonly isOpen: boolean;
}

export const faultTexts = ({ t }: Translator, faults: readonly FieldFault[]): readonly FormFaultText[] =>
  faults.map(({ field, code, values, isOpen = false }) => ({
    field,
    text: t(code === 'doubtful' ? 'common:form.doubtful' : `assess:faults.${code}`, values),
    isOpen,
  }));
