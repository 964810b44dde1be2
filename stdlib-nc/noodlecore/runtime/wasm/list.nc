// What of List is written in .nc for WebAssembly; the rest is instructions.

import noodlecore.runtime.wasm.errors.{failIndex, failNegative, failSpan, failure}
import noodlecore.runtime.wasm.lists.{filledList, moveItems, sliceOf, truncate}
import noodlecore.runtime.wasm.values as values

const MAX_ELEMENTS = 134217728;
const MAX_TEXT = 536870888;

func List_constructor(): List<any> { return []; }

func List_filled(count: int, value: any): List<any> {
    if (count < 0) { failNegative("the count", count); }
    if (count > MAX_ELEMENTS) {
        throw failure(3123, { "collection": "List", "limit": MAX_ELEMENTS });
    }
    return filledList(count, value);
}

func List_append(list: List<any>, items: List<any>) {
    const count = items.length;
    for (let i = 0; i < count; i++) { list.add(items[i]); }
}

func List_insert(list: List<any>, index: int, item: any) {
    const count = list.length;
    if (index < 0 || index > count) { failIndex(index, count); }
    list.add(item);
    if (index == count) { return; }
    moveItems(list, index + 1, index, count - index);
    list[index] = item;
}

func List_insertAll(list: List<any>, index: int, items: List<any>) {
    const count = list.length;
    if (index < 0 || index > count) { failIndex(index, count); }
    const added = sliceOf(items, 0, items.length);
    List_append(list, added);
    if (index == count) { return; }
    moveItems(list, index + added.length, index, count - index);
    for (let i = 0; i < added.length; i++) { list[index + i] = added[i]; }
}

func List_removeAt(list: List<any>, index: int): any {
    const item = list[index];
    const last = list.length - 1;
    if (index < last) { moveItems(list, index, index + 1, last - index); }
    truncate(list, last);
    return item;
}

func List_removeRange(list: List<any>, from: int, to: int) {
    checkSpan(from, to, list.length);
    moveItems(list, from, to, list.length - to);
    truncate(list, list.length - (to - from));
}

func List_pop(list: List<any>): any {
    const last = list.length - 1;
    if (last < 0) { throw failure(3108, { "operation": "pop", "collection": "List" }); }
    const item = list[last];
    truncate(list, last);
    return item;
}

func List_clear(list: List<any>) { truncate(list, 0); }

func List_fillItems(list: List<any>, value: any, from: int, to: int?) {
    const end = to ?? list.length;
    checkSpan(from, end, list.length);
    for (let i = from; i < end; i++) { list[i] = value; }
}

func List_reverseItems(list: List<any>) {
    let low = 0;
    let high = list.length - 1;
    while (low < high) {
        const item = list[low];
        list[low] = list[high];
        list[high] = item;
        low += 1;
        high -= 1;
    }
}

func List_slice(list: List<any>, from: int, to: int?): List<any> {
    const end = to ?? list.length;
    const first = from < 0 ? from + list.length : from;
    const last = end < 0 ? end + list.length : end;
    if (first < 0 || first > last || last > list.length) { failSpan(from, end, list.length); }
    return sliceOf(list, first, last);
}

func checkSpan(from: int, to: int, length: int) {
    if (from < 0 || from > to || to > length) { failSpan(from, to, length); }
}

// Ints, Strings and the like are looked for as they are; NaN is never found.
func List_indexOf(list: List<any>, item: any, from: int): int {
    for (let i = from.max(0); i < list.length; i++) {
        if (values.equalValues(list[i], item)) { return i; }
    }
    return -1;
}

func List_lastIndexOf(list: List<any>, item: any): int {
    for (let i = list.length - 1; i >= 0; i--) {
        if (values.equalValues(list[i], item)) { return i; }
    }
    return -1;
}

// A stable merge of ever longer runs.
func List_sortPlain(list: List<any>): bool {
    const count = list.length;
    if (!isAllText(list) && !isAllNumbers(list)) { return false; }
    let from = list;
    let to = sliceOf(list, 0, count);
    for (let width = 1; width < count; width *= 2) {
        for (let start = 0; start < count; start += 2 * width) {
            merge(from, to, start, (start + width).min(count), (start + 2 * width).min(count));
        }
        const last = from;
        from = to;
        to = last;
    }
    if (!isSame(from, list)) { for (let i = 0; i < count; i++) { list[i] = from[i]; } }
    return true;
}

func isAllText(list: List<any>): bool {
    for (let i = 0; i < list.length; i++) { if (!(list[i] is String)) { return false; } }
    return true;
}

func isAllNumbers(list: List<any>): bool {
    for (let i = 0; i < list.length; i++) { if (!values.isNumber(list[i])) { return false; } }
    return true;
}

func merge(from: List<any>, to: List<any>, start: int, middle: int, end: int) {
    let left = start;
    let right = middle;
    for (let i = start; i < end; i++) {
        if (left < middle && (right >= end || values.compareOf(from[left], from[right]) <= 0)) {
            to[i] = from[left];
            left += 1;
        } else {
            to[i] = from[right];
            right += 1;
        }
    }
}

func native_joinTexts(parts: List<String>, separator: String): String {
    let length = separator.length * (parts.length - 1).max(0);
    for (part in parts) { length += part.length; }
    if (length > MAX_TEXT) { throw failure(3112, { "limit": MAX_TEXT }); }
    let text = "";
    for (let i = 0; i < parts.length; i++) {
        if (i > 0) { text += separator; }
        text += parts[i];
    }
    return text;
}
