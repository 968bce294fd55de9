/** The questionnaire that new assessments are fixed to. */
export const CURRENT_QUESTIONNAIRE = '2026-2';

/** Every version ever published, for ever. A published one never changes: tests/guards hold its fingerprint. */
export const PUBLISHED_QUESTIONNAIRES = ['2026-2'] as const;
