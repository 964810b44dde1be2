import type { DocumentLink } from 'vscode-languageserver';
import { rangeOf } from '../convert.ts';
import { uriOf, type View } from '../view.ts';

/** Imports lead to the files of their modules; addresses in comments lead to where they say. */
export function documentLinks(view: View): DocumentLink[] {
  return [...importLinks(view), ...addresses(view)];
}

function importLinks(view: View): DocumentLink[] {
  return view.state.parsed.ast.imports.flatMap(({ path }) => {
    const name = path.map((part) => part.name).join('.');
    const module = view.state.symbol.importedModules.get(name);
    const [first, last] = [path[0], path.at(-1)];
    if (!module || !first || !last) return [];
    return [{ range: rangeOf({ source: view.source, start: first.start, end: last.end }), target: uriOf(view.session, module.source), tooltip: `Open ${name}` }];
  });
}

function addresses({ source, state }: View): DocumentLink[] {
  return state.parsed.comments.flatMap((comment) => {
    const text = source.text.slice(comment.start, comment.end);
    return [...text.matchAll(/https?:\/\/[^\s<>"')\]]+[^\s<>"')\].,;:]/g)].map((match) => {
      const start = comment.start + match.index;
      return { range: rangeOf({ source, start, end: start + match[0].length }), target: match[0] };
    });
  });
}
