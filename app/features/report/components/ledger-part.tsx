import type { LedgerModel, LedgerNeed } from '#app/report-model/report-model.ts';
import { More } from './chapter.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { LedgerTable } from './ledger-table.tsx';

interface LedgerPartProps {
  readonly ledger: LedgerModel;
  readonly ended: string | null;
  /** Opens the rules behind the list. */
  readonly more: string;
}

/** Need by need, the first one open; the rest of the list stands behind lines that say how much it is. */
export function LedgerPart({ ledger, ended, more }: LedgerPartProps) {
  const groups = [ledger.always, ledger.alternatives, ledger.others];
  return (
    <div className="stack" id="ledger">
      <p className="lead">{ledger.lead}</p>
      {ended && <p className="notice">{ended}</p>}
      {ledger.gpu && <p className="notice">{ledger.gpu}</p>}
      {ledger.needs.length === 0 && <p>{ledger.needsTitle}</p>}
      <div>
        {ledger.needs.map((need) => (
          <Need key={need.id} need={need} ledger={ledger} />
        ))}
        {groups
          .filter((group) => group.entries.length > 0)
          .map((group) => (
            <More key={group.title} summary={group.titleAndCount}>
              <p>{group.hint}</p>
              <LedgerTable title={group.title} entries={group.entries} ledger={ledger} />
            </More>
          ))}
        <Elsewhere elsewhere={ledger.elsewhere} />
        <More summary={more}>
          <p>{ledger.priceNote}</p>
        </More>
      </div>
      <p>{ledger.neutrality}</p>
    </div>
  );
}

function Need({ need, ledger }: { readonly need: LedgerNeed; readonly ledger: LedgerModel }) {
  return (
    <More summary={need.title} isOpen={need.isOpen}>
      {need.soon && (
        <p>
          <strong>{need.soon}</strong>
        </p>
      )}
      <p>
        {need.text} {need.gap ?? need.fits} {need.notComparable} {need.byLot}
      </p>
      {need.entries.length > 0 && (
        <LedgerTable title={need.title} entries={need.entries} ledger={ledger} isShortlist />
      )}
    </More>
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
