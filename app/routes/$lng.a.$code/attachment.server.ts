import type { Locale } from '#app/i18n/locales.ts';

interface Attachment {
  /** A day, or whatever else tells one file from another. */
  readonly name: string;
  readonly extension: string;
  readonly type: string;
  readonly locale: Locale;
  readonly write: () => string;
}

/** A file to be taken along. For who asks for its head alone it is not written. */
export const toAttachment = (
  { method }: Request,
  { name, extension, type, locale, write }: Attachment,
): Response =>
  new Response(method === 'HEAD' ? null : write(), {
    headers: {
      'Content-Type': type,
      'Content-Language': locale,
      'Content-Disposition': `attachment; filename="ki-bruecke-${name}.${extension}"`,
    },
  });
