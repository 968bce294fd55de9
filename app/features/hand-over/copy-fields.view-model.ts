import type { CopyFault } from '#app/domain/client/file-copy.ts';
import { COPY_BASES, latestDeletion } from '#app/domain/client/file-copy.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import { addDays } from '#app/domain/shared/as-of-date.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { EnteredCopy } from './copy-form.ts';
import { COPY_FIELDS, NO_COPY } from './copy-form.ts';

const FIELD_OF: Readonly<Record<CopyFault, keyof typeof COPY_FIELDS>> = {
  ...{ basis: 'basis', reason: 'reason', 'reason-long': 'reason' },
  ...{ day: 'deleteOn', 'day-past': 'deleteOn', 'day-late': 'deleteOn' },
};

interface CopyFieldsSource {
  readonly entered: EnteredCopy;
  readonly faults: readonly CopyFault[];
  readonly today: IsoDate;
  /** Whether one may also keep none. */
  readonly isOptional: boolean;
}

/** The questions on what terms a copy is kept: why, and until when. */
export function toCopyFields(translator: Translator, source: CopyFieldsSource) {
  const { t, format } = translator;
  const { entered, faults, today, isOptional } = source;
  const errors = faults.map((fault) => ({
    field: COPY_FIELDS[FIELD_OF[fault]],
    text: t(`file-copy:faults.${fault}`, { latest: format.date(latestDeletion(today)) }),
  }));
  const errorOf = (name: keyof typeof COPY_FIELDS): string | null =>
    errors.find(({ field }) => field === COPY_FIELDS[name])?.text ?? null;
  const kinds = isOptional ? [NO_COPY, ...COPY_BASES] : COPY_BASES;
  return {
    errors,
    basis: {
      name: COPY_FIELDS.basis,
      legend: t(isOptional ? 'file-copy:fields.optional' : 'file-copy:fields.basis'),
      hint: t('file-copy:fields.basisHint'),
      choices: kinds.map((value) => ({
        value,
        label: t(`file-copy:bases.${value}.label`),
        hint: t(`file-copy:bases.${value}.hint`),
      })),
      selected: isOptional && !entered.isKept ? NO_COPY : entered.basis,
      error: errorOf('basis'),
    },
    reason: {
      name: COPY_FIELDS.reason,
      label: t('file-copy:fields.reason'),
      hint: t('file-copy:fields.reasonHint'),
      value: entered.reason,
      error: errorOf('reason'),
    },
    deleteOn: {
      name: COPY_FIELDS.deleteOn,
      label: t('file-copy:fields.deleteOn'),
      hint: t(isOptional ? 'file-copy:fields.deleteOnOptional' : 'file-copy:fields.deleteOnHint', {
        latest: format.date(latestDeletion(today)),
      }),
      value: entered.deleteOn,
      min: addDays(today, 1),
      max: latestDeletion(today),
      error: errorOf('deleteOn'),
    },
  };
}
export type CopyFieldsView = ReturnType<typeof toCopyFields>;
