interface FirstStepsProps {
  readonly steps: readonly {
    /** Null where it is no step of the plan. */
    readonly number: string | null;
    readonly title: string;
    readonly detail: string;
  }[];
}

/** What comes first, with the numbers of the plan. */
export function FirstSteps({ steps }: FirstStepsProps) {
  return (
    <ol className="first-steps">
      {steps.map(({ number, title, detail }) => (
        <li key={title} value={number ?? undefined}>
          <strong>{title}</strong> <span className="muted">{detail}</span>
        </li>
      ))}
    </ol>
  );
}
