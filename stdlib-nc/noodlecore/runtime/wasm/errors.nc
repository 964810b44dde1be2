// How operations of the language fail, and what an Error knows of where it was thrown.

import noodlecore.runtime.wasm.host.{captureStack, guard, guardWaiting, messageOf, stackLines}
import noodlecore.runtime.wasm.objects.{className, plainTrace, setStack, stackOf}
import noodlecore.runtime.wasm.values.{forgetWriting, textOf, typeNameOf}

func failIndex(index: int, length: int): never {
    throw failure(3102, { "index": index, "length": length });
}

func failSpan(from: int, to: int, length: int): never {
    throw failure(3110, { "from": from, "to": to, "length": length });
}

func failNegative(what: String, value: int): never {
    throw failure(3111, { "what": what, "value": value });
}

func failInvalid(value: any, what: String): never {
    throw failure(3113, { "value": value, "what": what });
}

func failDivision(): never { throw failure(3104, {}); }

func failTooLong(): never { throw failure(3112, { "limit": 536870888 }); }

func failNull(what: String): never { throw failure(3101, { "what": what }); }

func failCast(expected: String, actual: any): never {
    throw failure(3103, { "expected": expected, "actual": typeNameOf(actual) });
}

func failNoClass(name: String): never { throw failure(3120, { "class": name }); }

func failLateField(name: String, owner: String): never {
    throw failure(3105, { "name": name, "class": owner });
}

func failLateGlobal(name: String): never { throw failure(3106, { "name": name }); }

func failure(code: int, details: Map<String, any>): Error {
    const parameters = new List<String>();
    for (name, value in details) { parameters.add(`${name}=${value}`); }
    return new Error(code, messageOf(code, parameters.join("\0")), null, details);
}

// The error, with an account of the stack. Who has one already keeps it: it was thrown before.
func traced(error: any): any {
    return error is Error
        ? withStack(error)
        : withStack(failure(3103, { "expected": "Error", "actual": textOf(error) }));
}

func withStack(error: Error): Error {
    if (stackOf(error) == null && plainTrace(error).length == 0) {
        setStack(error, captureStack());
    }
    return error;
}

func traceOf(error: Error): List<String> {
    const trace = plainTrace(error);
    const stack = stackOf(error);
    if (stack != null) {
        setStack(error, null);
        const lines = stackLines(stack);
        if (lines.length > 0) { for (line in lines.split("\n")) { trace.add(line); } }
    }
    return trace;
}

// The body of a `try`: a stack that overflows in it throws an Error.
func guarded(body: () => any): any { return guard(body); }

func guardedWaiting(body: () => any): any { return guardWaiting(body); }

// ---- for the report of an error that nobody caught

func reportCode(error: any): int { return error is Error ? error.code : 3103; }

func reportClass(error: any): String { return error is Error ? className(error) : "Error"; }

func reportMessage(error: any): String { return error is Error ? error.message : textOf(error); }

func reportTrace(error: any): String { return error is Error ? traceOf(error).join("\n") : ""; }

func reportCause(error: any): any { return error is Error ? error.cause : null; }

// A failure of the host's as an Error. Details are `iname=1` and the like, with zero characters between.
func hostFailure(code: int, message: String, details: String): Error {
    if (code == 3201) { forgetWriting(); }
    const map = new Map<String, any>();
    if (details.length > 0) {
        for (entry in details.split("\0")) {
            const mark = entry.indexOf("=");
            map.set(entry.substring(1, mark), detail(entry.charAt(0), entry.substring(mark + 1)));
        }
    }
    const error = new Error(code, message, null, map);
    setStack(error, captureStack());
    return error;
}

func detail(kind: String, text: String): any {
    if (kind == "i") { return text.toIntOrNull(); }
    if (kind == "f") { return text.toFloatOrNull(); }
    return kind == "b" ? text == "true" : text;
}
