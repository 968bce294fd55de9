import { View } from '@react-pdf/renderer';
import { toProfileScene } from '#app/report-model/plots/dimension-profile.ts';
import { toDoorsScene } from '#app/report-model/plots/gate-doors.ts';
import { toLadderScene } from '#app/report-model/plots/sovereignty-ladder.ts';
import type {
  BenchmarksModel,
  ProfileModel,
  PrintedReport,
  SovereigntyModel,
} from '#app/report-model/report-model.ts';
import { BenchmarksPart } from './benchmarks-part.tsx';
import { Figure, List, Part } from './blocks.tsx';
import { styles } from './styles.ts';
import { Text } from './text.tsx';
import { CONTENT_WIDTH, GRID, GUTTER, HALF, linesOf, set } from './type-scale.ts';

/** Drawn as wide as the page and set smaller: below 480 it would be a picture for a phone. */
const PROFILE_WIDTH = { roomy: 436, small: 400, crowded: 300 } as const;
/** A little less than the page: the longest name below a door takes three lines. */
const DOORS_WIDTH = { roomy: 450, small: 450, crowded: 400 } as const;
type Density = keyof typeof PROFILE_WIDTH;
const LADDER_WIDTH = 160;

/** From so many lines of small print on, the page would not hold what it says. */
const LINES_FROM = { small: 8, crowded: 14 } as const;
/** How many signs of small print a line holds: across the page, beside the ladder, and below a hundred firms. */
const SIGNS = { page: 130, column: 92, legend: 24 } as const;
/** So many lines below the hundred firms stand level with the official share; more push all that follows down. */
const LEGEND_LINES = 3;

/** By how many lines the longest legend is longer than the official share beside it, which some languages need. */
function linesBeyondShare({ pairs }: BenchmarksModel): number {
  const legends = pairs.flatMap(({ entries }) => entries.map(({ legend }) => legend.map(({ line }) => line)));
  return Math.max(0, ...legends.map((lines) => linesOf(lines, SIGNS.legend) - LEGEND_LINES));
}

/** The more there is to say of figures, doors and rungs, the smaller it is set and the more the picture gives way. */
function densityOf({ paper, benchmarks, gates, sovereignty }: PrintedReport): Density {
  const { meaning, moves, leads } = sovereignty;
  const ways = [meaning, ...moves, ...(leads === null ? [] : [leads])];
  const said = [...paper.doors, ...paper.contradictions].map(({ leadIn, text }) => `${leadIn} ${text}`);
  const lines = linesOf(said, SIGNS.page) + linesOf(ways, SIGNS.column) + linesBeyondShare(benchmarks);
  if (lines >= LINES_FROM.crowded) return 'crowded';
  return lines >= LINES_FROM.small || gates.contradictions.length > 0 ? 'small' : 'roomy';
}

/** One page: the official share first, then the profile with its ranges, the doors, and how independent the firm is. */
export function StandingPage({ report }: { readonly report: PrintedReport }) {
  const { paper, benchmarks, profile, gates, sovereignty } = report;
  const density = densityOf(report);
  const small = density === 'roomy' ? set('text') : set('fine');
  return (
    <>
      <BenchmarksPart benchmarks={benchmarks} />
      <ProfilePart profile={profile} width={PROFILE_WIDTH[density]} small={small} />
      <Part title={gates.title} isMarked>
        <Figure
          scene={toDoorsScene(gates.doors, CONTENT_WIDTH)}
          said={gates.plotText}
          width={DOORS_WIDTH[density]}
        />
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

interface ProfilePartProps {
  readonly profile: ProfileModel;
  readonly width: number;
  readonly small: ReturnType<typeof set>;
}

function ProfilePart({ profile, width, small }: ProfilePartProps) {
  const { caps, extremes } = profile.overall;
  return (
    <Part title={profile.title} isMarked>
      <Figure scene={toProfileScene(profile.plot, CONTENT_WIDTH)} said={profile.plotText} width={width} />
      <Text style={{ marginBottom: GRID, ...small }}>{caps ?? extremes ?? profile.lead}</Text>
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
            {sovereignty.leads === null ? null : <Text>{sovereignty.leads}</Text>}
          </View>
        </View>
      </Part>
    </View>
  );
}
