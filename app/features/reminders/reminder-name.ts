const NAME = 'reminder-';

/** The name of a letter, by which answers of mail servers are told to be about it. */
export const nameOf = (reminder: string): string => `${NAME}${reminder}`;

/** The reminder that a text of a mail server names; null where it names none. */
export const reminderNamedIn = (text: string): string | null =>
  /\breminder-([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\b/i.exec(text)?.[1]?.toLowerCase() ?? null;
