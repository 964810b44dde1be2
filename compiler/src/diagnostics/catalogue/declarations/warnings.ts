import { define } from '../../definition.ts';

// 1900–1949: warnings of declarations.

export const shadowsCore = define<{ name: string; what: string }>({
  code: 1901,
  name: 'shadows-core',
  severity: 'warning',
  title: 'Hides a name of the core library',
  message: ({ name, what }) => `this hides ${what} \`${name}\` of the core library`,
  label: ({ name }) => `in this module, \`${name}\` now means this`,
  explanation: `
A module's own names win over the core library's. That is allowed, but a reader who knows the core library will read the name wrongly, and the core's own is
out of reach in this module. Choose another name if you can.`,
  example: `
class Range {}`,
  mended: `
class PriceRange {}`,
});

export const unusedImport = define<{ name: string }>({
  code: 1902,
  name: 'unused-import',
  severity: 'warning',
  title: 'An import that is not used',
  message: ({ name }) => `\`${name}\` is imported and never used`,
  label: () => 'nothing in this module uses this import',
  explanation: `
An import that nothing uses makes the module depend on another for no reason. (Modules that run something when they are loaded are left
alone.)`,
  example: `
import noodlecore.json

func main() {}`,
  mended: `
func main() {}`,
});

export const repeatedImport = define<{ name: string }>({
  code: 1906,
  name: 'repeated-import',
  severity: 'warning',
  title: 'An import that is there already',
  message: ({ name }) => `\`${name}\` is imported twice`,
  label: () => 'imported once more',
  explanation: `
One import of a module is enough: a second one brings nothing. Remove it, or give it the name that was meant.`,
  example: `
import noodlecore.json
import noodlecore.json

print(Json.stringify([1]));`,
  mended: `
import noodlecore.json

print(Json.stringify([1]));`,
});

export const changedDefault = define<{ parameter: string; name: string; owner: string }>({
  code: 1973,
  name: 'changed-default',
  severity: 'warning',
  title: 'An override with another default value',
  message: ({ parameter, name, owner }) => `\`${parameter}\` has another default value than in the \`${name}\` of \`${owner}\``,
  label: () => 'not what the method above has',
  explanation: `
Which default a call takes is settled by the type that it is written for, and not by the object that it meets: \`animal.speak()\` takes that of
\`Animal\`, also where a \`Dog\` answers. So an override repeats the default of the method above. Kotlin does not let it say one at all.`,
  example: `
class Animal {
    func speak(times: int = 1): String { return "...".repeat(times); }
}

class Dog extends Animal {
    override func speak(times: int = 2): String { return "Wuff".repeat(times); }
}`,
  mended: `
class Animal {
    func speak(times: int = 1): String { return "...".repeat(times); }
}

class Dog extends Animal {
    override func speak(times: int = 1): String { return "Wuff".repeat(times); }
}`,
});

export const missingOverride = define<{ name: string; owner: string }>({
  code: 1904,
  name: 'missing-override',
  severity: 'warning',
  title: '`override` is missing',
  message: ({ name, owner }) => `\`${name}\` replaces the \`${name}\` of \`${owner}\` without saying so`,
  label: () => 'write `override func`',
  explanation: `
A method that replaces the body of one of a superclass is marked \`override\`, so that a reader sees it, and so that the compiler notices when the other is renamed.
For methods that an interface or an abstract class only asks for, it may be left out.`,
  example: `
class Animal {
    func speak(): String { return ""; }
}

class Dog extends Animal {
    func speak(): String { return "Wuff"; }
}`,
  mended: `
class Animal {
    func speak(): String { return ""; }
}

class Dog extends Animal {
    override func speak(): String { return "Wuff"; }
}`,
});

export const needlessQuestionMark = define<{ type: string }>({
  code: 1905,
  name: 'needless-question-mark',
  severity: 'warning',
  title: 'A `?` too many',
  message: ({ type }) => `\`${type}\` may be null already`,
  label: () => 'this `?` changes nothing',
  explanation: `
\`T?\` is \`T\` or null; a second \`?\` adds nothing, and \`any\` holds null anyway. In a \`Map<K, V?>\`, \`has\` tells a missing key from one with the value null.`,
  example: `
func find(id: int): String?? { return null; }`,
  mended: `
func find(id: int): String? { return null; }`,
});
