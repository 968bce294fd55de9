import type { TableEncoding } from '#app/domain/client/client-import.ts';
import { TABLE_ENCODINGS } from '#app/domain/client/client-import.ts';
import type { GivenList } from './import-list.server.ts';

const toEncoding = (value: FormDataEntryValue | null): TableEncoding | null =>
  TABLE_ENCODINGS.find((encoding) => encoding === value) ?? null;

/** What was sent: a file where one was chosen, and what was pasted. */
export async function readListForm(form: FormData): Promise<GivenList> {
  const [file, text] = [form.get('file'), form.get('text')];
  return {
    bytes: file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : null,
    text: typeof text === 'string' ? text : '',
    encoding: toEncoding(form.get('encoding')),
  };
}
