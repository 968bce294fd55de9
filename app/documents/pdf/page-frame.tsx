import { Page, View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import type { ReportModel } from '#app/report-model/report-model.ts';
import { PAGE_MARKS } from '#app/report-model/report-model.ts';
import { styles } from './styles.ts';
import { Text } from './text.tsx';

interface SheetProps {
  readonly report: Pick<ReportModel, 'labels' | 'meta'>;
  readonly children: ReactNode;
}

/** Chapters that start on a fresh page. Short chains of pages keep the layout fast: its cost grows with their square. */
export function Sheet({ report, children }: SheetProps) {
  const { labels, meta } = report;
  return (
    <Page size="A4" style={styles.page}>
      <View style={styles.header} fixed>
        <Text style={styles.headerName}>{labels.header}</Text>
        <Text>{meta.testRun ?? labels.headerRight}</Text>
      </View>
      <View style={styles.footer} fixed>
        <Text>{meta.author}</Text>
        <Text
          render={({ pageNumber, totalPages }) =>
            labels.page
              .replace(PAGE_MARKS.page, String(pageNumber))
              .replace(PAGE_MARKS.total, String(totalPages))
          }
        />
      </View>
      {children}
    </Page>
  );
}
