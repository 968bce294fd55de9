/** A digest in groups, to be compared with another one by eye. */
export function Digest({ label, groups }: { readonly label: string; readonly groups: readonly string[] }) {
  return (
    <p>
      {label}{' '}
      <code className="digest" translate="no">
        {groups.map((group, index) => (
          <span key={index}>{group} </span>
        ))}
      </code>
    </p>
  );
}
