// Stretches of a List's elements, however it keeps them. Positions are not checked.

extern func truncate(list: List<any>, length: int);
extern func moveItems(list: List<any>, to: int, from: int, count: int);
extern func sliceOf(list: List<any>, from: int, to: int): List<any>;
extern func filledList(count: int, value: any): List<any>;
