func main() {
    List<Integer> xs = Arrays.asList(1, 2, 3);
    int sum = xs.stream().mapToInt(x -> x).sum();
    print(sum);
}
