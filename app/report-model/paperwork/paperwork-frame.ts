import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import { toOneLine } from '#app/domain/shared/one-line.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { PAGE_MARKS } from '../report-model.ts';
import type { Paperwork, PaperworkBlock, PaperworkKind } from './paperwork-model.ts';

interface FrameSource {
  readonly kind: PaperworkKind;
  readonly translator: Translator;
  /** The name of the client. */
  readonly client: string;
  /** The day on which it is drawn. */
  readonly today: IsoDate;
}

/** Title, header and footer of a piece of paperwork. */
export function toFrame({ kind, translator, client, today }: FrameSource) {
  const { t, locale, format } = translator;
  const title = t(`folder:kinds.${kind}.title`);
  const firm = toOneLine(client);
  const date = format.date(today);
  return {
    ...{ kind, locale, title, subtitle: firm },
    meta: {
      title: t('folder:frame.title', { title, firm }),
      subject: t('folder:frame.date', { date }),
      author: t('report:product'),
      asOf: today,
      testRun: null,
    },
    labels: {
      header: firm,
      headerRight: t('folder:frame.header', { title, date }),
      page: t('report:page', PAGE_MARKS),
    },
  } satisfies Partial<Paperwork>;
}

/** What was typed, a paragraph for each of its lines; what stands in its place where nothing was. */
export function typedText(text: string, none: string): readonly PaperworkBlock[] {
  const lines = text.split('\n').flatMap((line) => {
    const said = toOneLine(line);
    return said === '' ? [] : [said];
  });
  return lines.length === 0
    ? [{ kind: 'note', text: none }]
    : lines.map((line) => ({ kind: 'text', text: line }));
}

/** The first so many, and a line that says how many there are besides. */
export function atMost(entries: readonly string[], most: number, { t }: Translator): readonly string[] {
  const rest = entries.length - most;
  return rest <= 0 ? entries : [...entries.slice(0, most), t('folder:frame.more', { count: rest })];
}

/** Where both sides sign. */
export const toSignatures = ({ t }: Translator): PaperworkBlock => ({
  kind: 'signatures',
  places: [t('folder:signatures.place'), t('folder:signatures.sign')],
  names: [t('folder:signatures.firm'), t('folder:signatures.adviser')],
});
