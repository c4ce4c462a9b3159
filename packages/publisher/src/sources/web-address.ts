import { webAddress } from '@cite-des-metiers/sdk/text';

/** Whether a text is an absolute http or https address, written in full and without spaces. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text) && webAddress(text) !== undefined;
