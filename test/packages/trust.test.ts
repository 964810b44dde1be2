import { expect, test } from 'vitest';
import { isCheckpointOf, readCheckpoint, signCheckpoint, writeCheckpoint } from '@noodlecore/package-manager/trust/checkpoint';
import { consistencyProof, inclusionProof, isConsistent, isIncluded, leafHash, rootHash } from '@noodlecore/package-manager/trust/merkle';
import { generateKeys, isSignedBy, releaseStatement, signText } from '@noodlecore/package-manager/trust/signature';

const leaves = Array.from({ length: 40 }, (_, i) => leafHash(Buffer.from(`entry ${i}`)));

test('the roots that Certificate Transparency published for its test leaves', () => {
  const entries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((hex) => leafHash(Buffer.from(hex, 'hex')));
  expect(rootHash([]).toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(rootHash(entries.slice(0, 1)).toString('hex')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  expect(rootHash(entries.slice(0, 2)).toString('hex')).toBe('fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125');
  expect(rootHash(entries).toString('hex')).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
});

test('every leaf of every tree can be shown to be in it, and nothing else', () => {
  for (let size = 1; size <= leaves.length; size++) {
    const tree = leaves.slice(0, size);
    const root = rootHash(tree);
    for (let index = 0; index < size; index++) {
      const proof = inclusionProof(tree, index);
      expect(isIncluded({ index, size, leaf: tree[index], proof, root })).toBe(true);
      expect(isIncluded({ index, size, leaf: leafHash(Buffer.from('other')), proof, root })).toBe(false);
      expect(isIncluded({ index: (index + 1) % size, size, leaf: tree[index], proof, root })).toBe(size === 1);
      if (proof.length > 0) expect(isIncluded({ index, size, leaf: tree[index], proof: proof.slice(1), root })).toBe(false);
    }
  }
});

test('every tree can be shown to be a later state of every earlier one; a log that was rewritten cannot', () => {
  for (let size = 1; size <= leaves.length; size++) {
    const after = { size, root: rootHash(leaves.slice(0, size)) };
    for (let earlier = 0; earlier <= size; earlier++) {
      const before = { size: earlier, root: rootHash(leaves.slice(0, earlier)) };
      const proof = consistencyProof(leaves.slice(0, size), earlier);
      expect(isConsistent({ before, after, proof }), `${earlier} in ${size}`).toBe(true);
      if (earlier === 0) continue;
      const rewritten = [leafHash(Buffer.from('rewritten')), ...leaves.slice(1, size)];
      expect(isConsistent({ before, after: { size, root: rootHash(rewritten) }, proof: consistencyProof(rewritten, earlier) })).toBe(false);
    }
  }
});

test('signatures are those of their keys and texts only', () => {
  const [mine, other] = [generateKeys(), generateKeys()];
  const text = releaseStatement({ name: 'geometry', version: '1.0.0', integrity: 'sha256-x' });
  const signature = signText(text, mine.privateKey);
  expect(isSignedBy(text, signature, mine.publicKey)).toBe(true);
  expect(isSignedBy(`${text} `, signature, mine.publicKey)).toBe(false);
  expect(isSignedBy(text, signature, other.publicKey)).toBe(false);
  expect(isSignedBy(text, 'rubbish', mine.publicKey)).toBe(false);
  expect(isSignedBy(text, signature, 'rubbish')).toBe(false);
  expect(isSignedBy(text, signature, Buffer.alloc(32).toString('base64'))).toBe(false);
});

test('checkpoints survive being written and read, and are told from others', () => {
  const keys = generateKeys();
  const checkpoint = signCheckpoint({ origin: 'packages.example', size: 40, root: rootHash(leaves) }, keys.privateKey);
  const read = readCheckpoint(writeCheckpoint(checkpoint));
  expect(read).toEqual(checkpoint);
  expect(read && isCheckpointOf(read, keys.publicKey)).toBe(true);
  expect(read && isCheckpointOf({ ...read, size: 41 }, keys.publicKey)).toBe(false);
  expect(readCheckpoint('rubbish')).toBeNull();
  expect(readCheckpoint(writeCheckpoint(checkpoint).replace('40', '-1'))).toBeNull();
});
