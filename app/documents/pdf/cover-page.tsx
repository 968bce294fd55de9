import { Link, Page, Path, Svg, View } from '@react-pdf/renderer';
import type { CheckModel, ReportModel } from '#app/report-model/report-model.ts';
import { Facts } from './blocks.tsx';
import { styles } from './styles.ts';
import { FONT, INK } from './theme.ts';
import { Text } from './text.tsx';
import { HALF, PAGE } from './type-scale.ts';

const BAND_HEIGHT = 400;

/** The firm's name on a wide band with a bridge across; facts and promise below. */
export function CoverPage({ report }: { readonly report: ReportModel }) {
  const { cover, meta } = report;
  return (
    <Page
      size="A4"
      style={{ fontFamily: FONT, fontSize: 10, lineHeight: 1.4, color: INK.ink }}
      bookmark={cover.title}
    >
      <View
        style={{
          height: BAND_HEIGHT,
          backgroundColor: INK.deep,
          paddingHorizontal: PAGE.side,
          paddingTop: 54,
        }}
      >
        <Text style={{ fontSize: 13, fontWeight: 600, color: INK.paper }}>{cover.product}</Text>
        <Text style={{ fontSize: 40, fontWeight: 700, lineHeight: 1.1, color: INK.paper, marginTop: 52 }}>
          {cover.title}
        </Text>
        <Text
          style={{
            fontSize: 20,
            fontWeight: 600,
            lineHeight: 1.2,
            color: INK.soft,
            marginTop: 10,
            maxLines: 3,
            textOverflow: 'ellipsis',
          }}
        >
          {cover.firm}
        </Text>
        <Text style={{ fontSize: 12, lineHeight: 1.4, color: INK.paper, marginTop: 16, maxWidth: 380 }}>
          {cover.subtitle}
        </Text>
        <Bridge />
      </View>
      <View style={{ paddingHorizontal: PAGE.side, paddingTop: 34 }}>
        {meta.testRun === null ? null : (
          <Text style={{ ...styles.strong, marginBottom: 12 }}>{meta.testRun}</Text>
        )}
        <Facts facts={cover.facts} columns={3} />
        <View style={{ height: 1, backgroundColor: INK.line, marginVertical: 18 }} />
        <Text style={{ fontSize: 17, fontWeight: 700, color: INK.accent, marginBottom: 16 }}>
          {cover.promise}
        </Text>
        <Text style={{ marginBottom: HALF, maxWidth: 400 }}>
          {cover.original}{' '}
          {cover.originalUrl === null ? null : (
            <Link src={cover.originalUrl} style={styles.link}>
              {cover.originalUrl.replace(/^https?:\/\//, '')}
            </Link>
          )}
        </Text>
        <Text style={{ ...styles.note, maxWidth: 400 }}>{cover.privacy}</Text>
        {cover.marks === null ? null : (
          <Text style={{ ...styles.note, maxWidth: 400, marginTop: 4 }}>{cover.marks}</Text>
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
        <Text style={{ ...styles.title, color: INK.deep }}>{check.title}</Text>
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

const DECK = 78;
const FEET = { left: 47, right: 548 } as const;
/** How far the arch rises above its feet. */
const RISE = 68;

/** The arch at a place from 0 at its left foot to 1 at its right: the curve its path draws, so no hanger pierces it. */
const archAt = (t: number): number => DECK - 4 * RISE * t * (1 - t);

/** An arch bridge across the whole width: deck, arch and hangers. */
function Bridge() {
  const span = FEET.right - FEET.left;
  const hangers = Array.from({ length: 13 }, (_, index) => {
    const t = (index + 1) / 14;
    const x = (FEET.left + t * span).toFixed(1);
    return `M${x},${DECK}L${x},${archAt(t).toFixed(1)}`;
  });
  // The same parabola as a cubic curve: the renderer draws quadratic ones too flat.
  const crown = DECK - (4 / 3) * RISE;
  const [near, far] = [FEET.left + span / 3, FEET.right - span / 3];
  return (
    <Svg
      width={PAGE.width}
      height={100}
      viewBox="0 0 595.28 100"
      style={{ position: 'absolute', left: 0, bottom: 0 }}
    >
      <Path d={hangers.join('')} stroke={INK.soft} strokeWidth={1.2} fill="none" />
      <Path
        d={`M${FEET.left},${DECK}C${near},${crown} ${far},${crown} ${FEET.right},${DECK}`}
        stroke={INK.soft}
        strokeWidth={3}
        fill="none"
      />
      <Path d={`M0,${DECK}L595.28,${DECK}`} stroke={INK.paper} strokeWidth={5} fill="none" />
      <Path
        d={`M${FEET.left},${DECK}L${FEET.left},100M${FEET.right},${DECK}L${FEET.right},100`}
        stroke={INK.soft}
        strokeWidth={6}
        fill="none"
      />
    </Svg>
  );
}
