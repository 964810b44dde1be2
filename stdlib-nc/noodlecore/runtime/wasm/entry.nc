// How a program begins.

import noodlecore.runtime.wasm.host.{argument, argumentCount}

func argumentList(): List<String> {
    const list = new List<String>();
    for (let i = 0; i < argumentCount(); i++) { list.add(argument(i)); }
    return list;
}
