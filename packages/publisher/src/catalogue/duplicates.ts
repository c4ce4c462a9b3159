import type { Id, Resource, Text } from '@cite-des-metiers/sdk/feed';
import { foldText } from '@cite-des-metiers/sdk/text';
import type { Remark } from '../sources/report.js';
import { linkKey } from './link-key.js';

/** Records that are one document. */
export interface DuplicateGroup {
  /** What they share. */
  readonly by: 'ean' | 'link';
  /** The EAN, or the link as compared. */
  readonly value: string;
  /** Identifier of the record that stays. */
  readonly kept: Id;
  /** Identifiers of the records that went into it. */
  readonly merged: readonly Id[];
}

/** What {@link mergeDuplicates} did. */
export interface MergeResult {
  /** The catalogue without duplicates, in its order. */
  readonly resources: readonly Resource[];
  /** What was merged. */
  readonly groups: readonly DuplicateGroup[];
  /** One sentence for each group, and for each link that several documents share. */
  readonly remarks: readonly Remark[];
  /** The record that an identifier leads to now: itself, or the one it was merged into. */
  readonly follow: (id: Id) => Id;
}

const lists = ['poles', 'themes', 'keywords', 'access', 'rome', 'related'] as const;

/** ISBN-13 and EAN-13 are one number; the feed holds digits only, a hand-written catalogue perhaps not. */
const eanKey = ({ ean }: Resource): string | undefined => {
  const digits = ean?.replace(/\D/g, '');
  return digits?.length === 13 ? digits : undefined;
};

/** Which of several records stays: the last checked, then the newest edition, then the fullest, then the first. */
const better = (a: Resource, b: Resource): number =>
  Number(a.outdated ?? false) - Number(b.outdated ?? false) ||
  (b.checkedOn ?? '').localeCompare(a.checkedOn ?? '') ||
  (b.year ?? 0) - (a.year ?? 0) ||
  Object.keys(b).length - Object.keys(a).length;

const union = (values: readonly unknown[]): unknown[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

const textsOf = (text: Text): readonly string[] => (typeof text === 'string' ? [text] : Object.values(text));

/** The record that stays, with what only the others say; lists are united. */
const combine = (records: readonly Resource[]): Resource => {
  const [kept, ...others] = [...records].sort(better);
  if (!kept) throw new Error('combine: no record');
  const result: Record<string, unknown> = { ...kept };
  for (const other of others)
    for (const [key, value] of Object.entries(other)) if (key !== 'outdated') result[key] ??= value as unknown;
  for (const list of lists) {
    const values = union([kept, ...others].flatMap((record): readonly unknown[] => record[list] ?? []));
    if (values.length) result[list] = values;
  }
  // Under whatever name visitors look for it, they find it.
  const own = new Set(textsOf(kept.title).map(foldText));
  const names = [
    ...(kept.otherTitles ?? []),
    ...others.flatMap((o) => [...textsOf(o.title), ...(o.otherTitles ?? [])]),
  ];
  const titles = [...new Map(names.map((name) => [foldText(name), name])).entries()].flatMap(([folded, name]) =>
    own.has(folded) ? [] : [name],
  );
  if (titles.length) result['otherTitles'] = titles;
  return { ...kept, ...result };
};

/**
 * Finds records that are one document and merges them.
 *
 * **Same document**: the same EAN or ISBN; or the same link, unless the records have different EANs (two books on one
 * page of a shop) or the link is a site's home page. Links are compared without scheme, `www.`, trailing slash,
 * fragment and tracking parameters.
 *
 * **Which one stays**: one that is not outdated, then the one checked last, then the newest edition, then the one with
 * most filled in, then the first. It keeps its identifier; fields that it lacks come from the others in that order;
 * poles, themes, keywords, access, ROME codes and related records are united, and what titles the others had are its other titles. `related` of every record
 * follows to the one that stays.
 */
export function mergeDuplicates(resources: readonly Resource[]): MergeResult {
  const groups: DuplicateGroup[] = [];
  const remarks: Remark[] = [];
  const redirect = new Map<Id, Id>();

  const pass = (records: readonly Resource[], by: DuplicateGroup['by']): Resource[] => {
    const groupsByKey = new Map<string, Resource[]>();
    const keyOf = (record: Resource): string | undefined => (by === 'ean' ? eanKey(record) : linkKey(record.url));
    for (const record of records) {
      const key = keyOf(record);
      if (key !== undefined) groupsByKey.set(key, [...(groupsByKey.get(key) ?? []), record]);
    }
    const result = new Map<Id, Resource | undefined>();
    for (const [value, same] of groupsByKey) {
      if (same.length < 2) continue;
      const eans = new Set(same.map(eanKey).filter((key) => key !== undefined));
      if (by === 'link' && eans.size > 1) {
        const ids = same.map(({ id }) => id).join(', ');
        remarks.push({
          where: ids,
          why: `Ces documents ont le même lien (${value}) mais des EAN différents : ils restent distincts.`,
        });
        continue;
      }
      const kept = combine(same);
      const merged = same.map(({ id }) => id).filter((id) => id !== kept.id);
      for (const id of merged) {
        result.set(id, undefined);
        redirect.set(id, kept.id);
      }
      result.set(kept.id, kept);
      groups.push({ by, value, kept: kept.id, merged });
      const what = by === 'ean' ? `même EAN ${value}` : `même lien ${value}`;
      remarks.push({ where: merged.join(', '), why: `Doublon (${what}) : réuni avec « ${kept.id} ».` });
    }
    return records.flatMap((record) => {
      if (!result.has(record.id)) return [record];
      const now = result.get(record.id);
      return now ? [now] : [];
    });
  };

  const single = pass(pass(resources, 'ean'), 'link');
  const follow = (id: Id): Id => {
    const next = redirect.get(id);
    return next === undefined ? id : follow(next);
  };
  return {
    resources: single.map((record) => {
      if (!record.related?.some((id) => redirect.has(id) || id === record.id)) return record;
      const related = [...new Set(record.related.map(follow))].filter((id) => id !== record.id);
      return { ...record, related };
    }),
    groups,
    remarks,
    follow,
  };
}
