import type { GlanceModel } from '#app/report-model/statistics/dashboard-model.ts';

/** A release in a few large numbers and what they say in words. */
export function Glance({ glance: { figures, sentences } }: { readonly glance: GlanceModel }) {
  return (
    <>
      <ul className="statistics__glance">
        {figures.map(({ id, value, label, note }) => (
          <li key={id}>
            <strong>{value}</strong> {label}
            <br />
            <span className="muted">{note}</span>
          </li>
        ))}
      </ul>
      <div className="statistics__said">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </>
  );
}
