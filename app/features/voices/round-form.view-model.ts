import {
  LEAST_FOR_SPREAD,
  MOST_OF_A_ROLE,
  MOST_VOICES,
  USUAL_VOICE_TERM,
  VOICE_MODES,
  VOICE_ROLES,
  VOICE_TERMS,
} from '#app/domain/voices/voice-round.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ReadRoundForm } from './round-form.ts';
import { roleField } from './round-form.ts';

const COUNTS = Array.from({ length: MOST_OF_A_ROLE + 1 }, (_none, count) => String(count));

/** Whom to ask and what is shown of it, with what was chosen in a form that comes back. */
export function toRoundForm({ t, format }: Translator, typed: ReadRoundForm | null) {
  const chosen = typed?.chosen ?? null;
  const fault = typed?.fault ?? null;
  const field = fault === 'mode' ? 'mode' : roleField(VOICE_ROLES[0]);
  const values = { most: MOST_VOICES, least: LEAST_FOR_SPREAD };
  return {
    title: t('voices:lead.form.title'),
    errorTitle: t('common:form.errorTitle'),
    errors: fault === null ? [] : [{ field, text: t(`voices:lead.form.faults.${fault}`, values) }],
    mode: {
      legend: t('voices:lead.form.mode'),
      hint: t('voices:lead.form.fixed'),
      choices: VOICE_MODES.map((mode) => ({
        value: mode,
        label: t(`voices:lead.form.modes.${mode}.label`),
        hint: t(`voices:lead.form.modes.${mode}.hint`),
      })),
      selected: chosen?.mode ?? null,
    },
    roles: {
      legend: t('voices:lead.form.roles'),
      hint: t('voices:lead.form.rolesHint', values),
      fields: VOICE_ROLES.map((role) => ({
        name: roleField(role),
        label: t(`voices:roles.${role}`),
        options: COUNTS.map((count) => ({ value: count, label: format.number(Number(count)) })),
        selected: String(chosen?.roles[role] ?? 0),
      })),
      single: t('voices:lead.form.single'),
    },
    term: {
      label: t('voices:lead.form.term'),
      options: VOICE_TERMS.map((days) => ({
        value: String(days),
        label: t('voices:lead.form.terms', { days }),
      })),
      selected: String(chosen?.term ?? USUAL_VOICE_TERM),
    },
    submit: t('voices:lead.form.submit'),
  };
}
export type RoundFormView = ReturnType<typeof toRoundForm>;
