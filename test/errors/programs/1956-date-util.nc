class DateUtil {
    static const int DAYS = 7;
    static func weeks(days: int): float { return days / DAYS; }
    static func isLeap(year: int): bool {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 = 0);
    }
}
func main() { print(DateUtil.weeks(14)); print(DateUtil.isLeap("2024")); }
