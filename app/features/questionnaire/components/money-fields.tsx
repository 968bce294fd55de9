import { TextField } from '#app/components/forms/text-field.tsx';
import type { FieldErrorText } from '../form-words.ts';
import type { MoneyView } from '../money.view-model.ts';

interface MoneyFieldsProps {
  readonly view: MoneyView;
  readonly errors: readonly FieldErrorText[];
}

export function MoneyFields({ view, errors }: MoneyFieldsProps) {
  const of = (name: string) => ({
    name,
    value: view.values[name] ?? '',
    error: errors.find(({ field }) => field === name)?.text,
    look: 'number' as const,
    autoComplete: 'off',
  });
  return (
    <>
      {view.example && (
        <div className="notice">
          <p className="notice__title">{view.example.title}</p>
          <p>{view.example.text}</p>
        </div>
      )}
      <TextField {...of('budgetEurPerYear')} {...view.budget} inputMode="numeric" />
      <TextField {...of('staffDaysPerQuarter')} {...view.days} inputMode="decimal" />
      <p className="muted">{view.skipNote}</p>
    </>
  );
}
