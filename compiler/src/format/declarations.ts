import type {
  Annotation, ClassDeclaration, ConstructorDeclaration, EnumCase, EnumDeclaration, FieldDeclaration, FunctionDeclaration, InterfaceDeclaration, Member, Modifier, Parameter,
  RecordDeclaration, TypeAliasDeclaration, TypeNode,
} from '../syntax/ast.ts';
import { CloseParen, OpenBrace, OpenParen } from '../syntax/token-types.ts';
import { argumentsDoc } from './arguments.ts';
import { concat, group, hardLine, indent, line, type Doc } from './doc.ts';
import { valueDoc } from './expressions.ts';
import type { Formatter } from './formatter.ts';
import { header } from './header.ts';
import { afterComments, braces, commaList, headSuffix, openComments, separated } from './lists.ts';
import type { Printers } from './printers.ts';
import { lines, sequence, type Entry } from './sequence.ts';
import { patternDoc } from './patterns.ts';
import { typeDoc, typeParameters, types } from './types.ts';

/** What stands before a declaration's own first word. */
interface Marked {
  readonly start: number;
  readonly annotations: readonly Annotation[];
  readonly modifiers: readonly Modifier[];
}

/** Annotations keep their own lines, where they have them. */
export function marksDoc(f: Formatter, p: Printers, { annotations, modifiers }: Marked): Doc {
  const marks = annotations.flatMap((annotation) => [annotationDoc(f, p, annotation), f.hasNewline(annotation.end, f.tokenBehind(annotation.end).start) ? hardLine : ' ']);
  return concat(...marks, ...modifiers.map(({ name }) => `${name} `));
}

function annotationDoc(f: Formatter, p: Printers, { name, args, end }: Annotation): Doc {
  const hasParentheses = f.text[end - 1] === ')';
  return concat(`@${name.name}`, hasParentheses ? argumentsDoc(f, p, name.end, end, args) : '');
}

export function parameterDoc(f: Formatter, p: Printers, { annotations, assignsField, rest, name, pattern, type, value }: Parameter): Doc {
  const marks = annotations.map((annotation) => concat(annotationDoc(f, p, annotation), ' '));
  const typed = type === null ? '' : concat(': ', typeDoc(f, type));
  return concat(...marks, pattern ? patternDoc(f, pattern) : `${rest ? '...' : ''}${assignsField ? 'this.' : ''}${name.name}`, typed, value === null ? '' : concat(' =', valueDoc(p, value)));
}

/** `(a: int, b: int)` behind an offset; the next `(` opens it. */
function parametersDoc(f: Formatter, p: Printers, from: number, parameters: readonly Parameter[]): Doc {
  const open = f.find(OpenParen, from);
  const close = f.find(CloseParen, parameters.at(-1)?.end ?? open);
  return commaList(f, '()', { open, close, nodes: parameters, print: p.parameter });
}

export function functionDoc(f: Formatter, p: Printers, node: FunctionDeclaration): Doc {
  const { name, typeParameters: generics, parameters, result, body, start, end, accessor } = node;
  const signature = header(f, start, body?.start ?? end, () => {
    const from = generics.at(-1)?.end ?? name.end;
    const typed = result === null ? '' : concat(': ', typeDoc(f, result));
    return concat(marksDoc(f, p, node), `${accessor ?? 'func'} ${name.name}`, typeParameters(f, generics), parametersDoc(f, p, from, parameters), typed);
  });
  return body === null ? concat(signature, ';') : concat(signature, ' ', p.block(body));
}

function constructorDoc(f: Formatter, p: Printers, node: ConstructorDeclaration): Doc {
  const { parameters, body, start, end } = node;
  const from = Math.max(start, node.modifiers.at(-1)?.end ?? 0, node.annotations.at(-1)?.end ?? 0);
  const signature = header(f, start, body?.start ?? end, () => concat(marksDoc(f, p, node), 'constructor', parametersDoc(f, p, from, parameters)));
  return body === null ? concat(signature, ';') : concat(signature, ' ', p.block(body));
}

function fieldDoc(f: Formatter, p: Printers, node: FieldDeclaration): Doc {
  const { type, name, value, nameFirst } = node;
  // What leaves its type to its value stays so: the fix writes it.
  const declared = type.end === type.start ? name.name : nameFirst ? concat(`${name.name}: `, typeDoc(f, type)) : concat(typeDoc(f, type), ` ${name.name}`);
  return concat(marksDoc(f, p, node), declared, value === null ? '' : concat(' =', valueDoc(p, value)), ';');
}

export function memberDoc(f: Formatter, p: Printers, member: Member): Doc {
  switch (member.kind) {
    case 'function':
      return functionDoc(f, p, member);
    case 'constructor':
      return constructorDoc(f, p, member);
    case 'field':
      return fieldDoc(f, p, member);
  }
}

// ---------------------------------------------------------------- classes and the like

function implemented(f: Formatter, word: string, interfaces: readonly TypeNode[]): Doc {
  return interfaces.length === 0 ? '' : concat(` ${word} `, types(f, interfaces));
}

/** The members in their braces; nothing where there are no braces. */
function bodyDoc(f: Formatter, p: Printers, from: number, end: number, members: readonly Member[]): Doc {
  if (f.text[end - 1] !== '}') return '';
  return concat(' ', braces(f, { open: f.find(OpenBrace, from), close: end - 1, nodes: members, print: (member) => memberDoc(f, p, member) }));
}

/** Where the braces of a declaration's body open, or its end where it has none. */
function bodyStart(f: Formatter, from: number, end: number): number {
  return f.text[end - 1] === '}' ? f.find(OpenBrace, from) : end;
}

export function classDoc(f: Formatter, p: Printers, node: ClassDeclaration): Doc {
  const { name, typeParameters: generics, superclass, interfaces, members, start, end } = node;
  const from = interfaces.at(-1)?.end ?? superclass?.end ?? generics.at(-1)?.end ?? name.end;
  const head = header(f, start, bodyStart(f, from, end), () =>
    concat(marksDoc(f, p, node), `class ${name.name}`, typeParameters(f, generics), superclass === null ? '' : concat(' extends ', typeDoc(f, superclass)), implemented(f, 'implements', interfaces)),
  );
  return concat(head, bodyDoc(f, p, from, end, members));
}

export function interfaceDoc(f: Formatter, p: Printers, node: InterfaceDeclaration): Doc {
  const { name, typeParameters: generics, interfaces, members, start, end } = node;
  const from = interfaces.at(-1)?.end ?? generics.at(-1)?.end ?? name.end;
  const word = interfaces.length > 0 && f.slice({ start: generics.at(-1)?.end ?? name.end, end: interfaces[0].start }).includes('implements') ? 'implements' : 'extends';
  const head = header(f, start, bodyStart(f, from, end), () => concat(marksDoc(f, p, node), `interface ${name.name}`, typeParameters(f, generics), implemented(f, word, interfaces)));
  return concat(head, bodyDoc(f, p, from, end, members));
}

export function recordDoc(f: Formatter, p: Printers, node: RecordDeclaration): Doc {
  const { name, typeParameters: generics, fields, interfaces, members, start, end } = node;
  const from = generics.at(-1)?.end ?? name.end;
  const fieldsEnd = f.find(CloseParen, fields.at(-1)?.end ?? f.find(OpenParen, from)) + 1;
  const behind = interfaces.at(-1)?.end ?? fieldsEnd;
  const head = concat(
    header(f, start, f.find(OpenParen, from), () => concat(marksDoc(f, p, node), `record ${name.name}`, typeParameters(f, generics))),
    parametersDoc(f, p, from, fields),
    implemented(f, 'implements', interfaces),
  );
  return concat(head, bodyDoc(f, p, behind, end, members));
}

export function typeAliasDoc(f: Formatter, p: Printers, node: TypeAliasDeclaration): Doc {
  return concat(marksDoc(f, p, node), `type ${node.name.name}`, typeParameters(f, node.typeParameters), ' = ', typeDoc(f, node.type), ';');
}

// ---------------------------------------------------------------- enums

export function enumDoc(f: Formatter, p: Printers, node: EnumDeclaration): Doc {
  const { name, typeParameters: generics, interfaces, cases, members, start, end } = node;
  const from = interfaces.at(-1)?.end ?? generics.at(-1)?.end ?? name.end;
  const open = f.find(OpenBrace, from);
  const head = header(f, start, open, () => concat(marksDoc(f, p, node), `enum ${name.name}`, typeParameters(f, generics), implemented(f, 'implements', interfaces)));
  return concat(head, ' ', enumBody(f, p, open, end - 1, cases, members));
}

function enumBody(f: Formatter, p: Printers, open: number, close: number, cases: readonly EnumCase[], members: readonly Member[]): Doc {
  const isOpened = members.length > 0 || f.hasNewline(open, cases[0]?.start ?? close);
  const comments = openComments(f, open, close);
  const casesEnd = members[0] === undefined ? close : caseSectionEnd(f, cases.at(-1)?.end ?? open + 1, members[0].start);
  const caseEntries = sequence(f, cases, afterComments(open + 1, comments), casesEnd, (each) => caseDoc(f, p, each));
  const memberEntries = members.length === 0 ? [] : sequence(f, members, casesEnd, close, (member) => memberDoc(f, p, member));
  if (caseEntries.length === 0 && memberEntries.length === 0 && comments.length === 0) return '{}';
  if (!isOpened && comments.length === 0) return group('{', indent(line, separated(caseEntries)), line, '}');
  const body = [lines(caseEntries.map(withComma)), ...(caseEntries.length > 0 && memberEntries.length > 0 ? [hardLine, hardLine] : []), lines(memberEntries)];
  return concat('{', headSuffix(f, comments), indent(hardLine, ...body), hardLine, '}');
}

/** Comments behind the last case in its line belong to it, those below to the first member. */
function caseSectionEnd(f: Formatter, lastCaseEnd: number, memberStart: number): number {
  const newline = f.text.indexOf('\n', lastCaseEnd);
  return newline < 0 ? memberStart : Math.min(newline, memberStart);
}

function withComma(entry: Entry): Entry {
  return entry.isBare ? entry : { ...entry, doc: concat(entry.doc, ',') };
}

function caseDoc(f: Formatter, p: Printers, { name, fields, end }: EnumCase): Doc {
  return f.text[end - 1] === ')' ? concat(name.name, parametersDoc(f, p, name.end, fields)) : name.name;
}

