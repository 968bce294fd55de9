import type { ReaderView } from '../handout.view-model.ts';
import { DownloadButton } from './download-button.tsx';
import { HandoutPage } from './handout-page.tsx';

/** The report for who was given a link: to read and to keep, with nothing that writes. */
export function SharedReport({ view }: { readonly view: ReaderView }) {
  const { notice } = view;
  return (
    <HandoutPage view={view.handout} download={<DownloadButton pdf={view.pdf} />}>
      <p className="lead typed">
        <strong>{view.firm}</strong>
      </p>
      <p className="notice">
        <strong>{notice.title}</strong> {notice.text} {notice.own}
      </p>
      {view.testRun && <p className="notice notice--warning">{view.testRun}</p>}
      {view.ended && <p className="notice notice--warning">{view.ended}</p>}
      {view.marks && <p className="source">{view.marks}</p>}
    </HandoutPage>
  );
}
