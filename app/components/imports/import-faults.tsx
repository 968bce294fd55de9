import { ScrollBox } from '../scroll-box.tsx';

interface ImportFault {
  readonly line: number;
  readonly column: string;
  readonly read: string;
  readonly todo: string;
}

interface ImportFaultsProps {
  readonly view: {
    readonly faultsTitle: string;
    readonly faultHead: Readonly<Record<keyof ImportFault, string>>;
    readonly faults: readonly ImportFault[];
    /** That there are more than are shown. */
    readonly moreFaults: string | null;
    readonly download: { readonly href: string; readonly text: string };
  };
}

/** What is wrong, cell by cell, and the way to the rows to be mended. */
export function ImportFaults({ view }: ImportFaultsProps) {
  const { faultHead, faults } = view;
  return (
    <section className="stack stack--s">
      <h2>{view.faultsTitle}</h2>
      <ScrollBox label={view.faultsTitle}>
        <table className="table table--lines">
          <thead>
            <tr>
              <th scope="col" className="number">
                {faultHead.line}
              </th>
              <th scope="col">{faultHead.column}</th>
              <th scope="col">{faultHead.read}</th>
              <th scope="col">{faultHead.todo}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map(({ line, column, read, todo }, index) => (
              <tr key={index}>
                <td className="number">{line}</td>
                <th scope="row">{column}</th>
                <td data-label={faultHead.read}>{read}</td>
                <td data-label={faultHead.todo}>{todo}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {view.moreFaults && <p>{view.moreFaults}</p>}
      <p>
        <a href={view.download.href}>{view.download.text}</a>
      </p>
    </section>
  );
}
