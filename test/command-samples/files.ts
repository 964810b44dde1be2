import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Setups } from './sample.ts';

const SHOW = `import noodlecore.fs
func main(args: List<String>) { print(Fs.readText(args[0])); }
`;

/** Codes of files, programs, the environment and capabilities. */
export const files: Setups = {
  2012: (place) => {
    place.write('show.nc', SHOW);
    place.write('notes.txt', 'notes\n');
  },
  2013: (place) => void place.write('make-folder-out.nc', 'import noodlecore.fs\nfunc main() { Fs.makeDirectory("out"); }\n'),
  2014: (place) => {
    place.write('show-secret.nc', SHOW.replace('args[0]', '"secret.txt"'));
    place.write('secret.txt', 'secret\n');
  },
  2015: (place) => {
    place.write('list.nc', 'import noodlecore.fs\nfunc main(args: List<String>) { print(Fs.list(args[0])); }\n');
    place.write('notes.txt', 'notes\n');
    place.write('notes/one.txt', 'one\n');
  },
  2016: (place) => {
    place.write('show.nc', SHOW);
    place.write('notes.txt', 'notes\n');
  },
  2017: (place) => {
    place.write('remove-folder.nc', 'import noodlecore.fs\nfunc main(args: List<String>) { Fs.remove(args[0]); }\n');
    place.write('src/one.txt', 'one\n');
    mkdirSync(join(place.folder, 'empty'));
  },
  2018: (place) => void place.write('write-to-full-disk.nc', 'import noodlecore.fs\nfunc main(args: List<String>) { Fs.writeText(args[0], "text"); }\n'),
  2019: (place) => {
    place.write('show.nc', SHOW);
    place.write('notes.txt', 'notes\n');
    place.write('picture.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff));
  },
  2020: (place) => void place.write('start.nc', 'import noodlecore.process\nfunc main(args: List<String>) { print(Process.run(args[0], []).exitCode); }\n'),
  2090: (place) => void place.write('gateway.nc', 'import noodlecore.env\nfunc main() { print(Env.require("NOODLE_GATEWAY_HOST")); }\n'),
  2091: (place) => void place.write('nodes.nc', 'import noodlecore.env\nfunc main() { print(Env.getInt("NOODLE_MAX_NODES", 8)); }\n'),
  4001: (place) => {
    place.write('report.nc', SHOW.replace('args[0]', '"data/report.txt"'));
    place.write('data/report.txt', 'all is well\n');
  },
};

