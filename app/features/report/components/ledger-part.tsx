import type { LedgerEntry, LedgerModel } from '#app/documents/report/report-model.ts';
import type { ResultView } from '../result.view-model.ts';
import { Chapter, FactList, More } from './chapter.tsx';

interface LedgerPartProps {
  readonly ledger: LedgerModel;
  readonly words: ResultView['words'];
}

/** What fits best stands open; the rest is behind a line that says how much it is. */
export function LedgerPart({ ledger, words }: LedgerPartProps) {
  const [first, ...others] = [...ledger.groups, ledger.alternatives, ledger.others];
  return (
    <Chapter id="ledger" title={ledger.title} lead={ledger.lead}>
      {ledger.gpu && <p className="notice">{ledger.gpu}</p>}
      {first !== undefined && (
        <>
          <h3>{first.title}</h3>
          <p>{first.hint}</p>
          <Entries entries={first.entries} labels={ledger.labels} more={words.entryMore} />
        </>
      )}
      <div>
        {others
          .filter((group) => group.entries.length > 0)
          .map((group) => (
            <More key={group.title} summary={`${group.title} (${String(group.entries.length)})`}>
              <p>{group.hint}</p>
              <Entries entries={group.entries} labels={ledger.labels} more={words.entryMore} />
            </More>
          ))}
        <Needs ledger={ledger} />
        <More summary={words.neutralityMore}>
          <p>{ledger.neutrality}</p>
        </More>
      </div>
    </Chapter>
  );
}

function Needs({ ledger }: { readonly ledger: LedgerModel }) {
  if (ledger.needs.length === 0) return <p>{ledger.needsTitle}</p>;
  return (
    <More summary={ledger.needsTitle}>
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
    </More>
  );
}

interface EntriesProps {
  readonly entries: readonly LedgerEntry[];
  readonly labels: LedgerModel['labels'];
  readonly more: string;
}

function Entries({ entries, labels, more }: EntriesProps) {
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
          <p className="source">{entry.kind}</p>
          <More summary={more}>
            <p>{entry.summary}</p>
            <p>{entry.reasons.join(' ')}</p>
            {entry.needs && (
              <p className="muted">
                {labels.needs}: {entry.needs}
              </p>
            )}
            <FactList facts={entry.facts} />
            <p className="source">{entry.checked}</p>
          </More>
        </li>
      ))}
    </ul>
  );
}
