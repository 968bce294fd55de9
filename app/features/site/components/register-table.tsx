import type { ReactNode } from 'react';

interface RegisterTableProps {
  readonly caption: string;
  /** Where a line above says the same, only who listens needs it again. */
  readonly isCaptionHidden?: boolean;
  /** Heads of the columns; the first column is the head of its row. */
  readonly heads: readonly string[];
  readonly children: ReactNode;
}

/** A table that is drawn as a list of cards on a narrow screen. */
export function RegisterTable({ caption, isCaptionHidden = false, heads, children }: RegisterTableProps) {
  return (
    <table className="table register">
      <caption className={isCaptionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** The head of a row, first in it. */
export function RegisterHead({ children }: { readonly children: ReactNode }) {
  return (
    <th scope="row" className="register__head">
      {children}
    </th>
  );
}

interface RegisterCellProps {
  /** The head of its column, shown beside the value on a narrow screen. */
  readonly head: string;
  readonly className?: string;
  readonly children: ReactNode;
}

export function RegisterCell({ head, className = '', children }: RegisterCellProps) {
  return (
    <td className={className}>
      <span className="register__label" aria-hidden="true">
        {head}
      </span>
      <div className="register__value">{children}</div>
    </td>
  );
}
