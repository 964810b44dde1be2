// Hashes. The quick ones spread keys (hash tables, rings, shards, checksums); SHA-256 and HMAC withstand attackers.

/// Hash functions over texts and bytes.
class Hash {
    /// FNV-1a over the UTF-8 bytes, 32 bits: short and good for short keys.
    /// ```noodlecore
    /// import noodlecore.hash
    /// Hash.fnv1a("hello").toHex(8)  // => 4f9f2cab
    /// ```
    static func fnv1a(text: String): int { return Hash.fnv1aBytes(text.toBytes()); }

    /// FNV-1a, 32 bits.
    /// ```noodlecore
    /// Hash.fnv1aBytes(Bytes.of([97])).toHex(8)  // => e40c292c
    /// ```
    static func fnv1aBytes(bytes: Bytes): int {
        let hash = 0x811c9dc5;
        for (i in 0..bytes.length) { hash = multiply32(hash ^ bytes.get(i), 0x01000193); }
        return hash;
    }

    /// MurmurHash3 over the UTF-8 bytes, 32 bits: spreads evenly, for rings and shards.
    /// ```noodlecore
    /// import noodlecore.hash
    /// Hash.murmur3("hello").toHex(8)  // => 248bfa47
    /// ```
    static func murmur3(text: String, seed: int = 0): int {
        return Hash.murmur3Bytes(text.toBytes(), seed);
    }

    /// MurmurHash3, 32 bits.
    /// ```noodlecore
    /// Hash.murmur3Bytes(new Bytes(), 1).toHex(8)  // => 514e28b7
    /// ```
    static func murmur3Bytes(bytes: Bytes, seed: int = 0): int {
        let hash = seed.floorMod(two32);
        const whole = bytes.length & ~3;
        for (i in (0..whole).step(4)) {
            hash = rotate32(hash ^ mixBlock(bytes.readUint(i, 4, true)), 13);
            hash = (hash * 5 + 0xe6546b64) % two32;
        }
        if (whole < bytes.length) {
            hash ^= mixBlock(bytes.readUint(whole, bytes.length - whole, true));
        }
        return finish32(hash ^ bytes.length);
    }

    /// CRC-32, as in ZIP and PNG: finds damage, not attackers.
    /// ```noodlecore
    /// import noodlecore.hash
    /// Hash.crc32("hello".toBytes()).toHex(8)  // => 3610a686
    /// ```
    static func crc32(bytes: Bytes): int {
        let crc = 0xffffffff;
        for (i in 0..bytes.length) { crc = crcTable[crc % 256 ^ bytes[i]] ^ (crc >>> 8); }
        return crc ^ 0xffffffff;
    }

    /// SHA-256: 32 bytes.
    /// ```noodlecore
    /// import noodlecore.hash
    /// Hash.sha256("abc".toBytes()).toHex().take(16)  // => ba7816bf8f01cfea
    /// ```
    static extern func sha256(bytes: Bytes): Bytes;

    /// SHA-256 of a text in UTF-8, in hexadecimal.
    /// ```noodlecore
    /// Hash.sha256Hex("").take(16)  // => e3b0c44298fc1c14
    /// ```
    static func sha256Hex(text: String): String { return Hash.sha256(text.toBytes()).toHex(); }

    /// HMAC with SHA-256: proves that a message comes from who has the key.
    /// ```noodlecore
    /// import noodlecore.hash
    /// Hash.hmacSha256("key".toBytes(), "text".toBytes()).length  // => 32
    /// ```
    static func hmacSha256(key: Bytes, message: Bytes): Bytes {
        const short = key.length > 64 ? Hash.sha256(key) : key;
        const inner = new Bytes(64);
        const outer = new Bytes(64);
        for (i in 0..64) {
            const byte = i < short.length ? short.get(i) : 0;
            inner.set(i, byte ^ 0x36);
            outer.set(i, byte ^ 0x5c);
        }
        return Hash.sha256(Bytes.concat([outer, Hash.sha256(Bytes.concat([inner, message]))]));
    }

    /// Whether two secrets are the same, in a time that does not tell where they differ.
    /// ```noodlecore
    /// import noodlecore.hash
    /// Hash.sameSecret("a".toBytes(), "a".toBytes())  // => true
    /// ```
    static func sameSecret(a: Bytes, b: Bytes): bool {
        let difference = a.length ^ b.length;
        for (i in 0..a.length.min(b.length)) { difference |= a.get(i) ^ b.get(i); }
        return difference == 0;
    }
}

// 32 bits are kept with `%` rather than `&`: on ints beyond 31 bits it is the faster of the two.
private const two32 = 4294967296;

private const crcTable = List.generate(256, (index) => {
    let value = index;
    for (bit in 0..8) { value = (value & 1) == 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1; }
    return value;
});

/// The low 32 bits of a product, in two halves, so that each stays within 2^53.
private func multiply32(a: int, b: int): int {
    return (a % 65536 * b + (a >>> 16) * b % 65536 * 65536) % two32;
}

private func rotate32(value: int, count: int): int {
    return value * (1 << count) % two32 + (value >>> (32 - count));
}

private func mixBlock(block: int): int {
    return multiply32(rotate32(multiply32(block, 0xcc9e2d51), 15), 0x1b873593);
}

private func finish32(value: int): int {
    let hash = value;
    hash = multiply32(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = multiply32(hash ^ (hash >>> 13), 0xc2b2ae35);
    return hash ^ (hash >>> 16);
}
