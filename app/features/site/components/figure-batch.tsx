import type { SourceLink } from '../provider-row.ts';
import type { SourcesView } from '../sources.view-model.ts';

type Series = SourcesView['series'][number];

interface FigureBatchProps {
  readonly batch: Series['batches'][number];
  readonly heads: Series['heads'];
}

export function FigureBatches({ series }: { readonly series: Series }) {
  return series.batches.map((batch) => <FigureBatch key={batch.id} batch={batch} heads={series.heads} />);
}

/** Figures of one survey: what they mean and where they are from, once, beside the numbers. */
function FigureBatch({ batch, heads }: FigureBatchProps) {
  const [who, share] = heads;
  return (
    <article className="panel register-batch" id={batch.id}>
      <div className="stack stack--s">
        <h3>
          <SourceName source={batch.source} />
        </h3>
        {batch.what.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className="small">
          {batch.lines.map((line) => (
            <span key={line} className="register__line muted">
              {line}
            </span>
          ))}
        </p>
        {batch.remark && <p className="register__stale">{batch.remark}</p>}
      </div>
      <table className="table">
        <caption className="visually-hidden">{batch.source.text}</caption>
        <thead>
          <tr>
            <th scope="col">{who}</th>
            <th scope="col" className="number">
              {share}
            </th>
          </tr>
        </thead>
        <tbody>
          {batch.figures.map((figure) => (
            <tr key={figure.id}>
              <th scope="row">
                {figure.population}
                {figure.when.map((line) => (
                  <span key={line} className="register__line small muted">
                    {line}
                  </span>
                ))}
              </th>
              <td className="number">{figure.share}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}

function SourceName({ source }: { readonly source: SourceLink }) {
  if (source.href === null) return source.text;
  return (
    <a href={source.href} rel="noreferrer">
      {source.text}
    </a>
  );
}
