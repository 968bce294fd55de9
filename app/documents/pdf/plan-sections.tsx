import { View } from '@react-pdf/renderer';
import { Fragment } from 'react';
import { sentences } from '#app/i18n/punctuation.ts';
import { toTimelineScene } from '#app/report-model/plots/roadmap-timeline.ts';
import type { LockedModel, PlanModel, StepsModel } from '#app/report-model/report-model.ts';
import { Group, Note, Pair, Section, Table } from './blocks.tsx';
import { Pieces } from './pieces.tsx';
import { SceneSvg } from './scene-svg.tsx';
import { StepCard } from './step-card.tsx';
import { styles } from './styles.ts';
import { CONTENT_WIDTH } from './theme.ts';
import { Text } from './text.tsx';

interface PlanSectionProps {
  readonly plan: PlanModel;
  readonly locked: LockedModel;
}

export function PlanSection({ plan, locked }: PlanSectionProps) {
  return (
    <Section title={plan.title} lead={plan.lead}>
      {plan.notes.length === 0 ? null : <Note>{sentences(...plan.notes)}</Note>}
      {plan.plot === null ? null : (
        <View wrap={false} style={{ marginTop: 2, marginBottom: 5 }}>
          <SceneSvg scene={toTimelineScene(plan.plot, CONTENT_WIDTH)} />
        </View>
      )}
      {plan.table === null ? null : <Table table={plan.table} widths={[3, 2.2, 2, 1.6, 2.2]} size={8.6} />}
      <Text style={{ fontSize: 9, lineHeight: 1.25, marginTop: 2, marginBottom: 2 }}>
        {plan.outlook}
        {locked.entries.length === 0 ? ` ${locked.lead}` : ''}
      </Text>
      {plan.next === null ? null : (
        <Group title={plan.next.title} hint={plan.next.lead}>
          {plan.next.entries.map((entry) => (
            <Text key={entry.title} style={{ marginBottom: 2 }}>
              <Pieces pieces={entry.line} />
            </Text>
          ))}
          {plan.next.firstAction === null ? null : <Note>{plan.next.firstAction}</Note>}
        </Group>
      )}
      {plan.next === null || plan.next.help.length === 0 ? null : (
        <Group title={plan.next.helpTitle}>
          {plan.next.help.map((helper, index) => (
            <Text key={index} style={{ marginBottom: 2 }}>
              <Pieces pieces={helper} />
            </Text>
          ))}
        </Group>
      )}
      {plan.later === null ? null : <Text style={styles.small}>{plan.later.count}</Text>}
    </Section>
  );
}

export function StepsSection({ steps }: { readonly steps: StepsModel }) {
  return (
    <Section title={steps.title} isFollowing>
      {steps.entries.map((step) => (
        <StepCard key={step.measure} step={step} labels={steps.labels} />
      ))}
      {steps.reported === null ? null : <Reported reported={steps.reported} />}
    </Section>
  );
}

/** What is behind the firm, in one block after the cards of what lies ahead. */
function Reported({ reported }: { readonly reported: NonNullable<StepsModel['reported']> }) {
  return (
    <View wrap={false} style={{ marginBottom: 5 }}>
      <Text style={{ fontSize: 8.5, lineHeight: 1.25 }}>
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

export function LockedSection({ locked }: { readonly locked: LockedModel }) {
  return (
    <Section title={locked.title} lead={locked.lead} isFollowing>
      {locked.entries.map((entry) => (
        <View key={entry.title} style={{ ...styles.card, paddingVertical: 6, marginBottom: 5 }} wrap={false}>
          <Text style={{ ...styles.h3, fontSize: 11.5, marginBottom: 3 }}>{entry.title}</Text>
          {entry.missing.length === 0 ? null : (
            <Pair label={locked.labels.missing} value={entry.missingLine} />
          )}
          {entry.unlock.length === 0 ? null : (
            <Pair label={locked.labels.unlock} value={sentences(...entry.unlock)} />
          )}
        </View>
      ))}
    </Section>
  );
}
