import { Page, View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import type { FormQuestion, PaperForm } from '#app/report-model/campaign-papers/campaign-paper-model.ts';
import { PAGE_MARKS } from '#app/report-model/report-model.ts';
import { accentOf, PaperCode, PaperLogo } from './campaign-pieces.tsx';
import { DatedDocument } from './dated-document.tsx';
import { styles } from './styles.ts';
import { tagged } from './tags.ts';
import { INK } from './theme.ts';
import { Text } from './text.tsx';
import { GRID, HALF } from './type-scale.ts';

interface FormProps {
  readonly form: PaperForm;
}

const LOGO = { width: 170, height: 48 } as const;
const QR = 66;
/** Large enough for a cross made in a hurry. */
const BOX = 8.5;
/** To write a word on. */
const LINE = { height: 18, width: '50%', borderBottomWidth: 0.8, borderBottomColor: INK.ink } as const;
const CODE_BOX = { width: 17, height: 21 } as const;

/** The questionnaire to be filled in by hand: what it is and the consent, the firm, the questions, and how it comes back. */
export function CampaignForm({ form }: FormProps) {
  return (
    <DatedDocument meta={{ ...form.meta, testRun: null }} locale={form.locale}>
      <FormPage form={form}>
        <Opening form={form} />
      </FormPage>
      <FormPage form={form}>
        <Heading>{form.firm.title}</Heading>
        {form.firm.questions.map((question) => (
          <Question key={question.question} question={question} />
        ))}
        <Heading>{form.goals.title}</Heading>
        {form.goals.questions.map((question) => (
          <Question key={question.question} question={question} />
        ))}
      </FormPage>
      <FormPage form={form}>
        <Text style={{ ...styles.strong, marginBottom: HALF }}>{form.rule}</Text>
        {form.parts.map(({ title, questions }) => (
          <View key={title}>
            <Heading>{title}</Heading>
            {questions.map((question) => (
              <Question key={question.number} question={question} number={question.number}>
                <Others others={form.others} />
              </Question>
            ))}
          </View>
        ))}
        <View wrap={false} style={{ ...styles.panel, marginTop: HALF }}>
          <Text {...tagged('H2')} style={styles.heading}>
            {form.back.title}
          </Text>
          {form.back.texts.map((text) => (
            <Text key={text} style={{ marginTop: HALF / 2 }}>
              {text}
            </Text>
          ))}
        </View>
      </FormPage>
    </DatedDocument>
  );
}

function FormPage({ form, children }: FormProps & { readonly children: ReactNode }) {
  return (
    <Page size="A4" style={styles.page}>
      <View style={styles.header} fixed>
        <Text style={styles.headerName}>{form.campaign}</Text>
        <Text>{form.organisation}</Text>
      </View>
      <View style={styles.footer} fixed>
        <Text>{form.meta.author}</Text>
        <Text
          render={({ pageNumber, totalPages }) =>
            form.page
              .replace(PAGE_MARKS.page, String(pageNumber))
              .replace(PAGE_MARKS.total, String(totalPages))
          }
        />
      </View>
      {children}
    </Page>
  );
}

function Heading({ children }: { readonly children: ReactNode }) {
  return (
    <Text {...tagged('H2')} minPresenceAhead={90} style={{ ...styles.heading, marginBottom: HALF / 2 }}>
      {children}
    </Text>
  );
}

/** What it is, the code of the letter, what the chamber sees, and the consent: everything a firm decides by, on one page. */
function Opening({ form }: FormProps) {
  const { seen, consent, way } = form;
  return (
    <>
      <View style={{ ...styles.row, justifyContent: 'space-between', marginBottom: GRID }}>
        <View style={{ flex: 1, marginRight: GRID }}>
          {form.logo && (
            <View style={{ marginBottom: HALF }}>
              <PaperLogo logo={form.logo} room={LOGO} />
            </View>
          )}
          <Text {...tagged('H1')} style={{ ...styles.chapter, color: accentOf(form) }}>
            {form.title}
          </Text>
          {form.intro.map((text) => (
            <Text key={text} style={{ marginTop: HALF }}>
              {text}
            </Text>
          ))}
        </View>
        <PaperCode way={way} side={QR} />
      </View>
      <View style={{ marginBottom: GRID }}>
        <Text style={styles.strong}>{form.codeLabel}</Text>
        <View style={{ ...styles.row, marginVertical: HALF }}>
          {form.codeGroups.map((size, group) => (
            <View key={group} style={{ ...styles.row, marginRight: GRID }}>
              {Array.from({ length: size }, (_, place) => (
                <View
                  key={place}
                  style={{ ...CODE_BOX, borderWidth: 0.8, borderColor: INK.ink, marginRight: 2 }}
                />
              ))}
            </View>
          ))}
        </View>
        <Text style={styles.note}>{form.codeHint}</Text>
      </View>
      <Heading>{seen.title}</Heading>
      <View {...tagged('L')} style={{ marginBottom: GRID }}>
        {seen.points.map((text) => (
          <View key={text} {...tagged('LI')} style={{ marginBottom: HALF / 2 }}>
            <Text {...tagged('LBody')}>{text}</Text>
          </View>
        ))}
      </View>
      <View wrap={false} style={{ borderWidth: 0.8, borderColor: INK.ink, padding: GRID }}>
        <Text {...tagged('H2')} style={styles.heading}>
          {consent.title}
        </Text>
        <Tick text={consent.label} isStrong />
        <Text style={{ ...styles.fine, marginTop: HALF }}>{consent.hint}</Text>
      </View>
    </>
  );
}

interface QuestionProps {
  readonly question: FormQuestion;
  readonly number?: string;
  readonly children?: ReactNode;
}

function Question({ question: { question, hint, options, columns }, number, children }: QuestionProps) {
  const width = `${String(100 / columns)}%`;
  return (
    <View wrap={false} style={{ marginBottom: HALF + 1 }}>
      <View style={styles.row}>
        {number !== undefined && <Text style={{ ...styles.strong, width: 18 }}>{number}</Text>}
        <Text {...tagged('H3')} style={{ ...styles.strong, flex: 1 }}>
          {question}
        </Text>
      </View>
      {hint !== null && <Text style={styles.fine}>{hint}</Text>}
      {options.length === 0 && <View style={LINE} />}
      <View style={{ ...styles.row, flexWrap: 'wrap', marginLeft: number === undefined ? 0 : 18 }}>
        {options.map((text) => (
          <View key={text} style={{ width, paddingRight: HALF }}>
            <Tick text={text} />
          </View>
        ))}
      </View>
      {children}
    </View>
  );
}

/** A box to tick with what it says. The box is nothing to be read. */
function Tick({ text, isStrong = false }: { readonly text: string; readonly isStrong?: boolean }) {
  return (
    <View style={{ ...styles.row, marginTop: 1.5 }}>
      <View
        style={{
          width: BOX,
          height: BOX,
          borderWidth: 0.8,
          borderColor: INK.ink,
          marginTop: 1,
          marginRight: 5,
        }}
      />
      <Text style={{ ...(isStrong ? styles.strong : styles.fine), color: INK.ink, flex: 1 }}>{text}</Text>
    </View>
  );
}

function Others({ others }: { readonly others: PaperForm['others'] }) {
  return (
    <View style={{ ...styles.row, marginLeft: 18 }}>
      <View style={{ width: '34%' }}>
        <Tick text={others.unknown} />
      </View>
      <View style={{ flex: 1, borderBottomWidth: 0.5, borderBottomColor: INK.line }}>
        <Tick text={others.notApplicable} />
      </View>
    </View>
  );
}
