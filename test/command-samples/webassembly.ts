import type { Workplace } from '../cli/workplace.ts';
import type { Setups } from './sample.ts';

/** Programs that JavaScript loads. */
export const webAssembly: Setups = {
  3419: loaded,
  3420: (place) => {
    loaded(place);
    place.shell('cp -r out damaged && head -c 300 out/main.wasm > damaged/main.wasm');
    place.write('damaged.mjs', useOf('damaged'));
  },
};

/** It throws: exceptions are among what older engines do not have. */
const PROGRAM = `@export func pick(n: int): int { return [1, 2][n]; }
func main() { try { print(pick(2)); } catch (error) { print(error.message); } }
`;

function loaded(place: Workplace): void {
  place.write('main.nc', PROGRAM);
  place.shell('noodlec build --target wasm main.nc -o out');
  place.write('use.mjs', useOf('out'));
}

const useOf = (folder: string): string => `import { main } from './${folder}/main.mjs';\nawait main();\n`;
