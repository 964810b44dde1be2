/** A type's text in backquotes, with its article: `` an `int` ``, `` a `User` ``. */
export function withArticle(type: string): string {
  return `${/^(?:[aeio]|u(?!ni|s[eu]|ti))/i.test(type) ? 'an' : 'a'} \`${type}\``;
}
