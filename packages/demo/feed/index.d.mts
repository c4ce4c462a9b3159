/** The four documents of a feed, as JSON that nobody has checked yet. */
export interface SampleDocuments {
  readonly cite: unknown;
  readonly agenda: unknown;
  readonly conseil: unknown;
  readonly resources: unknown;
}
/** Both example Cités as published at an instant: the main one, and one in another time zone. */
export declare const sampleFeed: (now: Date) => { readonly main: SampleDocuments; readonly outremer: SampleDocuments };
