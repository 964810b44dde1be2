// What every value answers where its class declares nothing.

import noodlecore.runtime.wasm.objects as objects;
import noodlecore.runtime.wasm.host as host;
import noodlecore.runtime.wasm.values as values;

func compareValues(a: any, b: any): int { return values.compareOf(a, b); }

func typeName(value: any): String { return values.typeNameOf(value); }

func derivedToString(value: any): String { return values.isInstance(value) ? objects.derivedText(value) : values.textOf(value); }

func derivedEquals(value: any, other: any): bool {
    if (isSame(value, other)) { return true; }
    if (!values.isInstance(value)) { return values.equalValues(value, other); }
    if (!values.isSameKind(value, other) || !objects.derivedEquals(value, other)) { return false; }
    return objects.valueFields(value) == 0 || values.equalValues(objects.lastField(value), objects.lastField(other));
}

func derivedHashCode(value: any): int {
    if (!values.isInstance(value)) { return values.hashValue(value); }
    if (objects.valueFields(value) < 0) { return host.identityHash(value); }
    const hash = objects.derivedHash(value, 0);
    return objects.valueFields(value) == 0 ? hash : values.mix(hash, values.hashValue(objects.lastField(value)));
}
