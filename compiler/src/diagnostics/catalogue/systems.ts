import { define } from '../definition.ts';

/**
 * What the library's distributed systems, modules and security throw. The sentences stand where they are thrown, in
 * stdlib-nc/noodlecore/{distributed,modules,security}; here stands what to do about it.
 */
interface Thrown {
  readonly what: string;
}

const message = ({ what }: Thrown): string => what;

// ---------------------------------------------------------------- security

export const capabilityRefused = define<Thrown>({
  code: 4020, name: 'capability-refused', severity: 'error', title: 'User lacks a capability', message,
  explanation: `
\`CapabilityEngine.demand\` was asked for something that the user was never granted, or that was revoked. Grant the capability itself
or a wildcard above it (\`modules.*\`), or ask with \`checkCapability\`, which tells instead of throwing. Every decision is in the engine's \`audit()\`.`,
  example: `
import noodlecore.security.capability_engine

func main() { new CapabilityEngine().demand(new User("ada"), "modules.load"); }`,
  mended: `
import noodlecore.security.capability_engine

func main() {
    const engine = new CapabilityEngine();
    const ada = new User("ada");
    engine.grantCapability(ada, "modules.*");
    engine.demand(ada, "modules.load");
}`,
});

export const permissionRefused = define<Thrown>({
  code: 4021, name: 'permission-refused', severity: 'error', title: 'Module lacks a permission', message,
  explanation: `
A module's sandbox holds the permissions that its manifest asks for and the security manager permits, and this one is not among them. Ask for it in the
manifest, and let the \`SecurityManager\` of whoever runs the module permit it.`,
  example: `
import noodlecore.modules.sandbox

func main() { new SandboxEnvironment().demand("files.read"); }`,
  mended: `
import noodlecore.modules.sandbox

func main() {
    const sandbox = new SandboxEnvironment();
    sandbox.allow("files.read");
    sandbox.demand("files.read");
}`,
});

export const sandboxDestroyed = define<Thrown>({
  code: 4022, name: 'sandbox-destroyed', severity: 'error', title: 'Sandbox was destroyed', message,
  explanation: `
The module was unloaded, or another version took its place, and code of the old one goes on and wants to use the world. Let go of the old instance
before the module is unloaded, and ask the loader for the current one.`,
  example: `
import noodlecore.modules.sandbox

func main() {
    const sandbox = new SandboxEnvironment();
    sandbox.allow("files.read");
    sandbox.destroy();
    sandbox.demand("files.read");
}`,
  mended: `
import noodlecore.modules.sandbox

func main() {
    const sandbox = new SandboxEnvironment();
    sandbox.allow("files.read");
    sandbox.demand("files.read");
    sandbox.destroy();
}`,
});

// ---------------------------------------------------------------- nodes and placement

export const badSetting = define<Thrown>({
  code: 5001, name: 'bad-setting', severity: 'error', title: 'Setting with an impossible value', message,
  explanation: `
One of the \`NOODLE_…\` variables that configure nodes and modules has a value that means nothing: times and counts are positive whole numbers
(milliseconds for times), and a node's time-out is longer than its heartbeat interval, since every node would count as dead otherwise.`,
  example: `
import noodlecore.distributed.config

func main() { print(NoodleConfig.from({ "NOODLE_MAX_MODULES": "many" }).maxModules); }`,
  mended: `
import noodlecore.distributed.config

func main() { print(NoodleConfig.from({ "NOODLE_MAX_MODULES": "50" }).maxModules); }`,
});

export const noRoom = define<Thrown>({
  code: 5101, name: 'no-room', severity: 'error', title: 'No node has room at the moment', message,
  explanation: `
Some node is large enough for what is needed, but what is allocated now leaves no room on any. Give allocations back, wait, add a node, or ask for less.`,
  example: `
import noodlecore.distributed.resource_allocator
import noodlecore.distributed.resources

func main() {
    const pool = new ResourcePool(new NodeInfo("a", 4, 4096));
    pool.allocate(new ResourceRequirements(cpu: 3));
    pool.allocate(new ResourceRequirements(cpu: 3));
}`,
  mended: `
import noodlecore.distributed.resource_allocator
import noodlecore.distributed.resources

func main() {
    const pool = new ResourcePool(new NodeInfo("a", 4, 4096));
    const first = pool.allocate(new ResourceRequirements(cpu: 3));
    pool.deallocate(first.id);
    pool.allocate(new ResourceRequirements(cpu: 3));
}`,
});

export const neverRoom = define<Thrown>({
  code: 5102, name: 'never-room', severity: 'error', title: 'No node is large enough', message,
  explanation: `
Even with nothing else running, no node of the cluster could take this. Ask for less, split the work, or add a larger node: waiting does not help.`,
  example: `
import noodlecore.distributed.resource_allocator
import noodlecore.distributed.resources

func main() {
    const allocator = new ResourceAllocator();
    allocator.addNode(new NodeInfo("a", 4, 4096));
    allocator.allocateResources(new ResourceRequirements(cpu: 64));
}`,
  mended: `
import noodlecore.distributed.resource_allocator
import noodlecore.distributed.resources

func main() {
    const allocator = new ResourceAllocator();
    allocator.addNode(new NodeInfo("a", 4, 4096));
    allocator.allocateResources(new ResourceRequirements(cpu: 2));
}`,
});

export const negativeNeed = define<Thrown>({
  code: 5103, name: 'negative-need', severity: 'error', title: 'Needs must not be negative', message,
  explanation: `
A task was said to need less than nothing of a resource, most often because a difference was computed the wrong way round. 0 is the least.`,
  example: `
import noodlecore.distributed.resource_allocator
import noodlecore.distributed.resources

func main() { new ResourceAllocator().allocateResources(new ResourceRequirements(cpu: -1)); }`,
  mended: `
import noodlecore.distributed.resource_allocator
import noodlecore.distributed.resources

func main() {
    const allocator = new ResourceAllocator();
    allocator.addNode(new NodeInfo("a", 4, 4096));
    allocator.allocateResources(new ResourceRequirements(cpu: 1));
}`,
});

export const noTarget = define<Thrown>({
  code: 5104, name: 'no-target', severity: 'error', title: 'No node can take a request', message,
  explanation: `
The gateway sends a request on to the node with the most room, and there is no active one that it knows a way to. Register a node, and say with \`connect\`
how it is reached.`,
  example: '$ noodle run gateway-without-nodes.nc',
  mended: '$ noodle run gateway-with-nodes.nc',
});

// ---------------------------------------------------------------- modules

export const badVersion = define<Thrown>({
  code: 5201, name: 'bad-version', severity: 'error', title: 'Text is no version or constraint', message,
  explanation: `
Versions follow Semantic Versioning 2.0.0: \`MAJOR.MINOR.PATCH\`, with \`-rc.1\` behind them for what comes before a release. Constraints are written as npm
writes them: \`^1.2.0\`, \`~1.2\`, \`>=1.0.0 <2.0.0\`, \`*\`.`,
  example: `
import noodlecore.modules.version

func main() { print(Version.parse("1.2")); }`,
  mended: `
import noodlecore.modules.version

func main() { print(Version.parse("1.2.0")); }`,
});

const RESOLVER = `
import noodlecore.modules.dependency_resolver
import noodlecore.modules.module_info
`;

export const missingModule = define<Thrown>({
  code: 5202, name: 'missing-module', severity: 'error', title: 'A needed module is not registered', message,
  explanation: `
A module needs another one that the resolver does not know, under that name, in any version. Add it, correct the name, or make the dependency optional.`,
  example: `${RESOLVER}
func main() {
    const app = new ModuleInfo("app", "1.0.0", [new DependencySpec("log")]);
    print(new DependencyResolver().resolveDependencies(app));
}`,
  mended: `${RESOLVER}
func main() {
    const resolver = new DependencyResolver();
    resolver.add(new ModuleInfo("log", "1.0.0"));
    const app = new ModuleInfo("app", "1.0.0", [new DependencySpec("log")]);
    print(resolver.resolveDependencies(app));
}`,
});

export const versionConflict = define<Thrown>({
  code: 5203, name: 'version-conflict', severity: 'error', title: 'No version suits everybody', message,
  explanation: `
All modules of a program share one version of each module, and no version that is there is accepted by everybody who asks. The message says who asked for
what. Move those that lag behind to newer versions, or add a version that fits.`,
  example: `${RESOLVER}
func main() {
    const resolver = new DependencyResolver();
    resolver.add(new ModuleInfo("log", "1.0.0"));
    const app = new ModuleInfo("app", "1.0.0", [new DependencySpec("log", "^2.0.0")]);
    print(resolver.resolveDependencies(app));
}`,
  mended: `${RESOLVER}
func main() {
    const resolver = new DependencyResolver();
    resolver.add(new ModuleInfo("log", "2.1.0"));
    const app = new ModuleInfo("app", "1.0.0", [new DependencySpec("log", "^2.0.0")]);
    print(resolver.resolveDependencies(app));
}`,
});

export const moduleCircle = define<Thrown>({
  code: 5204, name: 'module-circle', severity: 'error', title: 'Modules need each other in a circle', message,
  explanation: `
Modules are loaded after those that they need, and these need each other, so none can come first. Take what both need out into a third module,
or hand one to the other when the program runs.`,
  example: `${RESOLVER}
func main() {
    const resolver = new DependencyResolver();
    resolver.add(new ModuleInfo("a", "1.0.0", [new DependencySpec("b")]));
    resolver.add(new ModuleInfo("b", "1.0.0", [new DependencySpec("a")]));
    print(resolver.resolveDependencies(new ModuleInfo("app", "1.0.0", [new DependencySpec("a")])));
}`,
  mended: `${RESOLVER}
func main() {
    const resolver = new DependencyResolver();
    resolver.add(new ModuleInfo("a", "1.0.0", [new DependencySpec("b")]));
    resolver.add(new ModuleInfo("b", "1.0.0"));
    print(resolver.resolveDependencies(new ModuleInfo("app", "1.0.0", [new DependencySpec("a")])));
}`,
});

const REGISTRY = `
import noodlecore.distributed.config.{NoodleConfig}
import noodlecore.modules.module_info
import noodlecore.modules.registry
`;

export const registryFull = define<Thrown>({
  code: 5205, name: 'registry-full', severity: 'error', title: 'Module registry is full', message,
  explanation: `
The registry takes as many modules as \`NOODLE_MAX_MODULES\` says, 1000 where it says nothing. Raise it, or take out modules that nobody needs.`,
  example: `${REGISTRY}
func main() {
    const registry = new ModuleRegistry(NoodleConfig.from({ "NOODLE_MAX_MODULES": "1" }));
    registry.registerModule(new ModuleInfo("a"));
    registry.registerModule(new ModuleInfo("b"));
}`,
  mended: `${REGISTRY}
func main() {
    const registry = new ModuleRegistry(NoodleConfig.from({ "NOODLE_MAX_MODULES": "2" }));
    registry.registerModule(new ModuleInfo("a"));
    registry.registerModule(new ModuleInfo("b"));
}`,
});

const PLAIN_REGISTRY = `
import noodlecore.modules.module_info
import noodlecore.modules.registry
`;

export const unknownModule = define<Thrown>({
  code: 5206, name: 'module-not-registered', severity: 'error', title: 'Module is not registered', message,
  explanation: `
A module can be loaded once it is registered, and \`registerModule\` gives false, and registers nothing, where a dependency is missing or conflicts.`,
  example: `${PLAIN_REGISTRY}
func main() { print(new ModuleRegistry().loadModule("log")); }`,
  mended: `${PLAIN_REGISTRY}
func main() {
    const registry = new ModuleRegistry();
    registry.registerModule(new ModuleInfo("log", factory: () => "the log"));
    print(registry.loadModule("log"));
}`,
});

export const moduleFailed = define<Thrown>({
  code: 5207, name: 'module-failed', severity: 'error', title: 'Module could not be loaded', message,
  explanation: `
The function that makes the module's instance threw an error: it is this error's \`cause\`. Modules that were loaded before it stay loaded.`,
  example: `${PLAIN_REGISTRY}
func main() {
    const registry = new ModuleRegistry();
    registry.registerModule(new ModuleInfo("log", factory: () => throw new Error(8101, "no disk")));
    print(registry.loadModule("log"));
}`,
  mended: `${PLAIN_REGISTRY}
func main() {
    const registry = new ModuleRegistry();
    registry.registerModule(new ModuleInfo("log", factory: () => "the log"));
    print(registry.loadModule("log"));
}`,
});

export const badManifest = define<Thrown>({
  code: 5210, name: 'bad-manifest', severity: 'error', title: 'Bytes are no module manifest', message,
  explanation: `
A module that is loaded while the program runs is a manifest in JSON: an object with the texts \`id\`, \`version\` and \`class\`, and a List of
\`permissions\` where it needs some. The message says what is missing, or the cause why it is no JSON.`,
  example: `
import noodlecore.modules.loader

func main() { print(new ClassLoader().loadClass("{}".toBytes()).id); }`,
  mended: `
import noodlecore.modules.loader

func main() {
    const classes = new ClassLoader();
    classes.link("Log", () => "the log");
    print(classes.loadClass("{\\"id\\": \\"log\\", \\"version\\": \\"1.0.0\\", \\"class\\": \\"Log\\"}".toBytes()).id);
}`,
});

export const classNotLinked = define<Thrown>({
  code: 5211, name: 'class-not-linked', severity: 'error', title: 'Class is not linked into the program', message,
  explanation: `
A manifest names the class that makes the module's instance, and the program has no class of that name to offer: it links them with \`ClassLoader.link\`.
Correct the name in the manifest, or link the class.`,
  example: `
import noodlecore.modules.loader

func main() { print(new ClassLoader().loadClass("{\\"id\\": \\"log\\", \\"version\\": \\"1.0.0\\", \\"class\\": \\"Log\\"}".toBytes()).id); }`,
  mended: `
import noodlecore.modules.loader

func main() {
    const classes = new ClassLoader();
    classes.link("Log", () => "the log");
    print(classes.loadClass("{\\"id\\": \\"log\\", \\"version\\": \\"1.0.0\\", \\"class\\": \\"Log\\"}".toBytes()).id);
}`,
});

export const moduleUnreadable = define<Thrown>({
  code: 5212, name: 'module-unreadable', severity: 'error', title: "Module's bytes cannot be read", message,
  explanation: `
The loader asks a function that the program gave it for the bytes at a path, and that function threw: its error is this one's \`cause\`. Most often the
file is not there, or the program lacks the capability to read it.`,
  example: `
import noodlecore.modules.loader

func main() { new DynamicModuleLoader((path) => throw new Error(8102, "no disk")).loadModule("log.json"); }`,
  mended: `
import noodlecore.modules.loader

func main() {
    const loader = new DynamicModuleLoader((path) => "{}".toBytes());
    print(loader.readModuleBytes("log.json").toText());
}`,
});
