import type { ApiPageView } from '../api-page.view-model.ts';
import { ScrollBox } from '#app/components/scroll-box.tsx';

function Calls({ view }: { readonly view: ApiPageView }) {
  return (
    <dl className="stack">
      {view.calls.map((call) => (
        <div key={call.id} className="stack stack--s">
          <dt>
            <code>
              {call.method} {call.path}
            </code>
          </dt>
          <dd>
            <strong>{call.summary}</strong>
            <p>{call.text}</p>
            {call.needs && <p className="muted">{call.needs}</p>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Problems({ view }: { readonly view: ApiPageView }) {
  return (
    <ScrollBox labelledBy="problems">
      <table className="table">
        <caption id="problems">{view.problemsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{view.statusHead}</th>
            <th scope="col">{view.codeHead}</th>
            <th scope="col">{view.meaningHead}</th>
          </tr>
        </thead>
        <tbody>
          {view.problems.map((problem) => (
            <tr key={problem.code}>
              <td className="number">{problem.status}</td>
              <th scope="row">
                <a href={problem.href}>
                  <code>{problem.code}</code>
                </a>
              </th>
              <td>{problem.title}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

interface SampleProps {
  readonly title: string;
  readonly text: string;
}

function Sample({ title, text }: SampleProps) {
  return (
    <ScrollBox label={title}>
      <pre className="api-sample">
        <code>{text}</code>
      </pre>
    </ScrollBox>
  );
}

export function ApiPage({ view }: { readonly view: ApiPageView }) {
  return (
    <div className="wrap stack">
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      <p>
        <a href="/api/v1/openapi.json">{view.machine}</a>
      </p>
      <h2>{view.callsTitle}</h2>
      <Calls view={view} />
      <h2>{view.rulesTitle}</h2>
      <ul>
        {view.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <h2>{view.tryTitle}</h2>
      <p>{view.tryText}</p>
      <Sample title={view.tryTitle} text={view.command} />
      <h3>{view.answerTitle}</h3>
      <Sample title={view.answerTitle} text={view.answer} />
      <h2>{view.problemsTitle}</h2>
      <p>{view.problemsText}</p>
      <Problems view={view} />
    </div>
  );
}
