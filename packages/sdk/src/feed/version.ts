/** The feed version that this package reads and writes. A reader refuses a higher one and tolerates unknown fields. */
export const FEED_VERSION = 1;
