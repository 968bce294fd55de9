import { View } from '@react-pdf/renderer';
import { toProfileScene } from '#app/report-model/plots/dimension-profile.ts';
import { toDoorsScene } from '#app/report-model/plots/gate-doors.ts';
import { toLadderScene } from '#app/report-model/plots/sovereignty-ladder.ts';
import type { ProfileModel, PrintedReport, SovereigntyModel } from '#app/report-model/report-model.ts';
import { BenchmarksPart } from './benchmarks-part.tsx';
import { Figure, List, Part } from './blocks.tsx';
import { styles } from './styles.ts';
import { Text } from './text.tsx';
import { CONTENT_WIDTH, GRID, GUTTER, HALF, set } from './type-scale.ts';

/** Drawn as wide as the page and set smaller: below 480 it would be a picture for a phone. */
const PROFILE_WIDTH = 436;
const LADDER_WIDTH = 160;

/** With more lines than these about doors and rungs, they are set in small print, so that the page holds them. */
const ROOMY_LINES = 5;

/** One page: the official share first, then the profile with its ranges, the doors, and how independent the firm is. */
export function StandingPage({ report }: { readonly report: PrintedReport }) {
  const { paper, benchmarks, profile, gates, sovereignty } = report;
  const lines = paper.doors.length + 2 * gates.contradictions.length + sovereignty.moves.length;
  const small = lines > ROOMY_LINES ? set('fine') : set('text');
  return (
    <>
      <BenchmarksPart benchmarks={benchmarks} />
      <ProfilePart profile={profile} />
      <Part title={gates.title} isMarked>
        <Figure scene={toDoorsScene(gates.doors, CONTENT_WIDTH)} said={gates.plotText} />
        {[...paper.doors, ...paper.contradictions].map((entry) => (
          <Text key={entry.id} style={small}>
            <Text style={styles.strong}>{`${entry.leadIn} `}</Text>
            {entry.text}
          </Text>
        ))}
      </Part>
      <SovereigntyPart sovereignty={sovereignty} small={small} />
    </>
  );
}

function ProfilePart({ profile }: { readonly profile: ProfileModel }) {
  const { caps, extremes } = profile.overall;
  return (
    <Part title={profile.title} isMarked>
      <Figure
        scene={toProfileScene(profile.plot, CONTENT_WIDTH)}
        said={profile.plotText}
        width={PROFILE_WIDTH}
      />
      <Text style={{ marginBottom: GRID }}>{caps ?? extremes ?? profile.lead}</Text>
    </Part>
  );
}

interface SovereigntyPartProps {
  readonly sovereignty: SovereigntyModel;
  readonly small: ReturnType<typeof set>;
}

function SovereigntyPart({ sovereignty, small }: SovereigntyPartProps) {
  return (
    <View style={{ marginTop: GRID }}>
      <Part title={sovereignty.title} isMarked>
        <View style={styles.row}>
          <Figure
            scene={toLadderScene(sovereignty.ladder, 200)}
            said={sovereignty.plotText}
            width={LADDER_WIDTH}
          />
          <View style={{ flex: 1, marginLeft: GUTTER, ...small }}>
            <Text style={styles.title}>{sovereignty.rung}</Text>
            <Text style={{ marginBottom: HALF }}>{sovereignty.meaning}</Text>
            <Text style={styles.strong}>{sovereignty.movesTitle}</Text>
            <List entries={sovereignty.moves} />
          </View>
        </View>
      </Part>
    </View>
  );
}
