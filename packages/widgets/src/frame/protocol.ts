/** What a frame page tells the page around it. */
export interface HeightMessage {
  readonly type: 'cdm-height';
  /** Height of the tag in CSS pixels. */
  readonly height: number;
}

/** What the page around answers once it follows the height. */
export const SIZED = 'cdm-sized';

/** More than any tag is; beyond it, something is wrong and the frame keeps its height. */
const HIGHEST = 20_000;

/** The tags' attributes that a frame's address may set. Not `feed`: a frame shows the feed beside which it stands. */
export const ATTRIBUTES = [
  'site',
  'lang',
  'wording',
  'heading-level',
  'without-heading',
  'view',
  'screen',
  'pole',
  'kinds',
  'public',
  'languages',
  'mode',
  'theme',
  'limit',
  'without-filters',
] as const;

/**
 * Reads a message that may come from anybody.
 * @returns A whole number of CSS pixels from 1 to 20 000; nothing where the message is not ours or not sensible.
 */
export function heightIn(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { type, height } = data as Partial<Record<keyof HeightMessage, unknown>>;
  if (type !== 'cdm-height' || typeof height !== 'number') return undefined;
  return height >= 1 && height <= HIGHEST ? Math.ceil(height) : undefined;
}
