import type { BenchmarkModel, BenchmarksModel } from '#app/report-model/report-model.ts';
import type { SceneModel } from '../scene-model.ts';
import { Chapter, More } from './chapter.tsx';
import { FoldedTable } from './data-table.tsx';
import { SceneFigure } from './scene-figure.tsx';

interface BenchmarksPartProps {
  readonly benchmarks: BenchmarksModel;
  readonly plots: readonly SceneModel[];
  readonly more: string;
}

export function BenchmarksPart({ benchmarks, plots, more }: BenchmarksPartProps) {
  const own = benchmarks.entries.find((entry) => entry.isPrimary) ?? benchmarks.entries[0];
  const others = benchmarks.entries.filter((entry) => entry !== own);
  return (
    <Chapter id="benchmarks" title={benchmarks.title} lead={benchmarks.lead}>
      {own !== undefined && (
        <Benchmark entry={own} plot={plots[benchmarks.entries.indexOf(own)]} more={more} />
      )}
      <div>
        {others.map((entry) => (
          <More key={entry.id} summary={entry.title}>
            <Benchmark entry={entry} plot={plots[benchmarks.entries.indexOf(entry)]} more={more} />
          </More>
        ))}
        <FoldedTable table={benchmarks.table} />
        <Official benchmarks={benchmarks} />
      </div>
    </Chapter>
  );
}

function Official({ benchmarks }: { readonly benchmarks: BenchmarksModel }) {
  return (
    <More summary={benchmarks.officialTitle}>
      {benchmarks.official.map((entry) => (
        <div key={entry.title} className="stack stack--s">
          <h3>{entry.title}</h3>
          <p>{entry.text}</p>
          <p className="source">{entry.url ? <a href={entry.url}>{entry.source}</a> : entry.source}</p>
        </div>
      ))}
      <p>{benchmarks.model}</p>
      <p>{benchmarks.differ}</p>
    </More>
  );
}

interface BenchmarkProps {
  readonly entry: BenchmarkModel;
  readonly plot: SceneModel | undefined;
  readonly more: string;
}

function Benchmark({ entry, plot, more }: BenchmarkProps) {
  return (
    <article className="panel stack stack--s">
      <p className="tag-line">
        <span className="tag">{entry.role}</span>
      </p>
      <h3>{entry.title}</h3>
      {plot && <SceneFigure scene={plot} />}
      <p>{entry.position}</p>
      {entry.disagreement && <p className="notice">{entry.disagreement}</p>}
      <More summary={more}>
        <p>{entry.group}</p>
        <p className="source">{entry.origin}</p>
      </More>
    </article>
  );
}
