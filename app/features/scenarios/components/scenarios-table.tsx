import type { ScenariosTable as TableView } from '../scenarios.view-model.ts';

/**
 * Today and each scenario in a column. On a phone the name of a line stands above its figures, so that all columns have
 * room; the roles are named because a browser forgets them with such a layout.
 */
export function ScenariosTable({ table }: { readonly table: TableView }) {
  return (
    <figure className="scenarios__figure stack stack--s">
      <table className="scenarios__table" role="table" data-columns={table.heads.length + 1}>
        <caption className="visually-hidden">{table.caption}</caption>
        <thead>
          <tr role="row">
            <th scope="col" role="columnheader" className="scenarios__what">
              {table.what}
            </th>
            <th scope="col" role="columnheader">
              {table.today}
            </th>
            {table.heads.map(({ id, mark, name }) => (
              <th key={id} scope="col" role="columnheader">
                <span className="scenarios__mark">{mark}</span>{' '}
                <span className="scenarios__name">{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ id, label, today, cells }) => (
            <tr key={id} role="row">
              <th scope="row" role="rowheader">
                {label}
              </th>
              <Cell text={today} />
              {cells.map((cell) => (
                <Cell key={cell.id} text={cell.text} isChanged={cell.isChanged} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption className="small muted">{table.asOf}</figcaption>
    </figure>
  );
}

interface CellProps {
  readonly text: string;
  readonly isChanged?: boolean;
}

function Cell({ text, isChanged = false }: CellProps) {
  return (
    // Its own role: laid out as a grid, it would have none.
    // eslint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role
    <td role="cell" className={isChanged ? 'scenarios__changed' : undefined}>
      {text}
    </td>
  );
}
