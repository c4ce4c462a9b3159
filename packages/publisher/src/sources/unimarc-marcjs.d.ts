// marcjs 3 ships no types; only what is used here.
declare module 'marcjs' {
  /** A record: `[tag, value]` for control fields, `[tag, indicators, code, value, code, value, …]` for the others. */
  interface MarcRecord {
    readonly leader: string;
    readonly fields: readonly (readonly string[])[];
  }
  const marcjs: { readonly Marc: { readonly parse: (raw: Uint8Array, type: 'iso2709') => MarcRecord } };
  export default marcjs;
}
