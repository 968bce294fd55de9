// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- wrapped here
import { Text as PdfText } from '@react-pdf/renderer';
import type { ComponentProps, ReactNode } from 'react';
import { Children } from 'react';
import type { PrintRun } from '#app/report-model/printable.ts';
import { toPrintRuns } from '#app/report-model/printable.ts';
import { FAMILIES } from './theme.ts';

type TextProps = Exclude<ComponentProps<typeof PdfText>, { readonly x: unknown }> & {
  readonly children?: ReactNode;
};

/**
 * The text of the document. Names and reasons come in any script, and the renderer prints wrong letters for what a
 * font lacks, so each piece is given a typeface that has all its signs. Ordinary text passes as it is.
 */
export function Text({ children, ...props }: TextProps) {
  return <PdfText {...props}>{hasScripts(children) ? Children.map(children, toPrinted) : children}</PdfText>;
}

const hasScripts = (children: ReactNode): boolean =>
  Children.toArray(children).some((child) => typeof child === 'string' && toPrinted(child) !== child);

function toPrinted(child: ReactNode): ReactNode {
  if (typeof child !== 'string') return child;
  const runs = toPrintRuns(child);
  const [only] = runs;
  return runs.length === 1 && only?.face === 'latin' ? only.text : runs.map(drawn);
}

function drawn({ text, face }: PrintRun, index: number): ReactNode {
  if (face === 'latin') return text;
  return (
    <PdfText key={index} style={{ fontFamily: FAMILIES[face] }}>
      {text}
    </PdfText>
  );
}
