import { HEADER_LENGTH, SECTION_NAMES, TABLE_ENTRY_LENGTH } from '@noodlecore/runtime/nbc/format';

/** The bytes of a well-formed file's sections, in order. */
export function sectionsOf(file: Uint8Array): Uint8Array[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let start = HEADER_LENGTH + TABLE_ENTRY_LENGTH * SECTION_NAMES.length;
  return SECTION_NAMES.map((_name, index) => {
    const length = view.getUint32(HEADER_LENGTH + TABLE_ENTRY_LENGTH * index + 2, true);
    const section = file.slice(start, start + length);
    start += length;
    return section;
  });
}
