import type { ApiPageView } from '../api-page.view-model.ts';
import { ScrollBox } from './scroll-box.tsx';

function Calls({ view }: { readonly view: ApiPageView }) {
  return (
    <ScrollBox labelledBy="calls">
      <table className="table">
        <caption id="calls">{view.callsTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{view.callHead}</th>
            <th scope="col">{view.doesHead}</th>
          </tr>
        </thead>
        <tbody>
          {view.calls.map((call) => (
            <tr key={call.id}>
              <th scope="row">
                <code>
                  {call.method} {call.path}
                </code>
              </th>
              <td>
                <strong>{call.summary}</strong>
                <br />
                {call.text}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Problems({ view }: { readonly view: ApiPageView }) {
  return (
    <ScrollBox labelledBy="problems">
      <table className="table">
        <caption id="problems">{view.problemsTitle}</caption>
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
      <p>{view.problemsText}</p>
      <Problems view={view} />
    </div>
  );
}
