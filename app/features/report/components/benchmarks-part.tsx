import type { BenchmarkModel, BenchmarksModel, PoolModel } from '#app/report-model/report-model.ts';
import type { BenchmarkPlots } from '../benchmark-plots.ts';
import { Chapter, More } from './chapter.tsx';
import { FoldedTable } from '#app/components/data-table.tsx';
import { PlainScene } from '#app/components/scene-figure.tsx';
import { StandingPart } from './standing-part.tsx';

interface BenchmarksPartProps {
  readonly benchmarks: BenchmarksModel;
  readonly plots: BenchmarkPlots;
  readonly more: string;
}

/** The official figure large, the firm's own standing, and the figures of the article as 100 firms each. */
export function BenchmarksPart({ benchmarks, plots, more }: BenchmarksPartProps) {
  return (
    <Chapter id="benchmarks" title={benchmarks.title} lead={benchmarks.lead}>
      <Official benchmarks={benchmarks} />
      {benchmarks.pool && <Pool pool={benchmarks.pool} />}
      <StandingPart standing={benchmarks.standing} plot={plots.line} />
      <h3>{benchmarks.figuresTitle}</h3>
      <p>{benchmarks.figuresLead}</p>
      {benchmarks.pairs.map((pair) => (
        <section key={pair.id} className="panel stack stack--s" aria-labelledby={`pair-${pair.id}`}>
          <h4 id={`pair-${pair.id}`}>{pair.title}</h4>
          <div className="firms-pair">
            {pair.entries.map((entry) => (
              <Firms key={entry.id} entry={entry} own={benchmarks.own} plots={plots} />
            ))}
          </div>
        </section>
      ))}
      <p className="small muted">{benchmarks.apart}</p>
      <div>
        <FoldedTable table={benchmarks.table} />
        <More summary={more}>
          {benchmarks.groups.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <p>{benchmarks.differ}</p>
          {benchmarks.pairs.flatMap(({ entries }) =>
            entries.map(({ id, origin }) => (
              <p key={id} className="source">
                {origin}
              </p>
            )),
          )}
        </More>
      </div>
    </Chapter>
  );
}

function Official({ benchmarks }: { readonly benchmarks: BenchmarksModel }) {
  return (
    <section className="stack stack--s" aria-labelledby="official-title">
      <h3 id="official-title">{benchmarks.officialTitle}</h3>
      {benchmarks.officialNone && <p>{benchmarks.officialNone}</p>}
      {benchmarks.official.map((entry) => (
        <div key={entry.id} className="official-share">
          <p className="gap-figure">{entry.share}</p>
          <div className="stack stack--s">
            <p>{entry.population}</p>
            <p className="small muted">{entry.text}</p>
            <p className="source">{entry.url ? <a href={entry.url}>{entry.source}</a> : entry.source}</p>
          </div>
        </div>
      ))}
    </section>
  );
}

function Pool({ pool: { title, text, about } }: { readonly pool: PoolModel }) {
  return (
    <section className="stack stack--s" aria-labelledby="pool-title">
      <h3 id="pool-title">{title}</h3>
      <p>{text}</p>
      <p className="small muted">{about}</p>
    </section>
  );
}

interface FirmsProps {
  readonly entry: BenchmarkModel;
  /** What marks the firm's own group. */
  readonly own: string;
  readonly plots: BenchmarkPlots;
}

function Firms({ entry, own, plots }: FirmsProps) {
  const plot = plots.firms.find(({ id }) => id === entry.id);
  return (
    <article className="stack stack--s">
      <h5>{entry.title}</h5>
      <p className="tag-line">
        <span className="tag">{entry.role}</span>
      </p>
      {plot && <PlainScene scene={plot.scene} label={entry.plotText} />}
      <ul className="firms-legend">
        {entry.legend.map(({ group, text, isOwn }) => (
          <li key={group}>
            <PlainScene scene={plots.firm[group]} />
            <span>{text}</span>
            {isOwn && <strong className="tag">{own}</strong>}
          </li>
        ))}
      </ul>
    </article>
  );
}
