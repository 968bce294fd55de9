import { reminderNamedIn } from './reminder-name.ts';

/** What a mail server says later of a reminder it had taken (RFC 3464). */
export interface Bounce {
  readonly reminder: string;
  /** Whom it was for, where the report says so. */
  readonly recipient: string | null;
  /** Enhanced status code, such as 5.1.1. */
  readonly status: string;
  /** Whether it is given up, not delayed or relayed. */
  readonly isFailed: boolean;
}

/** Lines that belong together: what is folded (RFC 5322) in one. */
const unfold = (text: string): string => text.replace(/\n[ \t]+/g, ' ');

/** The fields of one block of lines, by their names in small letters; the first of a name counts. */
function readFields(block: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of unfold(block).split('\n')) {
    const [, name = '', value = ''] = /^([!-9;-~]+):[ \t]*(.*)$/.exec(line) ?? [];
    if (name !== '' && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim());
  }
  return fields;
}

const splitHead = (part: string): readonly [head: string, body: string] => {
  const end = part.indexOf('\n\n');
  return end < 0 ? [part, ''] : [part.slice(0, end), part.slice(end + 2)];
};

/** The parts of a report; null for a mail that is none. */
function readParts(mail: string): readonly { readonly type: string; readonly body: string }[] | null {
  const [head, body] = splitHead(mail);
  const type = readFields(head).get('content-type') ?? '';
  const isReport = /^multipart\/report\b/i.test(type) && /report-type="?delivery-status"?/i.test(type);
  const boundary = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type);
  if (!isReport || boundary === null) return null;
  const mark = `--${boundary[1] ?? boundary[2] ?? ''}`;
  const parts = `\n${body}`.split(`\n${mark}`).slice(1);
  return parts
    .filter((part) => !part.startsWith('--'))
    .map((part) => {
      const [inner, content] = splitHead(part.replace(/^[^\n]*\n/, ''));
      return { type: (readFields(inner).get('content-type') ?? 'text/plain').toLowerCase(), body: content };
    });
}

/** The address behind its kind, as in `rfc822; name@example.org`. */
const addressIn = (field: string | undefined): string | null =>
  /^\s*(?:rfc822|utf-8)\s*;\s*<?([^<>\s]+@[^<>\s]+?)>?\s*$/i.exec(field ?? '')?.[1] ?? null;

type Fields = ReadonlyMap<string, string>;

/** The fields of the letter that a report gives back, whole or its head alone; none where it gives none back. */
function readReturned(parts: NonNullable<ReturnType<typeof readParts>>): Fields {
  const returned = parts.find(({ type }) =>
    /^(?:message\/(?:rfc822|global)|text\/rfc822-headers)\b/.test(type),
  );
  return returned === undefined ? new Map() : readFields(splitHead(returned.body.trimStart())[0]);
}

/** What a report says of the one recipient that a reminder has. Null where it says nothing that can be read. */
function readRecipient(fields: Fields): Omit<Bounce, 'reminder'> | null {
  const status = /^\s*(\d\.\d{1,3}\.\d{1,3})/.exec(fields.get('status') ?? '')?.[1];
  if (status === undefined) return null;
  const recipient = addressIn(fields.get('original-recipient')) ?? addressIn(fields.get('final-recipient'));
  return { recipient, status, isFailed: fields.get('action')?.toLowerCase() === 'failed' };
}

/**
 * What a delivery report says of a reminder; null for what is no such report, or about no reminder of ours. It is told by the
 * name in the envelope, else by that of the letter it gives back.
 */
export function readDeliveryReport(raw: string): Bounce | null {
  const parts = readParts(raw.replaceAll('\r\n', '\n'));
  const report = parts?.find(({ type }) => /^message\/(?:global-)?delivery-status\b/.test(type));
  if (!parts || report === undefined) return null;
  const [ofMessage, ofRecipient] = report.body
    .trim()
    .split(/\n\s*\n/)
    .map(readFields);
  const reminder =
    reminderNamedIn(ofMessage?.get('original-envelope-id') ?? '') ??
    reminderNamedIn(readReturned(parts).get('message-id') ?? '');
  const recipient = ofRecipient === undefined ? null : readRecipient(ofRecipient);
  return reminder === null || recipient === null ? null : { reminder, ...recipient };
}
