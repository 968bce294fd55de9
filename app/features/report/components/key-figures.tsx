import type { SummaryModel } from '#app/report-model/report-model.ts';

/** The few numbers that count, each with what it stands against. */
export function KeyFigures({ figures }: Pick<SummaryModel, 'figures'>) {
  return (
    <dl className="key-figures">
      {figures.map((figure) => (
        <div key={figure.id}>
          <dt>{figure.label}</dt>
          <dd>
            <strong>{figure.value}</strong>
            <span>{figure.note}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
