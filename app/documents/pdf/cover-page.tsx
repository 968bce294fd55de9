import { Link, Page, Path, Svg, View } from '@react-pdf/renderer';
import type { OwnWordsModel } from '#app/report-model/own-words-model.ts';
import type { CheckModel, ReportModel } from '#app/report-model/report-model.ts';
import { Facts } from './blocks.tsx';
import { Bridge } from './bridge.tsx';
import { LogoPlate } from './own-words.tsx';
import { styles } from './styles.ts';
import { tagged } from './tags.ts';
import { FONT, INK } from './theme.ts';
import { Text } from './text.tsx';
import { GRID, HALF, PAGE, set } from './type-scale.ts';

const BAND_HEIGHT = 400;
/** How wide running text is set here. */
const MEASURE = 396;
const FIRM = { color: INK.soft, marginTop: HALF, maxLines: 3, textOverflow: 'ellipsis' } as const;

interface CoverPageProps {
  readonly report: ReportModel;
  /** Whose version it is; null: nobody's. */
  readonly words: OwnWordsModel | null;
}

/** The firm's name on a wide band with a bridge across; facts and promise below. */
export function CoverPage({ report, words }: CoverPageProps) {
  const { cover, meta } = report;
  return (
    <Page size="A4" style={{ fontFamily: FONT, color: INK.ink, ...set('text') }} bookmark={cover.title}>
      <View
        style={{
          height: BAND_HEIGHT,
          backgroundColor: words?.accent ?? INK.deep,
          paddingHorizontal: PAGE.side,
          paddingTop: PAGE.top,
        }}
      >
        <Text style={{ ...set('heading'), color: INK.paper }}>{cover.product}</Text>
        <Text {...tagged('H1')} style={{ ...set('cover'), color: INK.paper, marginTop: 4 * GRID }}>
          {cover.title}
        </Text>
        <Text style={{ ...set('chapter'), ...FIRM, ...(words?.accent && { color: INK.paper }) }}>
          {cover.firm}
        </Text>
        <Text style={{ ...set('lead'), color: INK.paper, marginTop: GRID, maxWidth: MEASURE }}>
          {cover.subtitle}
        </Text>
        <Bridge />
        {words?.logo ? <LogoPlate logo={words.logo} /> : null}
      </View>
      <View style={{ paddingHorizontal: PAGE.side, paddingTop: 3 * GRID }}>
        {meta.testRun === null ? null : (
          <Text style={{ ...styles.strong, marginBottom: GRID }}>{meta.testRun}</Text>
        )}
        {words === null ? null : <Text style={{ ...styles.strong, marginBottom: GRID }}>{words.by}</Text>}
        <Facts facts={cover.facts} columns={3} />
        <View style={{ height: 1, backgroundColor: INK.line, marginVertical: GRID }} />
        <Text style={{ ...set('chapter'), color: INK.accent, marginBottom: GRID }}>{cover.promise}</Text>
        <Text style={{ marginBottom: HALF, maxWidth: MEASURE }}>
          {cover.original}{' '}
          {cover.originalUrl === null ? null : (
            <Link src={cover.originalUrl} style={styles.link}>
              {cover.originalUrl.replace(/^https?:\/\//, '')}
            </Link>
          )}
        </Text>
        <Text style={{ ...styles.note, maxWidth: MEASURE }}>{cover.privacy}</Text>
        {cover.marks === null ? null : (
          <Text style={{ ...styles.note, maxWidth: MEASURE, marginTop: 4 }}>{cover.marks}</Text>
        )}
        {cover.check === null ? null : <Check check={cover.check} />}
      </View>
    </Page>
  );
}

/** How a reader checks the report: by camera, or by typing. */
function Check({ check }: { readonly check: CheckModel }) {
  return (
    <View
      style={{
        ...styles.row,
        borderWidth: 0.6,
        borderColor: INK.line,
        alignItems: 'center',
        marginTop: 18,
        padding: 8,
      }}
    >
      <Svg width={74} height={74} viewBox={`0 0 ${check.qr.size} ${check.qr.size}`}>
        <Path d={check.qr.path} fill={INK.ink} />
      </Svg>
      <View style={{ flex: 1, marginLeft: 12 }}>
        <Text {...tagged('H2')} style={{ ...styles.title, color: INK.deep }}>
          {check.title}
        </Text>
        <Text style={{ marginTop: 3 }}>
          {check.codeLabel} <Text style={{ ...styles.strong, letterSpacing: 0.6 }}>{check.code}</Text>
        </Text>
        <Link src={check.url} style={styles.link}>
          {check.place}
        </Link>
        <Text style={{ ...styles.note, marginTop: 3 }}>{check.text}</Text>
      </View>
    </View>
  );
}
