package com.example;

import java.util.*;
import java.util.function.Function;

public class Library {
    private final Map<String, List<Book>> shelves = new HashMap<>();
    private static final int MAX = 10;
    protected int count;

    public Library(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return "Library{" + name + "}";
    }

    public void add(Book book) throws IllegalStateException {
        if (count >= MAX) {
            throw new IllegalStateException("full");
        }
        shelves.computeIfAbsent(book.getGenre(), k -> new ArrayList<>()).add(book);
        count++;
    }

    public Optional<Book> find(String title) {
        for (List<Book> books : shelves.values()) {
            for (Book b : books) {
                if (b.title.equals(title)) {
                    return Optional.of(b);
                }
            }
        }
        return Optional.empty();
    }

    public static <T extends Comparable<T>> T max(List<? extends T> items) {
        T best = items.get(0);
        for (int i = 1; i < items.size(); i++) {
            if (items.get(i).compareTo(best) > 0) best = items.get(i);
        }
        return best;
    }

    static class Book implements Comparable<Book> {
        final String title;
        private String genre = "none";
        Book(String title) { this.title = title; }
        String getGenre() { return genre; }
        public int compareTo(Book o) { return title.compareTo(o.title); }
    }

    enum Level {
        LOW(1), HIGH(2);
        private final int value;
        Level(int value) { this.value = value; }
        int value() { return value; }
    }

    public static void main(String[] args) {
        Library lib = new Library("main");
        lib.add(new Book("Dune"));
        int[] squares = new int[10];
        for (int i = 0; i < squares.length; i++) squares[i] = i * i;
        System.out.println(lib + " " + Arrays.toString(squares));
        List<String> names = Arrays.asList("a", "b");
        names.stream().filter(n -> n.startsWith("a")).map(String::toUpperCase).forEach(System.out::println);
        String s = (String) (Object) "x";
        char c = 'x';
        long big = 10L;
        double d = 1.5d;
        boolean ok = lib instanceof Library l && l.count > 0;
        Runnable r = () -> System.out.println("run");
        r.run();
        try (Scanner in = new Scanner(System.in)) {
            String line = in.nextLine();
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
        } finally {
            System.out.printf("%d%n", big);
        }
        switch (Level.HIGH) {
            case LOW -> System.out.println("low");
            case HIGH -> System.out.println("high");
        }
        String block = """
            text
            block""";
        var list = new ArrayList<Integer>();
        list.add(1);
        int sum = 0;
        for (var n : list) sum += n;
        assert sum == 1 : "sum";
        Object o = new Object() { public String toString() { return "anon"; } };
        synchronized (o) { sum++; }
        int x = ok ? 1 : 2;
    }
}
