import type { BenchmarkModel, BenchmarksModel } from '#app/documents/report/report-model.ts';
import type { SceneModel } from '../result.view-model.ts';
import { Chapter } from './chapter.tsx';
import { DataTable } from './data-table.tsx';
import { SceneFigure } from './scene-figure.tsx';

interface BenchmarksPartProps {
  readonly benchmarks: BenchmarksModel;
  readonly plots: readonly SceneModel[];
}

export function BenchmarksPart({ benchmarks, plots }: BenchmarksPartProps) {
  return (
    <Chapter id="benchmarks" title={benchmarks.title} lead={benchmarks.lead}>
      {benchmarks.entries.map((entry, index) => (
        <Benchmark key={entry.id} entry={entry} plot={plots[index]} />
      ))}
      <p className="notice">{benchmarks.model}</p>
      <p>{benchmarks.differ}</p>
      <DataTable table={benchmarks.table} />
      {benchmarks.official.length > 0 && <h3>{benchmarks.officialTitle}</h3>}
      {benchmarks.official.map((entry) => (
        <div key={entry.title} className="stack stack--s">
          <h4>{entry.title}</h4>
          <p>{entry.text}</p>
          <p className="source">{entry.url ? <a href={entry.url}>{entry.source}</a> : entry.source}</p>
        </div>
      ))}
    </Chapter>
  );
}

interface BenchmarkProps {
  readonly entry: BenchmarkModel;
  readonly plot: SceneModel | undefined;
}

function Benchmark({ entry, plot }: BenchmarkProps) {
  return (
    <article className="panel stack stack--s">
      <p className="tag-line">
        <span className="tag">{entry.role}</span>
      </p>
      <h3>{entry.title}</h3>
      {plot && <SceneFigure scene={plot} />}
      <p>{entry.group}</p>
      <p>{entry.position}</p>
      {entry.disagreement && <p className="notice">{entry.disagreement}</p>}
      <p className="source">
        {entry.population}. {entry.source}
      </p>
    </article>
  );
}
