import { Form } from '@remix-run/react';
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
      <table className="table">
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
              <th scope="row" id={`begun-${id}`}>
                {begun} {tag && <span className="tag">{tag}</span>}
              </th>
              <td>{day}</td>
              <td className="number">{outcome?.overall}</td>
              <td>{outcome?.band}</td>
              <td>
                {outcome?.headline} {unlink && <Unlink id={id} text={unlink} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Unlink({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="assessment" value={id} />
      <button
        className="link-button"
        type="submit"
        name="intent"
        value="unlink"
        aria-describedby={`begun-${id}`}
      >
        {text}
      </button>
    </Form>
  );
}
