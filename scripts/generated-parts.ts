/** A document with its generated parts as they should be: each stands between `<!-- name -->` and `<!-- end -->`. */
export function withGenerated(document: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((text, [name, part]) => replaceBetween(text, name, part), document);
}

function replaceBetween(text: string, name: string, part: string): string {
  const opening = `<!-- ${name} -->`;
  const start = text.indexOf(opening) + opening.length;
  const end = text.indexOf('<!-- end -->', start);
  if (start < opening.length || end < 0) throw new Error(`the document has no place for ${name}`);
  return text.slice(0, start) + part + text.slice(end);
}
