import { Image, View } from '@react-pdf/renderer';
import type { OwnWordsModel } from '#app/report-model/own-words-model.ts';
import { bookmarkOf, Note, RunIn } from './blocks.tsx';
import { styles } from './styles.ts';
import { tagged } from './tags.ts';
import { INK } from './theme.ts';
import { Text } from './text.tsx';
import { GRID, HALF } from './type-scale.ts';

/** The most a logo takes on the cover, in points. */
const LOGO = { width: 180, height: 60 } as const;
const PLATE = { top: 28, right: 48, padding: 8 } as const;

/** The colour of what the adviser says. */
const colourOf = ({ accent }: OwnWordsModel): string => accent ?? INK.deep;

/** On white, whatever colour the cover has. */
export function LogoPlate({ logo }: { readonly logo: NonNullable<OwnWordsModel['logo']> }) {
  const scale = Math.min(LOGO.width / logo.width, LOGO.height / logo.height);
  const size = { width: logo.width * scale, height: logo.height * scale };
  return (
    <View
      style={{
        position: 'absolute',
        top: PLATE.top,
        right: PLATE.right,
        padding: PLATE.padding,
        backgroundColor: INK.paper,
      }}
    >
      <View {...tagged('Figure', { alt: logo.said })} style={size}>
        <Image src={`data:image/png;base64,${logo.png}`} style={size} />
      </View>
    </View>
  );
}

/** Before the report: who speaks where, the introduction, a remark for each chapter, and how the adviser is reached. */
export function OpeningPage({ words }: { readonly words: OwnWordsModel }) {
  const { introduction, remarks, contact, title } = words.opening;
  const colour = colourOf(words);
  return (
    <>
      <View {...bookmarkOf(title)} wrap={false}>
        <Text {...tagged('H2')} style={{ ...styles.chapter, color: colour, marginBottom: HALF }}>
          {title}
        </Text>
        <Note>{words.notice}</Note>
      </View>
      <Paragraphs texts={introduction} />
      {remarks === null ? null : (
        <>
          <Heading title={remarks.title} colour={colour} />
          {remarks.entries.map((entry) => (
            <View key={entry.id} style={{ marginBottom: HALF }} wrap={false}>
              <RunIn label={entry.leadIn}>{entry.text}</RunIn>
            </View>
          ))}
        </>
      )}
      <View wrap={false}>
        <Heading title={contact.title} colour={colour} />
        {contact.lines.map((line, index) => (
          <Text key={index}>{line}</Text>
        ))}
      </View>
    </>
  );
}

/** After the report: further steps, which no sum counts, and the conclusion. */
export function ClosingPart({ words }: { readonly words: OwnWordsModel }) {
  const { closing } = words;
  if (closing === null) return null;
  const { title, steps, conclusion } = closing;
  const colour = colourOf(words);
  return (
    <>
      <View {...bookmarkOf(title)} wrap={false} style={{ marginTop: GRID }}>
        <Text {...tagged('H2')} style={{ ...styles.chapter, color: colour, marginBottom: HALF }}>
          {title}
        </Text>
        {steps === null ? null : (
          <>
            <Text {...tagged('H3')} style={{ ...styles.heading, color: colour }}>
              {steps.title}
            </Text>
            <Text style={{ ...styles.note, marginBottom: HALF }}>{steps.lead}</Text>
          </>
        )}
      </View>
      {steps?.entries.map((step, index) => (
        <View key={index} style={{ ...styles.ruled, marginBottom: HALF }} wrap={false}>
          <Text {...tagged('H3')} style={{ ...styles.title, color: colour }}>
            {step.title}
          </Text>
          {step.detail === '' ? null : <Text style={styles.note}>{step.detail}</Text>}
          {step.text === '' ? null : <Text>{step.text}</Text>}
        </View>
      ))}
      <Paragraphs texts={conclusion} />
    </>
  );
}

function Heading({ title, colour }: { readonly title: string; readonly colour: string }) {
  return (
    <Text
      {...tagged('H3')}
      style={{ ...styles.heading, color: colour, marginTop: HALF }}
      minPresenceAhead={GRID}
    >
      {title}
    </Text>
  );
}

const Paragraphs = ({ texts }: { readonly texts: readonly string[] }) =>
  texts.map((text, index) => (
    <Text key={index} style={{ marginTop: HALF }}>
      {text}
    </Text>
  ));
