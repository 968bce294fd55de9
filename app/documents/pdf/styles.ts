import { StyleSheet } from '@react-pdf/renderer';
import { FONT, INK } from './theme.ts';
import { CONTENT_WIDTH, GRID, HALF, PAGE, set } from './type-scale.ts';

const HAIR = 0.6;
const RAISED = 2;

/** What every page is made of; sizes and spaces are those of the type scale. */
export const styles = StyleSheet.create({
  page: {
    paddingTop: PAGE.top,
    paddingBottom: PAGE.bottom,
    paddingHorizontal: PAGE.side,
    fontFamily: FONT,
    color: INK.ink,
    ...set('text'),
  },
  header: {
    position: 'absolute',
    top: 24,
    left: PAGE.side,
    right: PAGE.side,
    flexDirection: 'row',
    justifyContent: 'space-between',
    color: INK.muted,
    ...set('note'),
  },
  headerName: { maxWidth: 300, maxLines: 1, textOverflow: 'ellipsis' },
  footer: {
    position: 'absolute',
    // Measured from the top: from the bottom it would follow the length of the content, off the page.
    top: PAGE.height - 32,
    left: PAGE.side,
    width: CONTENT_WIDTH,
    flexDirection: 'row',
    justifyContent: 'space-between',
    color: INK.muted,
    ...set('note'),
  },
  text: set('text'),
  note: { ...set('note'), color: INK.muted },
  fine: { ...set('fine'), color: INK.muted },
  lead: set('lead'),
  /** Set as close as text and yet larger: raised within its line, it does not sit on what follows. */
  title: { ...set('title'), color: INK.deep, position: 'relative', top: -RAISED },
  heading: { ...set('heading'), color: INK.deep },
  chapter: { ...set('chapter'), color: INK.deep },
  figure: { ...set('figure'), color: INK.deep },
  strong: { fontWeight: 600 },
  label: { ...set('note'), fontWeight: 600, color: INK.accent },
  row: { flexDirection: 'row' },
  link: { color: INK.accent, textDecoration: 'underline' },
  /** A hairline above, which takes nothing off the grid. */
  ruled: { borderTopWidth: HAIR, borderTopColor: INK.line, paddingTop: HALF - HAIR },
  panel: { backgroundColor: INK.faint, padding: GRID },
});
