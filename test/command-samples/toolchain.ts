import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { HELLO, type Setup, type Setups } from './sample.ts';

const hello: Setup = (place) => void place.write('hello.nc', HELLO);
const nothing: Setup = () => {};
const MANIFEST = '{ "name": "shop", "version": "0.1.0" }\n';

/** Codes of command lines, projects and the compiler's own files. */
export const toolchain: Setups = {
  7003: hello,
  7004: hello,
  7005: nothing,
  7006: nothing,
  7007: hello,
  7008: hello,
  7009: (place) => {
    place.write('notes.txt', HELLO);
    place.write('notes.nc', HELLO);
  },
  7010: (place) => {
    hello(place);
    chmodSync(place.write('secret.nc', HELLO), 0);
  },
  7011: (place) => {
    place.write('noodle.json', MANIFEST);
    place.write('src/main.nc', HELLO);
  },
  7012: (place) => {
    place.write('project-with-bad-manifest/noodle.json', '{ "name": 3 }\n');
    place.write('project-with-bad-manifest/src/main.nc', HELLO);
    place.write('noodle.json', MANIFEST);
    place.write('src/main.nc', HELLO);
  },
  7022: (place) => {
    place.write('project-with-misspelt-key/noodle.json', '{ "name": "hello", "dependancies": {} }\n');
    place.write('project-with-misspelt-key/src/main.nc', HELLO);
    place.write('noodle.json', MANIFEST);
    place.write('src/main.nc', HELLO);
  },
  7013: hello,
  7014: (place) => {
    hello(place);
    mkdirSync(join(place.folder, 'empty-folder'));
  },
  7016: nothing,
  7017: (place) => void place.write('shop/notes.txt', 'mine\n'),
  7018: nothing,
  7019: (place) => void place.write('untidy.nc', 'func   main( ){print("hello")}\n'),
  7020: (place) => {
    place.write('library-project/noodle.json', '{ "name": "tools", "version": "0.1.0" }\n');
    place.write('library-project/src/tools.nc', 'func twice(x: int): int { return 2 * x; }\n');
    place.write('library-project/test/test_tools.nc', 'import tools.tools\n@test\nfunc doubles() { assertEqual(twice(2), 4); }\n');
  },
  7021: hello,
};
