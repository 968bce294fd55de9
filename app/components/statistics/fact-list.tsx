interface FactListProps {
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly className: string;
}

/** What has to stand beside the numbers, or how they are read. */
export function FactList({ facts, className }: FactListProps) {
  return (
    <dl className={className}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
