// What an import that is not there might bring is not told, but what are words of other languages is.
import math
import utils

func mean(numbers: List<float>): float { return numbers.sum() / len(numbers); }

func show(numbers: List<float>) {
    System.out.println(sorted(numbers));
    print(helper(numbers));
}

show([mean([1.0])]);
