import type { ProviderRow } from '../provider-row.ts';
import type { ProviderGroup, ProvidersView } from '../providers.view-model.ts';
import { RegisterCell, RegisterHead, RegisterTable } from './register-table.tsx';
import { SourceLinks } from './source-links.tsx';

interface ProviderTableProps {
  readonly group: ProviderGroup;
  readonly heads: ProvidersView['heads'];
  readonly words: ProvidersView['words'];
}

export function ProviderTable({ group, heads, words }: ProviderTableProps) {
  return (
    <RegisterTable caption={group.caption} heads={[heads.name, ...heads.others]}>
      {group.rows.map((row) => (
        <tr key={row.id} id={row.id}>
          <RegisterHead>
            <ProviderName row={row} />
          </RegisterHead>
          <ProviderCells row={row} heads={heads.others} words={words} />
        </tr>
      ))}
    </RegisterTable>
  );
}

function ProviderName({ row }: { readonly row: ProviderRow }) {
  return (
    <>
      <span className="register__name">{row.url ? <a href={row.url}>{row.name}</a> : row.name}</span>
      <span className="register__seat">{row.seat}</span>
      <span className="register__text">{row.summary}</span>
      <span className="register__text muted">{row.note}</span>
      <span className="register__text">{row.firstCall}</span>
    </>
  );
}

interface ProviderCellsProps {
  readonly row: ProviderRow;
  readonly heads: readonly string[];
  readonly words: ProvidersView['words'];
}

function ProviderCells({ row, heads, words }: ProviderCellsProps) {
  const [offers = '', price = '', exposure = '', conditions = '', checked = ''] = heads;
  return (
    <>
      <RegisterCell head={offers}>{row.offers || words.noOffer}</RegisterCell>
      <RegisterCell head={price}>
        <Lines lines={row.price} />
      </RegisterCell>
      <RegisterCell head={exposure}>
        {row.exposure}
        <span className="register__line muted">{row.exposureReason}</span>
        {row.certificates.map((line) => (
          <span key={line} className="register__line muted">
            {line}
          </span>
        ))}
      </RegisterCell>
      <RegisterCell head={conditions}>
        <Lines lines={row.conditions} />
      </RegisterCell>
      <RegisterCell head={checked} className={row.isStale ? 'register__stale' : ''}>
        <Lines lines={row.checked} />
        {row.unverified && <span className="register__line muted">{row.unverified}</span>}
        <SourceLinks sources={row.sources} />
      </RegisterCell>
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => (
    <span key={line} className="register__line">
      {line}
    </span>
  ));
}
