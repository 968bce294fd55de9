import { EntryButton } from '#app/components/forms/entry-button.tsx';
import { ScrollBox } from '#app/components/scroll-box.tsx';
import type { ClientView } from '../client.view-model.ts';

/** The assessments of a client over time, the latest first. */
export function AssessmentTable({
  view: { head, assessments, assessmentsTitle, unlink },
}: {
  readonly view: ClientView;
}) {
  return (
    <ScrollBox label={assessmentsTitle}>
      <table className="table table--lines">
        <thead>
          <tr>
            <th scope="col">{head.begun}</th>
            <th scope="col">{head.day}</th>
            <th scope="col" className="number">
              {head.overall}
            </th>
            <th scope="col">{head.band}</th>
            <th scope="col">{head.headline}</th>
          </tr>
        </thead>
        <tbody>
          {assessments.map(({ id, begun, tag, day, outcome }) => (
            <tr key={id}>
              <th scope="row" id={`begun-${id}`} data-label={head.begun}>
                {begun} {tag && <span className="tag">{tag}</span>}
              </th>
              <td data-label={head.day}>{day}</td>
              <td className="number" data-label={head.overall}>
                {outcome?.overall}
              </td>
              <td data-label={head.band}>{outcome?.band}</td>
              <td data-label={outcome && head.headline}>
                {outcome?.headline}{' '}
                {unlink && (
                  <EntryButton
                    name="assessment"
                    id={id}
                    intent="unlink"
                    text={unlink}
                    describedBy={`begun-${id}`}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
