import { View } from '@react-pdf/renderer';
import { toProfileScene } from '#app/report-model/plots/dimension-profile.ts';
import type { ProfileModel } from '#app/report-model/report-model.ts';
import { Group, Note, Section, Table } from './blocks.tsx';
import { SceneSvg } from './scene-svg.tsx';
import { styles } from './styles.ts';
import { CONTENT_WIDTH } from './theme.ts';
import { Text } from './text.tsx';

export function ProfileSection({ profile }: { readonly profile: ProfileModel }) {
  return (
    <Section title={profile.title} lead={profile.lead} isFollowing>
      <View wrap={false} style={{ marginBottom: 8 }}>
        <SceneSvg scene={toProfileScene(profile.plot, CONTENT_WIDTH)} />
      </View>
      <Table table={profile.table} widths={[3, 1.2, 1.6, 3.2, 1.4]} size={9.5} />
      <Text style={styles.paragraph}>{profile.overall.text}</Text>
      {profile.overall.extremes === null ? null : (
        <Text style={styles.paragraph}>{profile.overall.extremes}</Text>
      )}
      {profile.overall.caps === null ? null : <Note>{profile.overall.caps}</Note>}
      <Group title={profile.explanationTitle}>
        {profile.dimensions.map((dimension) => (
          <View key={dimension.id} style={{ ...styles.row, marginBottom: 2 }} wrap={false}>
            <Text style={{ ...styles.h3, width: 112, paddingRight: 8, fontSize: 9.5, lineHeight: 1.15 }}>
              {dimension.title}
            </Text>
            <Text style={{ flex: 1, fontSize: 9.2, lineHeight: 1.25 }}>{dimension.explanation}</Text>
          </View>
        ))}
      </Group>
      <View style={{ height: 4 }} />
      <Table table={profile.bandTable} widths={[2, 1.1, 7.6]} size={9} />
    </Section>
  );
}
