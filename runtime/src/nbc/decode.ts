import { ByteReader, StringsRead } from './byte-reader.ts';
import { NbcError, NBC_CODE } from './error.ts';
import { checkCounts, HASH_LENGTH, HEADER_LENGTH, MAGIC, SECTIONS, SECTION_NAMES, TABLE_ENTRY_LENGTH, VERSION, type Sections } from './format.ts';
import { LateFunction, LateParts } from './late-function.ts';
import type { NbcFunction, NbcModule } from './module.ts';
import { sha256 } from './sha256.ts';

interface Place {
  readonly section: string;
  readonly start: number;
  readonly end: number;
}

/** The module that a file holds. Every file that is none gives an NbcError, whatever its bytes. The result is not yet verified. */
export function decode(bytes: Uint8Array): NbcModule {
  const places = readTable(bytes);
  places.forEach((place, index) => checkHash(bytes, place, tableEntry(index + 1) - HASH_LENGTH));
  const { early, ...late } = readSections(bytes, places);
  const [code, debug] = [late.code(), late.debug()];
  if (early.strings.used !== early.strings.strings.length) damaged(NBC_CODE.badString, 'it has strings that nothing uses');
  checkCounts({ functions: early.functions, code, debug }, damaged);
  const functions = early.functions.map((header, index) => ({ ...header, code: code[index], ...debug[index] }));
  return moduleOf(early, functions);
}

/**
 * The same from bytes that somebody else vouches for, such as those packed with the toolchain. A third of the time went into hashes, and half of
 * the rest into code and line tables: most of a library's modules are loaded without one of their functions being called.
 */
export function decodeVouched(bytes: Uint8Array): NbcModule {
  const { early, code, debug } = readSections(bytes, readTable(bytes));
  const parts = new LateParts(code, debug);
  return moduleOf(early, early.functions.map((header, index) => new LateFunction(header, parts, index)));
}

function damaged(code: number, what: string): never {
  throw new NbcError(code, `the module's bytecode is damaged: ${what}`);
}

/** Header and section table. */
function readTable(bytes: Uint8Array): Place[] {
  if (bytes.length < MAGIC.length || MAGIC.some((byte, index) => bytes[index] !== byte)) {
    throw new NbcError(NBC_CODE.notNbc, 'this is no compiled module: it does not begin with "NBC" and a zero byte');
  }
  if (bytes.length < HEADER_LENGTH) damaged(NBC_CODE.truncated, 'its header is cut off');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  checkVersion(view.getUint16(4, true));
  if (view.getUint16(6, true) !== SECTION_NAMES.length) damaged(NBC_CODE.badSections, `it has ${view.getUint16(6, true)} sections instead of ${SECTION_NAMES.length}`);
  let start = tableEntry(SECTION_NAMES.length);
  if (bytes.length < start) damaged(NBC_CODE.truncated, 'its section table is cut off');
  const places = SECTION_NAMES.map((section, index) => {
    const entry = tableEntry(index);
    if (view.getUint16(entry, true) !== index + 1) damaged(NBC_CODE.badSections, `section ${view.getUint16(entry, true)} stands where section ${index + 1} should`);
    const end = start + view.getUint32(entry + 2, true);
    if (end > bytes.length) damaged(NBC_CODE.truncated, `its ${section} section is cut off`);
    const place = { section, start, end };
    start = end;
    return place;
  });
  if (start !== bytes.length) damaged(NBC_CODE.trailingBytes, `${bytes.length - start} bytes follow its last section`);
  return places;
}

/** Where a section's entry in the table begins. */
function tableEntry(index: number): number {
  return HEADER_LENGTH + TABLE_ENTRY_LENGTH * index;
}

function checkVersion(version: number): void {
  if (version === VERSION) return;
  const what = version > VERSION ? 'a newer version of NoodleCore made this module' : 'this module has an unknown format';
  throw new NbcError(NBC_CODE.otherVersion, `${what}: its format is version ${version}, and version ${VERSION} is what can be read here`);
}

function checkHash(bytes: Uint8Array, place: Place, at: number): void {
  const hash = sha256(bytes.subarray(place.start, place.end));
  for (let index = 0; index < HASH_LENGTH; index++) {
    if (hash[index] !== bytes[at + index]) damaged(NBC_CODE.hashMismatch, `its ${place.section} section was changed after it was written`);
  }
}

type EarlySections = Omit<Sections, 'code' | 'debug' | 'strings'> & { readonly strings: StringsRead };

interface SectionsRead {
  readonly early: EarlySections;
  /** The last two sections: to be read once each, in this order. */
  readonly code: () => Sections['code'];
  readonly debug: () => Sections['debug'];
}

function readSections(bytes: Uint8Array, places: readonly Place[]): SectionsRead {
  let used = new StringsRead([]);
  const read = <K extends keyof Sections>(name: K): Sections[K] => {
    const reader = new ByteReader(bytes, places[SECTION_NAMES.indexOf(name)], used);
    const value = SECTIONS[name].read(reader);
    reader.finish();
    return value;
  };
  const strings = read('strings');
  if (new Set(strings).size !== strings.length) damaged(NBC_CODE.badString, 'a string stands in it twice');
  used = new StringsRead(strings);
  const early: EarlySections = {
    strings: used,
    module: read('module'),
    constants: read('constants'),
    references: read('references'),
    classes: read('classes'),
    functions: read('functions'),
  };
  return { early, code: () => read('code'), debug: () => read('debug') };
}

function moduleOf({ module, constants, references, classes }: EarlySections, functions: readonly NbcFunction[]): NbcModule {
  return { ...module, constants, ...references, classes, functions };
}
