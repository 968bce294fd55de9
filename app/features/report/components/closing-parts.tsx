import type { AnswersModel, MethodModel } from '#app/report-model/report-model.ts';
import { Chapter, FactList, More } from './chapter.tsx';
import { DataTable, FoldedTable } from '#app/components/data-table.tsx';

export function MethodPart({ method }: { readonly method: MethodModel }) {
  return (
    <Chapter id="method" title={method.title}>
      <div className="stack stack--s">
        {method.paragraphs.map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
        <h3>{method.factsTitle}</h3>
        <FactList facts={method.facts} />
        <h3>{method.sourcesTitle}</h3>
        <ul>
          {method.sources.map((source) => (
            <li key={source.text}>{source.url ? <a href={source.url}>{source.text}</a> : source.text}</li>
          ))}
        </ul>
      </div>
    </Chapter>
  );
}

export function AnswersPart({ answers }: { readonly answers: AnswersModel }) {
  return (
    <Chapter id="answers" title={answers.title} lead={answers.lead}>
      <div>
        {answers.voices && <p>{answers.voices.lead}</p>}
        <FoldedTable table={answers.profile} />
        {answers.groups.map((group) => (
          <More key={group.title} summary={group.title}>
            <DataTable
              isCaptionHidden
              isTyped
              table={{
                caption: group.caption,
                head: [
                  answers.head.question,
                  answers.head.answer,
                  ...(answers.voices ? [answers.voices.head] : []),
                ],
                rows: group.rows.map((row) => [
                  ...[row.question, row.answer],
                  ...(answers.voices ? [row.voices?.text ?? ''] : []),
                ]),
                numeric: [],
              }}
            />
          </More>
        ))}
      </div>
    </Chapter>
  );
}
