import type { LedgerModel } from '#app/report-model/report-model.ts';
import type { ResultView } from '../result.view-model.ts';
import { Chapter, More } from './chapter.tsx';
import { DataTable } from './data-table.tsx';
import { LedgerTable } from './ledger-table.tsx';

interface LedgerPartProps {
  readonly ledger: LedgerModel;
  readonly ended: string | null;
  readonly words: ResultView['words'];
}

/** Who fits best is named at once; each group is a table behind a line that says how much it is. */
export function LedgerPart({ ledger, ended, words }: LedgerPartProps) {
  const groups = [...ledger.groups, ledger.alternatives, ledger.others];
  return (
    <Chapter id="ledger" title={ledger.title} lead={ledger.lead}>
      {ended && <p className="notice">{ended}</p>}
      {ledger.gpu && <p className="notice">{ledger.gpu}</p>}
      {ledger.first && <p>{ledger.first}</p>}
      <div>
        {groups
          .filter((group) => group.entries.length > 0)
          .map((group) => (
            <More key={group.title} summary={group.titleAndCount}>
              <p>{group.hint}</p>
              <LedgerTable group={group} ledger={ledger} />
            </More>
          ))}
        <Elsewhere elsewhere={ledger.elsewhere} />
        <Needs ledger={ledger} />
        <More summary={words.neutralityMore}>
          <p>{ledger.neutrality}</p>
          <p>{ledger.priceNote}</p>
        </More>
      </div>
    </Chapter>
  );
}

/** What is for others alone, as names: enough to see why it is not for this firm. */
function Elsewhere({ elsewhere }: { readonly elsewhere: LedgerModel['elsewhere'] }) {
  const { titleAndCount, hint, table } = elsewhere;
  if (table.rows.length === 0) return null;
  return (
    <More summary={titleAndCount}>
      <p>{hint}</p>
      <DataTable table={table} isCaptionHidden />
    </More>
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
