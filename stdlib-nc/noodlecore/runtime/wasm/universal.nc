// What every value answers where its class declares nothing.

import noodlecore.runtime.wasm.objects as objects
import noodlecore.runtime.wasm.values as values

func native_compareValues(a: any, b: any): int { return values.compareOf(a, b); }

func native_typeName(value: any): String { return values.typeNameOf(value); }

func native_derivedToString(value: any): String {
    return values.isInstance(value) ? objects.derivedText(value) : values.textOf(value);
}

func native_derivedEquals(value: any, other: any): bool {
    if (isSame(value, other)) { return true; }
    if (!values.isInstance(value)) { return values.equalValues(value, other); }
    if (!values.isSameKind(value, other) || !objects.derivedEquals(value, other)) { return false; }
    return objects.valueFields(value) == 0 ||
        values.equalValues(objects.lastField(value), objects.lastField(other));
}

func native_derivedHashCode(value: any): int {
    if (!values.isInstance(value)) { return values.hashValue(value); }
    if (objects.valueFields(value) < 0) { return values.identityHash(value); }
    const hash = objects.derivedHash(value, 0);
    return objects.valueFields(value) == 0
        ? hash
        : values.mix(hash, values.hashValue(objects.lastField(value)));
}
