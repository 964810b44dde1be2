// module stats.mean
func mean(xs: List<int>): String { return `${xs.sum() / xs.length}`; }
// module stats.report
import stats.mean.{mean}
func spread(xs: List<int>): int {
    const m = mean(xs);
    return xs.max() - m;
}
func above(xs: List<int>): List<int> { return xs.filter((x) => x > mean(xs)); }
// module stats.main
import stats.mean.{mean}
import stats.report.{spread, above}
const limit: int = mean([1, 2, 3]) * 2;
print(limit, spread([1, 2]), above([1, 5]));
