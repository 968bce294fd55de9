/** Neutral help, free or subsidised, nearest first; a firm is shown those of its country. */
export const PUBLIC_ADVICE = ['mittelstand-digital', 'edih', 'nl-digital-workshops', 'ai-sweden'] as const;
