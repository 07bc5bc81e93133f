import type fs from 'node:fs/promises';

/** The calls on the disk that keeping a story is made of: Node's own, or a test's faulty ones. */
export type FileSystem = Pick<
  typeof fs,
  'mkdir' | 'open' | 'readFile' | 'readdir' | 'realpath' | 'rename' | 'rm' | 'stat' | 'unlink'
>;
