import { define } from '../definition.ts';

export const unknownAnnotation = define<{ name: string }>({
  code: 1801,
  name: 'unknown-annotation',
  severity: 'error',
  title: 'Unknown annotation',
  message: ({ name }) => `there is no annotation \`@${name}\``,
  label: () => 'not an annotation of the language',
  explanation: `
The annotations are \`@test\` (run by \`noodle test\`), \`@distributed\` (placed on a node by the scheduler), \`@durable\` (checkpointed at each \`await\`) and \`@export\` (callable
from the host). There are no others, and none are declared by programs. What an annotation of another language says, such as \`@Override\`, is a modifier here.`,
  example: `
@tets func adds() {}`,
  mended: `
@test func adds() {}`,
});

export const misplacedAnnotation = define<{ name: string; what: string; place: string }>({
  code: 1802,
  name: 'annotation-not-here',
  severity: 'error',
  title: 'An annotation in the wrong place',
  message: ({ name, what }) => `\`@${name}\` cannot stand before ${what}`,
  label: ({ name, place }) => `\`@${name}\` is ${place}`,
  explanation: `
\`@test\`, \`@distributed\`, \`@durable\` and \`@export\` stand before functions at the top level of a module: those can be called by the test runner, by another node or by the
host without an object. \`@needs\` stands before \`extern\` functions, at top level or in a class.`,
  example: `
@test class Suite {}`,
  mended: `
@test func suite() {}`,
});

export const repeatedAnnotation = define<{ name: string }>({
  code: 1803,
  name: 'repeated-annotation',
  severity: 'error',
  title: 'The same annotation twice',
  message: ({ name }) => `\`@${name}\` is written twice`,
  label: () => 'written already',
  explanation: `
An annotation stands at most once before a declaration. Take one of the two away.`,
  example: `
@test @test func adds() {}`,
  mended: `
@test func adds() {}`,
});

export const testSignature = define<{ name: string; reason: string }>({
  code: 1804,
  name: 'test-signature',
  severity: 'error',
  title: 'A test takes nothing and gives nothing',
  message: ({ name, reason }) => `the test \`${name}\` ${reason}`,
  label: () => 'a test is written `func name()`',
  explanation: `
\`noodle test\` calls a test function without arguments and looks only at whether it throws. Data for the test is made in its body, and a result is checked with
\`assertEqual\` and its kin.`,
  example: `
@test func adds(a: int) {}`,
  mended: `
@test func adds() {}`,
});

export const unknownAnnotationArgument = define<{ annotation: string; name: string }>({
  code: 1805,
  name: 'unknown-annotation-argument',
  severity: 'error',
  title: 'Unknown argument of an annotation',
  message: ({ annotation, name }) => (name ? `\`@${annotation}\` has no argument \`${name}\`` : `the arguments of \`@${annotation}\` have names`),
  label: ({ name }) => (name ? `not an argument of this annotation` : 'which argument is this?'),
  explanation: `
\`@distributed\` takes the named arguments \`cpu\`, \`memoryMB\`, \`gpu\` and \`retries\`; the other annotations take none.`,
  example: `
@distributed(cpus: 2)
func work(n: int): int { return n; }`,
  mended: `
@distributed(cpu: 2)
func work(n: int): int { return n; }`,
});

export const annotationArgumentValue = define<{ name: string; wanted: string }>({
  code: 1806,
  name: 'annotation-argument-value',
  severity: 'error',
  title: 'An annotation needs a literal value',
  message: ({ name, wanted }) => `\`${name}\` must be ${wanted}`,
  label: ({ wanted }) => `must be ${wanted}`,
  explanation: `
What an annotation says is read while compiling, before anything runs, so its arguments are literals: whole numbers that are not negative. \`cpu\` may have decimals, for a part of a
core. \`@needs\` takes the names of capabilities.`,
  example: `
@distributed(memoryMB: "512")
func work(n: int): int { return n; }`,
  mended: `
@distributed(memoryMB: 512)
func work(n: int): int { return n; }`,
});

export const notSendable = define<{ type: string; reason: string; place: string }>({
  code: 1807,
  name: 'not-sendable',
  severity: 'error',
  title: 'A value that cannot cross to another node',
  message: ({ type, place }) => `${place} has the type \`${type}\`, which cannot be sent to another node`,
  label: ({ reason }) => reason,
  explanation: `
A \`@distributed\` function may run in another process. Its arguments and its result cross by value: numbers, bools, Strings, Bytes, Lists, Maps and Sets of such, records, enums, and
classes whose fields are such. Functions, tasks, channels, \`any\`, interfaces and what the runtime holds natively cannot be copied: pass the data instead.`,
  example: `
@distributed
func each(items: List<int>, action: (int) => void) {}`,
  mended: `
@distributed
func each(items: List<int>): List<int> { return items; }`,
});

export const repeatedAnnotationArgument = define<{ name: string }>({
  code: 1808,
  name: 'repeated-annotation-argument',
  severity: 'error',
  title: 'An argument of an annotation is given twice',
  message: ({ name }) => `\`${name}\` is given twice`,
  label: () => 'given already',
  explanation: `
Each argument of an annotation is given at most once. Take one of the two away, so that it is clear which value counts.`,
  example: `
@distributed(cpu: 1, cpu: 2)
func work(n: int): int { return n; }`,
  mended: `
@distributed(cpu: 2)
func work(n: int): int { return n; }`,
});
