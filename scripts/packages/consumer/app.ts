// What a developer writes against the published types: it must compile under `bundler` and under `nodenext`.
import { type Client, type SdkErrorCode, createClient, isSdkError } from '@cite-des-metiers/sdk';
import { statusAt } from '@cite-des-metiers/sdk/hours';
import { type WidgetState, broker } from '@cite-des-metiers/widgets';
import { CdmHours } from '@cite-des-metiers/widgets/cdm-hours';
import '@cite-des-metiers/widgets/cdm-hours/define';
import '@cite-des-metiers/widgets/cdm-permanences/define';
import '@cite-des-metiers/widgets/cdm-resource-search/define';
import '@cite-des-metiers/widgets/cdm-find-conseiller/define';

const client: Client = createClient({ feed: 'https://www.example.org/cdm/' });

export async function isOpen(): Promise<boolean | SdkErrorCode> {
  try {
    const { value } = await client.hours.status();
    return value.state === 'open';
  } catch (error) {
    if (isSdkError(error)) return error.code;
    throw error;
  }
}

export function show(feed: string): CdmHours {
  const hours = document.createElement('cdm-hours');
  hours.feed = feed;
  hours.view = 'week';
  // @ts-expect-error -- the views are a closed list
  hours.view = 'month';
  const state: WidgetState<unknown>['type'] = hours.state.type;
  // @ts-expect-error -- "loading" is one of five words
  const wrong: 'busy' = state;
  document.body.append(hours, wrong);
  return hours instanceof CdmHours ? hours : new CdmHours();
}

export { broker, statusAt };
