// The interface is what is wrong where all that implement and call it agree.
interface Sorter { func sort(items: List<String>, up: bool) }

class Bubble implements Sorter { func sort(items: List<int>, up: bool) { items.sort(); } }
class Quick implements Sorter { func sort(items: List<int>, up: bool) { items.sort(); } }

const sorters: List<Sorter> = [new Bubble(), new Quick()];
for (sorter in sorters) { sorter.sort([2, 1], true); }
