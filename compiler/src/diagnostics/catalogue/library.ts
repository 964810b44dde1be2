import { define } from '../definition.ts';

/**
 * What the core library throws. The sentences stand where they are thrown, in stdlib-nc and runtime/src/natives; here stands
 * what to do about it. Where an example needs a file or another program, it is a command line: `$ …`.
 */
interface Thrown {
  readonly what: string;
}

const message = ({ what }: Thrown): string => what;

// ---------------------------------------------------------------- files, processes, environment

export const fileNotFound = define<Thrown>({
  code: 2012, name: 'no-such-file', severity: 'error', title: 'No such file or folder', message,
  explanation: `
Nothing stands at this path. A relative path starts from the folder in which the program was started, not from the one that holds its source:
\`Fs.absolute(path)\` shows what it means. Ask \`Fs.exists(path)\` first where a file may be missing, and make folders with \`Fs.makeDirectory\`.`,
  example: '$ noodle run --allow-read=. show.nc no-such-file.txt',
  mended: '$ noodle run --allow-read=. show.nc notes.txt',
});

export const fileExists = define<Thrown>({
  code: 2013, name: 'file-exists', severity: 'error', title: 'File exists already', message,
  explanation: `
Something stands at this path that would be in the way: a file where a folder is to be made, for example. Take another name, or remove what is there.`,
  example: '$ touch out && noodle run --allow-write=. make-folder-out.nc',
  mended: '$ rm out && noodle run --allow-write=. make-folder-out.nc',
});

export const fileDenied = define<Thrown>({
  code: 2014, name: 'file-denied', severity: 'error', title: 'Not allowed by the operating system', message,
  explanation: `
The program has NoodleCore's capability for this path, but the operating system refuses: the file belongs to another user, or is write-protected.
Change the file's permissions, or run the program as a user that may.`,
  example: '$ chmod 000 secret.txt && noodle run --allow-read=. show-secret.nc',
  mended: '$ chmod 600 secret.txt && noodle run --allow-read=. show-secret.nc',
});

export const notADirectory = define<Thrown>({
  code: 2015, name: 'not-a-directory', severity: 'error', title: 'Not a folder', message,
  explanation: `
A part of the path that should be a folder is a file, or \`Fs.list\` was asked for the names in a file. \`Fs.isDirectory(path)\` tells the two apart.`,
  example: '$ noodle run --allow-read=. list.nc notes.txt',
  mended: '$ noodle run --allow-read=. list.nc notes',
});

export const isADirectory = define<Thrown>({
  code: 2016, name: 'is-a-directory', severity: 'error', title: 'A folder where a file is expected', message,
  explanation: `
A folder was to be read, written or removed as if it were a file. Name a file in it; \`Fs.removeAll\` removes a folder with everything in it.`,
  example: '$ noodle run --allow-read=. show.nc .',
  mended: '$ noodle run --allow-read=. show.nc notes.txt',
});

export const notEmpty = define<Thrown>({
  code: 2017, name: 'directory-not-empty', severity: 'error', title: 'Folder is not empty', message,
  explanation: `
\`Fs.remove\` removes files and empty folders only. \`Fs.removeAll\` removes a folder with everything in it: it asks no further questions.`,
  example: '$ noodle run --allow-write=. remove-folder.nc src',
  mended: '$ noodle run --allow-write=. remove-folder.nc empty',
});

export const fileFailed = define<Thrown>({
  code: 2018, name: 'file-failed', severity: 'error', title: 'Reading or writing failed', message,
  explanation: `
The operating system reports a fault that has no code of its own here; its own words stand in the message. A full disk, a broken device, or too
many open files are the usual ones.`,
  example: '$ noodle run --allow-write=/dev write-to-full-disk.nc /dev/full',
  mended: '$ noodle run --allow-write=. write-to-full-disk.nc out.txt',
});

export const notUtf8 = define<Thrown>({
  code: 2019, name: 'not-utf8', severity: 'error', title: 'File is not UTF-8 text', message,
  explanation: `
\`Fs.readText\` reads UTF-8, and this file is in another encoding or no text at all. Save it as UTF-8, or read it with \`Fs.readBytes\`; \`bytes.toText()\` puts
U+FFFD where the bytes are not UTF-8.`,
  example: '$ noodle run --allow-read=. show.nc picture.png',
  mended: '$ noodle run --allow-read=. show.nc notes.txt',
});

export const cannotRun = define<Thrown>({
  code: 2020, name: 'cannot-run', severity: 'error', title: 'Program cannot be started', message,
  explanation: `
\`Process.run\` found no program of this name, or may not start it. It looks along \`PATH\`, as a shell does, but it is no shell: arguments go in the List, one
element each, and pipes and wildcards mean nothing.`,
  example: '$ noodle run --allow-run start.nc no-such-program',
  mended: '$ noodle run --allow-run start.nc ls',
});

export const variableMissing = define<Thrown>({
  code: 2090, name: 'variable-missing', severity: 'error', title: 'Environment variable is not set', message,
  explanation: `
\`Env.require\` is for variables without which the program cannot run. Set it before the program starts, or read it with \`Env.getString(name, fallback)\`
where a usual value will do.`,
  example: '$ noodle run --allow-env gateway.nc',
  mended: '$ NOODLE_GATEWAY_HOST=localhost noodle run --allow-env gateway.nc',
});

export const variableMalformed = define<Thrown>({
  code: 2091, name: 'variable-malformed', severity: 'error', title: 'Environment variable with a wrong value', message,
  explanation: `
The variable is set, but not to what \`Env.getInt\`, \`Env.getFloat\` or \`Env.getBool\` can read. The usual value is only for variables that are not set:
a wrong one is reported, so that a typing mistake does not go unnoticed.`,
  example: '$ NOODLE_MAX_NODES=many noodle run --allow-env nodes.nc',
  mended: '$ NOODLE_MAX_NODES=20 noodle run --allow-env nodes.nc',
});

// ---------------------------------------------------------------- assertions, arguments, arithmetic

export const assertionFailed = define<Thrown>({
  code: 3500, name: 'assertion-failed', severity: 'error', title: 'Assertion failed', message,
  explanation: `
An \`assert…\` function found something other than what it was told to expect. In a test this is the test's result; in a program it says
that the program's own idea of what must hold is wrong at that line. The error's \`details\` have both values as text.`,
  example: 'func main() { assertEqual(1 + 1, 3); }\n',
  mended: 'func main() { assertEqual(1 + 1, 2); }\n',
});

export const badArgument = define<Thrown>({
  code: 3501, name: 'bad-argument', severity: 'error', title: 'Argument that the function cannot take', message,
  explanation: `
The argument has the right type but a value that means nothing here: the root of a negative number, a group that a pattern does not have, the only
item of a List that has several. The message names the value.`,
  example: 'func main() { print([1, 2, 3].single()); }\n',
  mended: 'func main() { print([1].single()); }\n',
});

export const exactOverflow = define<Thrown>({
  code: 3502, name: 'exact-overflow', severity: 'error', title: 'Result does not fit into an int', message,
  explanation: `
\`Math.addExact\`, \`subtractExact\` and \`multiplyExact\` report what \`+\`, \`-\` and \`*\` pass over in silence: an int has 64 bits, and sums beyond
that wrap around. Use floats where size matters more than exactness, or take smaller numbers.`,
  example: 'func main() { print(Math.addExact(int.MAX, 1)); }\n',
  mended: 'func main() { print(Math.addExact(int.MAX - 1, 1)); }\n',
});

export const unclassified = define<Thrown>({
  code: 3999, name: 'no-code', severity: 'error', title: 'Error without a code of its own', message,
  explanation: `
The program threw an \`Error\` and gave it no code. Give each kind of error a 4-digit code that the catalogue does not use, so that whoever
meets it can look it up and programs can tell it from others: \`new Error(8123, "no stock")\`.`,
  example: 'func main() { throw new Error(message: "no stock"); }\n',
  mended: 'func main() {\n    try { throw new Error(8123, "no stock"); } catch (e) { print(e); }\n}\n',
});

// ---------------------------------------------------------------- formats

export const malformedJson = define<Thrown>({
  code: 3510, name: 'malformed-json', severity: 'error', title: 'Text is not JSON', message,
  explanation: `
JSON is stricter than it looks: keys and Strings stand in double quotes, no comma follows the last element, there are no comments, and \`NaN\`
and \`Infinity\` are no numbers. The message has the line and column at which the text stops being JSON.`,
  example: 'import noodlecore.json\n\nfunc main() { print(Json.parse("{\'a\': 1}")); }\n',
  mended: 'import noodlecore.json\n\nfunc main() { print(Json.parse("{\\"a\\": 1}")); }\n',
});

export const jsonMismatch = define<Thrown>({
  code: 3511, name: 'json-mismatch', severity: 'error', title: 'JSON of another shape than expected', message,
  explanation: `
The text is JSON, but the value at the named place is missing or of another type than the program asked for. The path reads from the document's
root: \`$.nodes[2].cpu\`. \`has\` and \`atOrNull\` are for what may be missing.`,
  example: 'import noodlecore.json\n\nfunc main() { print(Json.read("{}").at("port").asInt()); }\n',
  mended: 'import noodlecore.json\n\nfunc main() { print(Json.read("{}").atOrNull("port")?.asInt() ?? 80); }\n',
});

export const notJson = define<Thrown>({
  code: 3512, name: 'no-json', severity: 'error', title: 'Value has no JSON', message,
  explanation: `
JSON has texts, numbers, bools, null, arrays and objects. A function, a channel, NaN, Infinity, and a value that contains itself have no form in it. Leave such
fields out, or put a text or number in their place before \`Json.stringify\`.`,
  example: 'import noodlecore.json\n\nfunc main() { print(Json.stringify(0.0 / 0.0)); }\n',
  mended: 'import noodlecore.json\n\nfunc main() { print(Json.stringify(0.0)); }\n',
});

export const malformedBytes = define<Thrown>({
  code: 3513, name: 'malformed-bytes', severity: 'error', title: 'Bytes end early or are of another form', message,
  explanation: `
A \`BytesReader\` was asked for more bytes than are left, for text that is not UTF-8, or for a number that is longer than 64 bits. The message has the position. Where
the bytes come from outside, they are cut off or of another format; else what reads and what writes them do not agree.`,
  example: 'import noodlecore.binary\n\nfunc main() { print(new BytesReader(Bytes.of([1])).readUint(4)); }\n',
  mended: 'import noodlecore.binary\n\nfunc main() { print(new BytesReader(Bytes.of([1])).readUint(1)); }\n',
});

export const malformedRegex = define<Thrown>({
  code: 3520, name: 'malformed-regex', severity: 'error', title: 'Malformed regular expression', message,
  explanation: `
The pattern cannot be read, or asks for something that could take more than linear time: references back to a group and looking around are not
supported. The message has the position in the pattern. In a String, a backslash is written twice: \`"\\\\d+"\`.`,
  example: 'import noodlecore.regex\n\nfunc main() { print(new Regex("(a").test("a")); }\n',
  mended: 'import noodlecore.regex\n\nfunc main() { print(new Regex("(a)").test("a")); }\n',
});

export const malformedDuration = define<Thrown>({
  code: 3530, name: 'malformed-duration', severity: 'error', title: 'Text is no duration', message,
  explanation: `
A duration is written short (\`1h 30m\`, \`250ms\`, \`1.5s\`, with the units d, h, m, s, ms and us) or in ISO 8601 (\`PT1H30M\`). \`Duration.parseOrNull\` gives null instead.`,
  example: 'import noodlecore.duration\n\nfunc main() { print(Duration.parse("1 hour")); }\n',
  mended: 'import noodlecore.duration\n\nfunc main() { print(Duration.parse("1h")); }\n',
});

export const malformedTime = define<Thrown>({
  code: 3531, name: 'malformed-time', severity: 'error', title: 'Text is no date or time', message,
  explanation: `
Dates and times are read in ISO 8601: \`2024-05-17\`, \`2024-05-17T10:00:00Z\`, \`2024-05-17T12:00:00.5+02:00\`. \`parseOrNull\` gives null instead.`,
  example: 'import noodlecore.time\n\nfunc main() { print(Date.parse("17.5.2024")); }\n',
  mended: 'import noodlecore.time\n\nfunc main() { print(Date.parse("2024-05-17")); }\n',
});

export const noSuchDay = define<Thrown>({
  code: 3532, name: 'no-such-day', severity: 'error', title: 'No such day', message,
  explanation: `
The calendar has no such day: months have 28 to 31 days, and February has 29 only in leap years. \`Date.daysInMonth(year, month)\` tells, and \`plusDays\` and
\`plusMonths\` never leave the calendar.`,
  example: 'import noodlecore.time\n\nfunc main() { print(Date.of(2023, 2, 29)); }\n',
  mended: 'import noodlecore.time\n\nfunc main() { print(Date.of(2024, 2, 29)); }\n',
});

export const malformedCsv = define<Thrown>({
  code: 3540, name: 'malformed-csv', severity: 'error', title: 'Text is no table', message,
  explanation: `
A cell begins with a double quote, and no other one ends it. Inside quotes a quote is written twice; a cell that only contains quotes somewhere needs them
around it too: \`"say ""hi"""\`.`,
  example: 'import noodlecore.csv\n\nfunc main() { print(Csv.parse("a,\\"b")); }\n',
  mended: 'import noodlecore.csv\n\nfunc main() { print(Csv.parse("a,\\"b\\"")); }\n',
});

export const malformedUrl = define<Thrown>({
  code: 3541, name: 'malformed-url', severity: 'error', title: 'Text is no URL', message,
  explanation: `
A URL begins with a scheme and \`://\`, has no white space, and its port is a number up to 65535: \`https://host:8080/path?x=1\`. \`Url.encode\` makes a text
fit for a path or query; \`Url.parseOrNull\` gives null instead of this error.`,
  example: 'import noodlecore.url\n\nfunc main() { print(Url.parse("host/a b")); }\n',
  mended: 'import noodlecore.url\n\nfunc main() { print(Url.parse("https://host/a%20b")); }\n',
});
