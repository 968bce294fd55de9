import { Document } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import type { Locale } from '#app/i18n/locales.ts';
import type { ReportMeta } from '#app/report-model/report-model.ts';

interface DatedDocumentProps {
  readonly meta: ReportMeta;
  readonly locale: Locale;
  readonly children: ReactNode;
}

/** A PDF for keeping. The same content gives the same bytes: its only date is the day it speaks of. */
export function DatedDocument({ meta, locale, children }: DatedDocumentProps) {
  const day = new Date(`${meta.asOf}T00:00:00Z`);
  return (
    <Document
      title={meta.title}
      subject={meta.subject}
      author={meta.author}
      creator={meta.author}
      producer={meta.author}
      language={locale}
      creationDate={day}
      modificationDate={day}
      conformance="PDF/A-2b"
      pageMode="useOutlines"
    >
      {children}
    </Document>
  );
}
