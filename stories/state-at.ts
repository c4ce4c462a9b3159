import type { Moment } from '../.storybook/moment.js';

/** What a story shows, at its own instant or at the one that is asked for. */
export type StateAt<State> = (moment: Moment) => State;

/** The same at any instant. */
export const always =
  <State>(state: State): StateAt<State> =>
  () =>
    state;
