import { posix } from 'node:path';
import ts from 'typescript';
import { readText } from './repository.ts';

export interface Import {
  /** Path from the root for the project's own files, else the package's name. */
  readonly target: string;
  readonly typeOnly: boolean;
}

export function parseSource(name: string, text = readText(name)): ts.SourceFile {
  return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
}

export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

function toTarget(from: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1);
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier;
}

/** `import type`, and `import { type A, type B }` with nothing else in it. */
function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (clause === undefined || clause.name !== undefined) return clause?.isTypeOnly ?? false;
  const named = clause.namedBindings;
  const allTypes =
    named !== undefined && ts.isNamedImports(named) && named.elements.every((e) => e.isTypeOnly);
  return clause.isTypeOnly || allTypes;
}

function importOf(node: ts.Node): { specifier: ts.Node; typeOnly: boolean } | null {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
    return { specifier: node.moduleSpecifier, typeOnly: isTypeOnly(node) };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [specifier] = node.arguments;
    return specifier ? { specifier, typeOnly: false } : null;
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { specifier: node.argument.literal, typeOnly: true };
  }
  return null;
}

/** What a file imports, re-exports or loads later. */
export function importsOf(file: ts.SourceFile): readonly Import[] {
  const found: Import[] = [];
  visit(file, (node) => {
    const one = importOf(node);
    if (one && ts.isStringLiteralLike(one.specifier)) {
      found.push({ target: toTarget(file.fileName, one.specifier.text), typeOnly: one.typeOnly });
    }
  });
  return found;
}
