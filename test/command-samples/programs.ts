import { HELLO, type Setups } from './sample.ts';

const GROWS = 'func main() {\n    const kept: List<List<int>> = [];\n    for (i in 0..10000) { kept.add(List.filled(1000, i)); }\n    print(kept.length);\n}\n';

/** A gateway that sends one request on. */
function gateway(nodes: string): string {
  return `import noodlecore.distributed.gateway
import noodlecore.distributed.resources
import noodlecore.integration.gateway

func main() {
    const gateway = new DistributedGateway();
    gateway.initializeDistributedFeatures();
    ${nodes}
    gateway.routeDistributedRequest(new Request("GET", "/work"));
    gateway.close();
}
`;
}

/** Codes of limits, and of what a program does on the way. */
export const programs: Setups = {
  3035: (place) => {
    const variables = Array.from({ length: 70_000 }, (_, index) => `    let _v${index} = ${index};\n`).join('');
    place.write('generated.nc', `func large(): int {\n${variables}    return _v0;\n}\nfunc main() { print(large()); }\n`);
    place.write('split.nc', HELLO);
  },
  3202: (place) => {
    place.write('endless.nc', 'func main() { let n = 0; while (true) { n += 1; } }\n');
    place.write('ends.nc', 'func main() { let n = 0; while (n < 1000) { n += 1; } print(n); }\n');
  },
  5104: (place) => {
    place.write('gateway-without-nodes.nc', gateway(''));
    place.write('gateway-with-nodes.nc', gateway('gateway.nodes().registerNode(new NodeInfo("alpha", 8, 8192));\n    gateway.connect("alpha", new IntegrationGateway());'));
  },
  3203: (place) => void place.write('keeps-everything.nc', GROWS),
};
