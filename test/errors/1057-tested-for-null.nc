// JavaScript's and C's way to walk to the end of something.
class Link { Link? next = null; }

func count(first: Link): int {
    let at = first;
    let n = 0;
    let link: Link? = null;
    while (null != (link = at.next)) { n++; }
    return n;
}

print(count(new Link()));
