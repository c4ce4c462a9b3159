// Compares two folders of pictures, point by point.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How far two points may be apart, 0 to 1: what two runs of one browser differ by is nothing; a shade of grey counts. */
const THRESHOLD = 0.05;

/** A picture on a larger sheet: two of unequal height are laid over each other from the top. */
function onSheet(picture, width, height) {
  const sheet = new PNG({ width, height });
  PNG.bitblt(picture, sheet, 0, 0, picture.width, picture.height, 0, 0);
  return sheet;
}

/**
 * What two pictures differ by.
 * @param before Bytes of a PNG.
 * @param after Bytes of a PNG.
 * @returns `undefined` where nobody could see a difference; else the share of points that changed (0 to 1), a sentence, and a PNG of the difference.
 */
export function compare(before, after) {
  if (before.equals(after)) return undefined;
  const [one, two] = [PNG.sync.read(before), PNG.sync.read(after)];
  const width = Math.max(one.width, two.width);
  const height = Math.max(one.height, two.height);
  const difference = new PNG({ width, height });
  const [old, now] = [onSheet(one, width, height), onSheet(two, width, height)];
  const points = pixelmatch(old.data, now.data, difference.data, width, height, { threshold: THRESHOLD });
  const grown = two.height - one.height;
  if (points === 0 && grown === 0) return undefined;
  const share = points / (width * height);
  const size = grown === 0 ? '' : `, ${Math.abs(grown)} px ${grown > 0 ? 'taller' : 'shorter'}`;
  return { share, what: `${(share * 100).toFixed(2)} % of its points${size}`, picture: PNG.sync.write(difference) };
}

/**
 * What changed from one folder of pictures to another, most changed first. Pictures of the differences go into a third.
 * @param stories Identifiers of the stories there are: a picture of a story that is none of these is gone; others were not asked for.
 * @returns One entry per picture that changed, is new or is gone.
 */
export function compareFolders(before, after, out, stories) {
  mkdirSync(out, { recursive: true });
  const pictures = (folder) => new Set(readdirSync(folder).filter((name) => name.endsWith('.png')));
  const [old, now] = [pictures(before), pictures(after)];
  const changed = [...now].flatMap((file) => {
    if (!old.has(file)) return [{ file, kind: 'new', share: 1, what: 'new' }];
    const found = compare(readFileSync(join(before, file)), readFileSync(join(after, file)));
    if (!found) return [];
    writeFileSync(join(out, file), found.picture);
    return [{ file, kind: 'changed', share: found.share, what: found.what }];
  });
  const gone = [...old]
    .filter((file) => !stories.some((id) => file.startsWith(`${id}--`)))
    .map((file) => ({ file, kind: 'gone', share: 1, what: 'gone' }));
  return [...changed, ...gone].sort((a, b) => b.share - a.share);
}
