import type { WhatIfView } from '../what-if/what-if.view-model.ts';

interface KeepWhatIfProps {
  readonly labels: WhatIfView['labels'];
  readonly form: string;
}

/** Beside what would follow, where people see whether it is worth keeping. */
export function KeepWhatIf({ labels, form }: KeepWhatIfProps) {
  return (
    <div className="stack stack--s no-print">
      <p>
        <button
          className="button"
          type="submit"
          form={form}
          name="intent"
          value="keep"
          aria-describedby="keep-hint"
        >
          {labels.keep}
        </button>
      </p>
      <p className="field__hint" id="keep-hint">
        {labels.keepHint}
      </p>
    </div>
  );
}
