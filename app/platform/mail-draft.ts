/** Mail programs and browsers cut longer addresses off. */
export const LONGEST_DRAFT = 1800;

export interface Mail {
  readonly subject: string;
  /** Paragraphs. */
  readonly body: readonly string[];
}

/** RFC 6068: percent-encoded UTF-8, and line breaks as CRLF. */
export function toMailDraft({ subject, body }: Mail): string {
  const text = body.join('\r\n\r\n');
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
}
