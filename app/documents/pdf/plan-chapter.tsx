import { View } from '@react-pdf/renderer';
import { Fragment } from 'react';
import { sentences } from '#app/i18n/punctuation.ts';
import { toTimelineScene } from '#app/report-model/plots/roadmap-timeline.ts';
import type { PlanModel, PrintedReport, StepsModel } from '#app/report-model/report-model.ts';
import { Chapter, Figure, Note, Part, RunIn } from './blocks.tsx';
import { Pieces } from './pieces.tsx';
import { styles } from './styles.ts';
import { Text } from './text.tsx';
import { CONTENT_WIDTH, GRID, HALF } from './type-scale.ts';

/** The plan as one picture by month, with money and days below; its numbers stand in it, so no table repeats them. */
export function PlanChapter({ report }: { readonly report: PrintedReport }) {
  const { plan, steps, locked, paper } = report;
  return (
    <Chapter title={plan.title} lead={sentences(plan.lead, plan.tight ?? '')} isFirst>
      {paper.sinceLast === null ? null : <RunIn label={paper.sinceLast.leadIn}>{paper.sinceLast.text}</RunIn>}
      {steps.reported === null ? null : <Reported reported={steps.reported} />}
      {plan.notes.length === 0 ? null : <Note>{sentences(...plan.notes)}</Note>}
      {plan.plot === null ? (
        <View style={{ height: HALF }} />
      ) : (
        <View style={{ marginVertical: GRID }}>
          <Figure scene={toTimelineScene(plan.plot, CONTENT_WIDTH)} said={plan.plotText} />
        </View>
      )}
      <Text>
        {sentences(plan.outlook, locked.entries.length === 0 ? locked.lead : '', plan.later?.count ?? '')}
      </Text>
      {plan.next === null ? null : <Next next={plan.next} />}
    </Chapter>
  );
}

/** What is behind the firm, before what lies ahead. */
function Reported({ reported }: { readonly reported: NonNullable<StepsModel['reported']> }) {
  return (
    <View wrap={false} style={{ marginBottom: HALF }}>
      <Text>
        <Text style={styles.strong}>{`${reported.leadIn} `}</Text>
        {reported.entries.map((entry) => (
          <Fragment key={entry.measure}>
            <Text style={styles.strong}>{`${entry.leadIn} `}</Text>
            {`${entry.sentence} `}
          </Fragment>
        ))}
      </Text>
    </View>
  );
}

/** Where there are no steps: what would come first, how it begins, and who shows the firm how. */
function Next({ next }: { readonly next: NonNullable<PlanModel['next']> }) {
  return (
    <View style={{ marginTop: GRID }}>
      <Part title={next.title}>
        <Text style={{ marginBottom: HALF }}>{next.lead}</Text>
        {next.entries.map((entry) => (
          <Text key={entry.title} style={{ marginBottom: HALF }}>
            <Pieces pieces={entry.line} />
          </Text>
        ))}
        {next.firstAction === null ? null : <Note>{next.firstAction}</Note>}
      </Part>
      {next.help.length === 0 ? null : (
        <View style={{ marginTop: GRID }}>
          <Part title={next.helpTitle}>
            {next.help.map((helper, index) => (
              <Text key={index}>
                <Pieces pieces={helper} />
              </Text>
            ))}
          </Part>
        </View>
      )}
    </View>
  );
}
