import type { Strings } from './strings.js';

/** What the file system answers that the user can mend: a word for the sentence that each language has. */
export type SystemTrouble = 'rights' | 'is-folder' | 'is-file' | 'missing' | 'full' | 'long-name' | 'busy';

const troubles: Readonly<Partial<Record<string, SystemTrouble>>> = {
  EACCES: 'rights',
  EPERM: 'rights',
  EROFS: 'rights',
  EISDIR: 'is-folder',
  ENOTDIR: 'is-file',
  EEXIST: 'is-file',
  ENOENT: 'missing',
  ENOSPC: 'full',
  EDQUOT: 'full',
  ENAMETOOLONG: 'long-name',
  EBUSY: 'busy',
};

/**
 * An error of the file system as a sentence: where, what, what to do.
 * @param error Anything that was thrown.
 * @param named What the user calls the file; the path in the error where left out.
 * @returns Nothing for another error, and for one that the user cannot mend.
 */
export function systemSentence(error: unknown, strings: Strings, named?: string): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  const { code } = error;
  const trouble = typeof code === 'string' ? troubles[code] : undefined;
  // A file that is moved into its place has the name that matters as its destination; a write has none.
  const written: unknown = 'dest' in error ? error.dest : 'path' in error ? error.path : undefined;
  const place = named ?? written ?? (trouble === 'full' ? '.' : undefined);
  return trouble && typeof place === 'string' ? strings.systemTrouble[trouble](place) : undefined;
}
