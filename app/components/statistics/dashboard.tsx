import type {
  Dashboard,
  DashboardFigure,
  DashboardPart,
} from '#app/report-model/statistics/dashboard-model.ts';
import { DataTable, FoldedTable } from '../data-table.tsx';
import type { DrawnPlot } from '../drawn-figure.tsx';
import { DrawnFigure } from '../drawn-figure.tsx';
import { FactList } from './fact-list.tsx';
import { Glance } from './glance.tsx';

interface DrawnDashboardFigure extends Omit<DashboardFigure, 'plot'> {
  readonly plot: DrawnPlot | null;
}
interface DrawnDashboardPart extends Omit<DashboardPart, 'figures'> {
  readonly figures: readonly DrawnDashboardFigure[];
}

/** A dashboard whose pictures are drawn. */
export interface DrawnDashboard extends Omit<Dashboard, 'parts'> {
  readonly parts: readonly DrawnDashboardPart[];
}

/** Where a picture leads to, such as to itself as a file. */
export interface PictureLink {
  readonly href: string;
  readonly text: string;
  /** Which picture, for who hears the link alone. */
  readonly about: string;
  readonly isFile: boolean;
}

interface ReleaseDashboardProps {
  readonly dashboard: DrawnDashboard;
  /** By the id of the figure. */
  readonly links?: Readonly<Record<string, readonly PictureLink[]>>;
}

/** All that is shown of a release: what it says in short, how it is to be read, then the parts, closed. Needs no script. */
export function ReleaseDashboard({ dashboard, links = {} }: ReleaseDashboardProps) {
  const { reading, glance, contentsTitle, parts } = dashboard;
  return (
    <div className="statistics stack stack--l">
      <section className="stack" aria-labelledby="summary-title">
        <h2 id="summary-title">{glance.title}</h2>
        <Glance glance={glance} />
        <FactList facts={reading.facts} className="statistics__facts" />
      </section>
      <details className="disclosure">
        <summary>{reading.readingTitle}</summary>
        <div className="disclosure__body">
          <FactList facts={reading.rules} className="statistics__facts statistics__facts--rules" />
        </div>
      </details>
      <section className="stack" aria-labelledby="contents-title">
        <h2 id="contents-title">{contentsTitle}</h2>
        <div>
          {parts.map((part) => (
            <Part key={part.id} part={part} reading={reading} links={links} />
          ))}
        </div>
      </section>
    </div>
  );
}

interface PartProps {
  readonly part: DrawnDashboardPart;
  readonly reading: Dashboard['reading'];
  readonly links: NonNullable<ReleaseDashboardProps['links']>;
}

/** Closed, so that a phone shows all titles at once. An address that ends with the id, which stands within, opens it. */
function Part({ part, reading, links }: PartProps) {
  const { id, title, figures } = part;
  return (
    <details className="disclosure">
      <summary>
        <h3 className="statistics__part">{title}</h3>
      </summary>
      <div className="disclosure__body stack" id={id}>
        <p className="statistics__caution">{reading.caution}</p>
        {figures.map((figure) => (
          <Figure key={figure.id} figure={figure} source={reading.source} links={links[figure.id] ?? []} />
        ))}
      </div>
    </details>
  );
}

interface FigureProps {
  readonly figure: DrawnDashboardFigure;
  readonly source: string;
  readonly links: readonly PictureLink[];
}

/** A picture with its table folded below; where there is no picture the table stands open. */
function Figure({ figure, source, links }: FigureProps) {
  const { id, plot, table, notes } = figure;
  return (
    <div className="statistics__figure stack stack--s" id={`figure-${id}`}>
      {plot === null ? <DataTable table={table} /> : <DrawnFigure plot={plot} />}
      {plot !== null && <FoldedTable table={table} />}
      {notes.map((note) => (
        <p className="statistics__note" key={note}>
          {note}
        </p>
      ))}
      <p className="statistics__note">{source}</p>
      {links.length > 0 && (
        <ul className="statistics__links no-print">
          {links.map(({ href, text, about, isFile }) => (
            <li key={href}>
              <a href={href} download={isFile}>
                {text} <span className="visually-hidden">{about}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
