// What JSON asks of objects.

import noodlecore.runtime.wasm.objects as objects
import noodlecore.runtime.wasm.values.{isInstance}

func native_fieldsOf(value: any): Map<any, any>? {
    return isInstance(value) ? objects.fieldMap(value) : null;
}

func native_caseName(value: any): String? {
    return isInstance(value) && objects.kindOf(value) == 1
        ? objects.className(value).substringAfterLast(".")
        : null;
}
