import { Link, Text, View } from '@react-pdf/renderer';
import { Fragment } from 'react';
import { toTimelineScene } from '../plots/roadmap-timeline.ts';
import type { LockedModel, PlanModel, ReturnsModel, StepModel, StepsModel } from '../report/report-model.ts';
import { BridgeMarks } from './bridge-marks.tsx';
import { Facts, Note, Section, Subheading, Table } from './blocks.tsx';
import { SceneSvg } from './scene-svg.tsx';
import { Pair } from './standing-sections.tsx';
import { styles } from './styles.ts';
import { CONTENT_WIDTH, INK } from './theme.ts';

export function PlanSection({ plan }: { readonly plan: PlanModel }) {
  return (
    <Section title={plan.title} lead={plan.lead}>
      {plan.notes.map((note) => (
        <Note key={note}>{note}</Note>
      ))}
      {plan.plot === null ? null : (
        <View wrap={false} style={{ marginVertical: 6 }}>
          <SceneSvg scene={toTimelineScene(plan.plot, CONTENT_WIDTH)} />
        </View>
      )}
      {plan.table === null ? null : <Table table={plan.table} widths={[3, 2.2, 2, 1.6, 2.2]} />}
      {plan.years.rows.length === 0 ? null : <Table table={plan.years} widths={[3, 4, 4]} />}
      <Text style={styles.paragraph}>{plan.outlook}</Text>
      {plan.next === null ? null : (
        <>
          <Subheading>{plan.next.title}</Subheading>
          <Text style={styles.paragraph}>{plan.next.lead}</Text>
          {plan.next.entries.map((entry) => (
            <Text key={entry.title} style={{ marginBottom: 2 }}>
              <Text style={styles.strong}>{entry.title}</Text> · {entry.needs}
            </Text>
          ))}
        </>
      )}
      {plan.later === null ? null : (
        <>
          <Subheading>{plan.later.title}</Subheading>
          <Text style={styles.small}>
            {plan.later.lead} {plan.later.list.join(' · ')}
          </Text>
        </>
      )}
    </Section>
  );
}

export function StepsSection({ steps }: { readonly steps: StepsModel }) {
  return (
    <Section title={steps.title} lead={steps.lead}>
      {steps.entries.map((step) => (
        <StepCard key={step.measure} step={step} labels={steps.labels} />
      ))}
    </Section>
  );
}

interface StepCardProps {
  readonly step: StepModel;
  readonly labels: StepsModel['labels'];
}

/** About a third of a page, so it is never cut. */
function StepCard({ step, labels }: StepCardProps) {
  return (
    <View style={{ ...styles.card, borderLeftWidth: 4, borderLeftColor: INK.accent }} wrap={false}>
      <View style={styles.row}>
        <Text style={{ width: 24, fontSize: 17, fontWeight: 700, lineHeight: 1.1, color: INK.accent }}>
          {step.number}
        </Text>
        <View style={{ flex: 1 }}>
          <Text style={{ fontSize: 12.5, fontWeight: 700, lineHeight: 1.2, color: INK.deep }}>
            {step.title}
            {step.form === null ? '' : ` · ${step.form}`}
          </Text>
          <Text style={{ marginTop: 2, marginBottom: 4 }}>{step.why}</Text>
        </View>
      </View>
      <View
        style={{
          backgroundColor: INK.faint,
          paddingHorizontal: 8,
          paddingTop: 5,
          paddingBottom: 2,
          marginBottom: 6,
        }}
      >
        <Facts facts={step.facts} columns={step.facts.length} />
      </View>
      <Pair label={labels.what} value={step.what} />
      <Pair label={labels.because} value={step.because.join(' · ')} />
      <Pair label={labels.doneWhen} value={step.doneWhen} />
      {step.help.length === 0 ? null : <Help step={step} label={labels.help} />}
      <Text style={{ ...styles.small, marginTop: 2 }}>
        {step.opensGates === null ? '' : `${step.opensGates}. `}
        {step.effect} {labels.evidence}: {step.evidence}
      </Text>
      <BridgeMarks title={labels.bridge} tests={step.bridge} />
    </View>
  );
}

function Help({ step, label }: { readonly step: StepModel; readonly label: string }) {
  return (
    <View style={{ ...styles.row, marginBottom: 2 }}>
      <Text style={{ width: 88, paddingRight: 8, fontWeight: 600, fontSize: 9.5, color: INK.deep }}>
        {label}
      </Text>
      <Text style={{ flex: 1 }}>
        {step.help.map((route, index) => (
          <Fragment key={route.name}>
            {index === 0 ? '' : '; '}
            {route.url === null ? (
              route.name
            ) : (
              <Link src={route.url} style={styles.link}>
                {route.name}
              </Link>
            )}
            {` (${route.note})`}
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
        <View key={entry.title} style={styles.card} wrap={false}>
          <Text style={{ ...styles.h3, fontSize: 11.5, marginBottom: 3 }}>{entry.title}</Text>
          {entry.missing.length === 0 ? null : (
            <Pair label={locked.labels.missing} value={entry.missing.join(' · ')} />
          )}
          {entry.unlock.length === 0 ? null : (
            <Pair label={locked.labels.unlock} value={entry.unlock.join(' ')} />
          )}
        </View>
      ))}
    </Section>
  );
}

export function ReturnsSection({ returns }: { readonly returns: ReturnsModel }) {
  return (
    <Section title={returns.title} lead={returns.lead} isFollowing>
      {returns.entries.map((entry) => (
        <View key={entry.title} wrap={false} style={{ marginBottom: 4 }}>
          <Text style={{ ...styles.h3, fontSize: 11.5 }}>{entry.title}</Text>
          <Text style={{ marginBottom: 4 }}>
            {entry.given} {entry.basis}
          </Text>
          <Table table={entry.table} widths={[4, 2, 2]} />
        </View>
      ))}
      {returns.entries.length === 0 ? null : <Text style={styles.small}>{returns.note}</Text>}
    </Section>
  );
}
