import { filesBelow, readFrom } from '../support/files.ts';

/** Every program of the repository, the broken ones of test/errors too: what mutations begin with. */
const FOLDERS = ['stdlib-nc', 'examples', 'test/language', 'test/syntax/seeds', 'test/lowering', 'bench'];

const textsIn = (folder: string): string[] => filesBelow(folder, '.nc').map((file) => readFrom(folder, file));

/** The mistakes that the compiler knows, and the habits of other languages. */
export const brokenPrograms: readonly string[] = textsIn('test/errors');

export const programs: readonly string[] = [...FOLDERS.flatMap(textsIn), ...brokenPrograms];

/** Words and signs of the language, and of others, and what is in no language. */
export const VOCABULARY: readonly string[] = [
  ...'( ) [ ] { } ; , : . ? ?. ?? ! => -> = == != <= >= += **= + - * / % ** < > << >> >>> & | ^ ~ && || @ ... .. ..= ` ${ " \' // /* */ /// # \\'.split(' '),
  ...'let const func class record enum interface abstract override private protected static if else for in while do match return break continue try catch finally throw new this super import as is type spawn await within extends implements constructor null true false never void int float bool String List Map Set any Task extern test'.split(' '),
  ...'case switch function def lambda var string number self None elif val fun fn pub mut struct'.split(' '),
  ...['a', 'Foo', 'x1', '_', '0', '1', '2.5', '1e309', '0x', '9223372036854775807', '9223372036854775808', '99999999999999999999', '1__0', '"s"', "'c'", 'c\'x\'', '`t${1}`', '"\\u{110000}"', '"\\ud800"'],
  ...['\n', '\n    ', ' ', '\t', '\r', '\r\n', '\u2028', '\u0085', '\u00a0', '\ufeff', '\0', 'é', '😀', '\ud800', '\udc00', '\u202e', '“', '”', '–', '\u200b'],
];
