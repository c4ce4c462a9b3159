interface Made {
  readonly documents: readonly object[];
  readonly at: number;
  readonly value: { readonly validUntil: number };
}

const made = new Map<string, Made>();

/**
 * Fifty tags of a page that ask the same of the same documents work it out once.
 * @param key What is asked, the tag's name included; two kinds of answers never share one.
 * @param documents What the answer is made from: the very objects.
 * @param now The instant it is for, epoch milliseconds; an answer of the same second will do, unless it ended meanwhile.
 */
export function once<T extends Made['value']>(
  key: string,
  documents: readonly object[],
  now: number,
  make: () => T,
): T {
  const known = made.get(key);
  if (
    known &&
    now >= known.at &&
    now < Math.min(known.at + 1000, known.value.validUntil) &&
    documents.every((one, at) => one === known.documents[at])
  )
    return known.value as T;
  const value = make();
  if (made.size > 50) made.clear();
  made.set(key, { documents, at: now, value });
  return value;
}
