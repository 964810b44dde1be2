import { ByteWriter, StringTable } from './byte-writer.ts';
import { HASH_LENGTH, HEADER_LENGTH, MAGIC, SECTIONS, SECTION_NAMES, TABLE_ENTRY_LENGTH, VERSION, type Sections } from './format.ts';
import type { NbcModule } from './module.ts';
import { sha256 } from './sha256.ts';

/** The module as a file. Equal modules give equal bytes. */
export function encode(module: NbcModule): Uint8Array {
  return assembleFile(encodeSections(sectionsOf(module)));
}

function sectionsOf(module: NbcModule): Omit<Sections, 'strings'> {
  return {
    module,
    constants: module.constants,
    references: module,
    classes: module.classes,
    functions: module.functions,
    code: module.functions.map((fn) => fn.code),
    debug: module.functions,
  };
}

/** The string table comes first in the file and last here: the other sections fill it. */
function encodeSections(sections: Omit<Sections, 'strings'>): Uint8Array[] {
  const table = new StringTable();
  const encodeOne = <K extends keyof Sections>(name: K, value: Sections[K]): Uint8Array => {
    const writer = new ByteWriter(table);
    SECTIONS[name].write(writer, value);
    return writer.finish();
  };
  const others = [
    encodeOne('module', sections.module),
    encodeOne('constants', sections.constants),
    encodeOne('references', sections.references),
    encodeOne('classes', sections.classes),
    encodeOne('functions', sections.functions),
    encodeOne('code', sections.code),
    encodeOne('debug', sections.debug),
  ];
  return [encodeOne('strings', table.strings), ...others];
}

/** Puts the header and the table of lengths and hashes before the sections' bytes. */
export function assembleFile(sections: readonly Uint8Array[]): Uint8Array {
  const start = HEADER_LENGTH + TABLE_ENTRY_LENGTH * SECTION_NAMES.length;
  const file = new Uint8Array(sections.reduce((length, bytes) => length + bytes.length, start));
  const view = new DataView(file.buffer);
  file.set(MAGIC);
  view.setUint16(4, VERSION, true);
  view.setUint16(6, sections.length, true);
  let at = start;
  sections.forEach((bytes, index) => {
    const entry = HEADER_LENGTH + TABLE_ENTRY_LENGTH * index;
    view.setUint16(entry, index + 1, true);
    view.setUint32(entry + 2, bytes.length, true);
    file.set(sha256(bytes), entry + TABLE_ENTRY_LENGTH - HASH_LENGTH);
    file.set(bytes, at);
    at += bytes.length;
  });
  return file;
}
