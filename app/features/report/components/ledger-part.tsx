import type { LedgerEntry, LedgerModel } from '#app/documents/report/report-model.ts';
import { Chapter, FactList, More } from './chapter.tsx';

export function LedgerPart({ ledger }: { readonly ledger: LedgerModel }) {
  return (
    <Chapter id="ledger" title={ledger.title} lead={ledger.lead}>
      {ledger.gpu && <p className="notice">{ledger.gpu}</p>}
      <p>{ledger.neutrality}</p>
      <h3>{ledger.needsTitle}</h3>
      <dl className="facts">
        {ledger.needs.map((need) => (
          <div key={need.title} className="facts__pair">
            <dt>{need.title}</dt>
            <dd>
              {need.text} {need.gap}
            </dd>
          </div>
        ))}
      </dl>
      {ledger.groups.map((group) => (
        <div key={group.title} className="stack stack--s">
          <h3>{group.title}</h3>
          <p>{group.hint}</p>
          <Entries entries={group.entries} labels={ledger.labels} />
        </div>
      ))}
      {ledger.alternatives.entries.length > 0 && (
        <More summary={`${ledger.alternatives.title} (${ledger.alternatives.entries.length})`}>
          <p>{ledger.alternatives.hint}</p>
          <Entries entries={ledger.alternatives.entries} labels={ledger.labels} />
        </More>
      )}
      {ledger.others.entries.length > 0 && (
        <More summary={`${ledger.others.title} (${ledger.others.entries.length})`}>
          <Entries entries={ledger.others.entries} labels={ledger.labels} />
        </More>
      )}
    </Chapter>
  );
}

interface EntriesProps {
  readonly entries: readonly LedgerEntry[];
  readonly labels: LedgerModel['labels'];
}

function Entries({ entries, labels }: EntriesProps) {
  return (
    <ul className="ledger">
      {entries.map((entry) => (
        <li key={entry.id} className="ledger__entry">
          <p className="ledger__name">
            <strong>{entry.url ? <a href={entry.url}>{entry.name}</a> : entry.name}</strong>
            <span className={entry.verdict === 'recommended' ? 'tag tag--accent' : 'tag'}>
              {entry.verdictText}
            </span>
            {entry.alwaysListed && <span className="tag">{labels.always}</span>}
          </p>
          <p>
            {entry.kind}. {entry.summary}
          </p>
          <p>{entry.reasons.join(' ')}</p>
          {entry.needs && (
            <p className="muted">
              {labels.needs}: {entry.needs}
            </p>
          )}
          <FactList facts={entry.facts} />
          <p className="source">{entry.checked}</p>
        </li>
      ))}
    </ul>
  );
}
