// A parameter that an override lacks, and a variable that is declared nowhere: two mistakes.
interface Sorter { func sort(items: List<int>, limit: int) }

class Bubble implements Sorter {
    func sort(items: List<int>) {
        for (i in 1..items.length) {
            quiet = false;
        }
    }
}

print(new Bubble());
